// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.job;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.functions.FilterFunction;
import io.millrace.api.common.functions.FlatMapFunction;
import io.millrace.api.common.functions.MapFunction;
import io.millrace.api.common.state.ListState;
import io.millrace.api.common.state.ListStateDescriptor;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.api.java.tuple.Tuple3;
import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.streaming.api.functions.ProcessFunction;
import io.millrace.streaming.api.functions.sink.DiscardingSink;
import io.millrace.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.util.Collector;

/**
 * Five pipelines with other functions, records and keys than the programs have. They run in every
 * process before anything is measured: a program that is alone in a fresh JVM is compiled as if the
 * engine's call sites could only ever see its own classes, which flatters.
 */
final class Pollution {

    private Pollution() {}

    static void build(StreamExecutionEnvironment env, long records) {
        strings(env, records);
        tuples(env, records);
        windows(env, records);
        processing(env, records);
        timers(env, records / 4);
    }

    /** One of the pipelines, in turns. */
    static void buildOne(StreamExecutionEnvironment env, int number, long records) {
        switch (number % 5) {
            case 0 -> strings(env, records);
            case 1 -> tuples(env, records);
            case 2 -> windows(env, records);
            case 3 -> processing(env, records);
            default -> timers(env, records);
        }
    }

    private static void strings(StreamExecutionEnvironment env, long records) {
        env.fromSequence(1, records)
                .map(number -> number * 31)
                .filter(number -> number % 7 != 0)
                .map(number -> "number " + number)
                .flatMap(new FlatMapFunction<String, String>() {
                    @Override
                    public void flatMap(String text, Collector<String> out) {
                        out.collect(text);
                        if (text.endsWith("3")) {
                            out.collect(text.substring(7));
                        }
                    }
                })
                .filter(text -> text.length() > 3)
                .map(text -> text.length())
                .addSink(new DiscardingSink<>());
    }

    private static void tuples(StreamExecutionEnvironment env, long records) {
        env.fromSequence(1, records)
                .map(new MapFunction<Long, Tuple3<Integer, String, Long>>() {
                    @Override
                    public Tuple3<Integer, String, Long> map(Long number) {
                        return Tuple3.of((int) (number % 1_000), "t" + number % 10, number);
                    }
                })
                .filter(new FilterFunction<Tuple3<Integer, String, Long>>() {
                    @Override
                    public boolean filter(Tuple3<Integer, String, Long> tuple) {
                        return tuple.f0 != 17;
                    }
                })
                .keyBy(tuple -> tuple.f0)
                .reduce((one, other) -> Tuple3.of(one.f0, other.f1, one.f2 + other.f2))
                .keyBy(new KeySelector<Tuple3<Integer, String, Long>, String>() {
                    @Override
                    public String getKey(Tuple3<Integer, String, Long> tuple) {
                        return tuple.f1;
                    }
                })
                .max(2)
                .addSink(new DiscardingSink<>());
    }

    private static void windows(StreamExecutionEnvironment env, long records) {
        var readings = env.fromSequence(1, records)
                .map(number -> new Reading((int) (number % 100), number, number * 0.25, "V"))
                .assignTimestampsAndWatermarks(WatermarkStrategy.<Reading>forMonotonousTimestamps()
                        .withTimestampAssigner((reading, time) -> reading.time));
        readings.keyBy(reading -> reading.sensor)
                .window(TumblingEventTimeWindows.of(Time.milliseconds(500)))
                .reduce((one, other) -> one.value > other.value ? one : other)
                .addSink(new DiscardingSink<>());
        readings.keyBy(reading -> reading.unit + reading.sensor % 10)
                .window(SlidingEventTimeWindows.of(Time.seconds(3), Time.seconds(1)))
                .maxBy("value")
                .addSink(new DiscardingSink<>());
    }

    private static void processing(StreamExecutionEnvironment env, long records) {
        env.fromSequence(1, records)
                .map(number -> new Reading((int) (number % 50), number, number, "A"))
                .process(new ProcessFunction<Reading, Tuple2<Integer, Double>>() {
                    @Override
                    public void processElement(
                            Reading reading,
                            Context context,
                            Collector<Tuple2<Integer, Double>> out) {
                        out.collect(Tuple2.of(reading.sensor, reading.value));
                    }
                })
                .rebalance()
                .map(new MapFunction<Tuple2<Integer, Double>, Double>() {
                    @Override
                    public Double map(Tuple2<Integer, Double> tuple) {
                        return tuple.f1;
                    }
                })
                .addSink(new DiscardingSink<>());
    }

    private static void timers(StreamExecutionEnvironment env, long records) {
        env.fromSequence(1, records)
                .map(number -> new Reading((int) (number % 5_000), number, number, "W"))
                .assignTimestampsAndWatermarks(WatermarkStrategy.<Reading>forMonotonousTimestamps()
                        .withTimestampAssigner((reading, time) -> reading.time))
                .keyBy(reading -> reading.sensor)
                .process(new Collecting())
                .addSink(new DiscardingSink<>());
    }

    private static final class Collecting extends KeyedProcessFunction<Integer, Reading, Double> {

        private static final long serialVersionUID = 1L;

        private transient ListState<Double> values;

        @Override
        public void open(Configuration parameters) {
            values = getRuntimeContext()
                    .getListState(new ListStateDescriptor<>("values", Double.class));
        }

        @Override
        public void processElement(Reading reading, Context context, Collector<Double> out)
                throws Exception {
            values.add(reading.value);
            context.timerService().registerEventTimeTimer(reading.time + 10_000);
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext context, Collector<Double> out)
                throws Exception {
            double sum = 0;
            for (double value : values.get()) {
                sum += value;
            }
            values.clear();
            out.collect(sum);
        }
    }
}
