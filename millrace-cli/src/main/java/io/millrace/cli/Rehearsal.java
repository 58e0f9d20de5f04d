// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.util.Collector;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs a usual job as the command line runs it, so that the launcher script can have the JVM write the classes that this
 * loads into an archive that makes later starts quicker. What it prints is of no use.
 */
public final class Rehearsal {

    private Rehearsal() {}

    /**
     * Calls the command {@code run} with the job below.
     *
     * @param args not used
     * @throws URISyntaxException if this class does not come from a file
     */
    public static void main(String[] args) throws URISyntaxException {
        Path jar = Path.of(Rehearsal.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Main.execute(List.of(
                "run",
                "-p",
                "2",
                "-D",
                "pipeline.object-reuse=false",
                "-c",
                Job.class.getName(),
                jar.toString()));
    }

    /** Text to words, counted; readings in event time, summed by window; and a function with state and a timer. */
    static final class Job {

        private Job() {}

        public static void main(String[] args) throws Exception {
            StreamExecutionEnvironment env = StreamExecutionEnvironment.getExecutionEnvironment();
            env.fromElements("a b", "b")
                    .flatMap((String line, Collector<Tuple2<String, Integer>> out) -> {
                        for (String word : line.split(" ")) {
                            out.collect(Tuple2.of(word, 1));
                        }
                    })
                    .returns(Types.TUPLE(Types.STRING, Types.INT))
                    .keyBy(pair -> pair.f0)
                    .sum(1)
                    .print();
            env.fromElements(new Reading("a", 1), new Reading("b", 2), new Reading("a", 3))
                    .assignTimestampsAndWatermarks(
                            WatermarkStrategy.<Reading>forMonotonousTimestamps()
                                    .withTimestampAssigner(
                                            (reading, previous) -> reading.timestamp))
                    .filter(reading -> reading.timestamp > 0)
                    .map(reading -> reading)
                    .returns(Reading.class)
                    .keyBy(reading -> reading.name)
                    .window(TumblingEventTimeWindows.of(Time.milliseconds(2)))
                    .reduce((first, second) -> second)
                    .keyBy(reading -> reading.name)
                    .process(new Last())
                    .print();
            env.execute("rehearsal");
        }
    }

    /** What is measured. */
    public static final class Reading {

        /** Of what. */
        public String name;

        /** In milliseconds. */
        public long timestamp;

        /** For the serializer. */
        public Reading() {}

        Reading(String name, long timestamp) {
            this.name = name;
            this.timestamp = timestamp;
        }
    }

    private static final class Last extends KeyedProcessFunction<String, Reading, String> {

        private static final long serialVersionUID = 1L;

        private transient ValueState<Long> last;

        @Override
        public void open(Configuration parameters) {
            last = getRuntimeContext().getState(new ValueStateDescriptor<>("last", Types.LONG));
        }

        @Override
        public void processElement(Reading reading, Context context, Collector<String> out)
                throws Exception {
            last.update(reading.timestamp);
            context.timerService().registerEventTimeTimer(reading.timestamp + 1);
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext context, Collector<String> out)
                throws Exception {
            out.collect(context.getCurrentKey() + last.value());
        }
    }
}
