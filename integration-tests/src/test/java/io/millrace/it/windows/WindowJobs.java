// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.windows;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.engine.embedded.LocalJob;
import io.millrace.engine.simulation.Simulation;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.DiscardingSink;
import io.millrace.util.CloseableIterator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Runs one program in many ways, which must all give the same. */
final class WindowJobs {

    private static final int SEEDS = 20;

    private WindowJobs() {}

    /** A program whose result is lines of text; the first word of a line is its key. */
    interface Program {
        DataStream<String> build(StreamExecutionEnvironment env) throws Exception;
    }

    /**
     * What a program emits, sorted by the first word of a line, and in order of emission below that. The program is run
     * under twenty seeds with one and with two subtasks, and on threads.
     */
    static List<String> run(Program program) throws Exception {
        List<String> expected = lines(program, environment(0, 1));
        for (int seed = 1; seed < 2 * SEEDS; seed++) {
            assertThat(lines(program, environment(seed / 2, 1 + seed % 2)))
                    .as("seed %d, parallelism %d", seed / 2, 1 + seed % 2)
                    .isEqualTo(expected);
        }
        assertThat(lines(program, StreamExecutionEnvironment.createLocalEnvironment(2)))
                .as("on threads")
                .isEqualTo(expected);
        return expected;
    }

    /** What a program that goes by the clock emits under six seeds; the clock is the simulation's. */
    static List<String> runByClock(Program program) throws Exception {
        List<String> expected = lines(program, environment(0, 1));
        for (int seed = 1; seed < 6; seed++) {
            assertThat(lines(program, environment(seed, 1 + seed % 2)))
                    .as("seed %d, parallelism %d", seed, 1 + seed % 2)
                    .isEqualTo(expected);
        }
        return expected;
    }

    /** What a program emits in one simulated run with one subtask. */
    static List<String> runOnce(long seed, Program program) throws Exception {
        return lines(program, environment(seed, 1));
    }

    /** Total of the counters of a name, over all operators and subtasks, at the end of a simulated run. */
    static long counted(String metric, long seed, int parallelism, Program program)
            throws Exception {
        StreamExecutionEnvironment env = environment(seed, parallelism);
        program.build(env).addSink(new DiscardingSink<>());
        LocalJob job = (LocalJob) env.executeAsync();
        job.getJobExecutionResult().get();
        return job.metrics().stream()
                .filter(entry -> entry.identifier().endsWith("." + metric))
                .mapToLong(entry -> (long) entry.value())
                .sum();
    }

    private static StreamExecutionEnvironment environment(long seed, int parallelism) {
        return Simulation.environment(seed, parallelism);
    }

    private static List<String> lines(Program program, StreamExecutionEnvironment env)
            throws Exception {
        List<String> lines = new ArrayList<>();
        try (CloseableIterator<String> results = program.build(env).executeAndCollect()) {
            results.forEachRemaining(lines::add);
        }
        lines.sort(Comparator.comparing(line -> line.split(" ")[0]));
        return lines;
    }
}
