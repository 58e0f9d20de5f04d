// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.SinkFunction;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;

/**
 * Loads the classes of a usual job, so that the launcher script can have the JVM write them into an archive that makes later
 * starts quicker. Prints nothing; what it computes is thrown away.
 */
final class Rehearsal {

    private Rehearsal() {}

    /**
     * Parses a command line and runs a small job with two subtasks.
     *
     * @param args not used
     */
    public static void main(String[] args) throws Exception {
        Main.commandLine()
                .parseArgs("run", "-p", "2", "-D", "key=value", "-c", "Job", "job.jar", "argument");
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(2);
        env.fromElements(Tuple2.of("a", 1L), Tuple2.of("b", 2L), Tuple2.of("a", 3L))
                .assignTimestampsAndWatermarks(
                        WatermarkStrategy.<Tuple2<String, Long>>forMonotonousTimestamps()
                                .withTimestampAssigner((pair, previous) -> pair.f1))
                .filter(pair -> pair.f1 > 0)
                .keyBy(pair -> pair.f0)
                .window(TumblingEventTimeWindows.of(Time.milliseconds(2)))
                .sum(1)
                .addSink(new SinkFunction<Tuple2<String, Long>>() {
                    private static final long serialVersionUID = 1L;

                    @Override
                    public void invoke(Tuple2<String, Long> value, Context context) {
                        // Nobody wants it.
                    }
                });
        env.execute("rehearsal");
    }
}
