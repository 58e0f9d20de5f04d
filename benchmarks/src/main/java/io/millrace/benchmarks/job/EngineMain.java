// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.job;

import io.millrace.benchmarks.measure.HandMain;
import io.millrace.benchmarks.measure.Meter;
import io.millrace.benchmarks.measure.Outcome;
import io.millrace.benchmarks.measure.Results;
import io.millrace.benchmarks.measure.Timing;
import io.millrace.benchmarks.programs.Program;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

import java.nio.file.Path;

/**
 * The process of an engine: first other jobs, if that is asked for; then one job over a fixed number
 * of records, beside the pipelines of {@link Pollution}; then the job that is measured. After that the
 * loop by hand tells what that one should have given for its number of records.
 *
 * <p>Arguments: program, parallelism, object reuse, records to verify, records for each pipeline of
 * the pollution, other jobs before all this, the four times, result file.
 */
public final class EngineMain {

    private static final long RECORDS_OF_OTHER_JOB = 5_000;

    private EngineMain() {}

    public static void main(String[] args) throws Exception {
        String program = args[0];
        int parallelism = Integer.parseInt(args[1]);
        boolean objectReuse = Boolean.parseBoolean(args[2]);
        var outcome = new Outcome();

        for (int number = 0; number < Integer.parseInt(args[5]); number++) {
            StreamExecutionEnvironment other = environment(parallelism, objectReuse);
            Pollution.buildOne(other, number, RECORDS_OF_OTHER_JOB);
            other.execute("other " + number);
        }

        StreamExecutionEnvironment first = environment(parallelism, objectReuse);
        Meter.startFixed(Long.parseLong(args[3]), parallelism);
        Program.of(program).build(first);
        Pollution.build(first, Long.parseLong(args[4]));
        first.execute("first " + program);
        outcome.put("checksum", Results.text());

        Results.clear();
        StreamExecutionEnvironment second = environment(parallelism, objectReuse);
        Meter meter = Meter.start(
                new Timing(
                        Long.parseLong(args[6]),
                        Long.parseLong(args[7]),
                        Long.parseLong(args[8]),
                        Long.parseLong(args[9])),
                parallelism);
        Program.of(program).build(second);
        second.execute(program);
        outcome.putMeasured(meter);
        outcome.put("measuredChecksum", Results.text());
        outcome.put("expectedChecksum", HandMain.checksum(program, meter.total()));
        outcome.write(Path.of(args[10]));
        System.exit(0);
    }

    private static StreamExecutionEnvironment environment(int parallelism, boolean objectReuse) {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(
                parallelism, JobSettings.configuration());
        if (objectReuse) {
            env.getConfig().enableObjectReuse();
        }
        return env;
    }
}
