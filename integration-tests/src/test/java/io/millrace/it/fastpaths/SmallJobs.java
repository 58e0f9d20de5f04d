// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.fastpaths;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.util.CloseableIterator;
import io.millrace.util.Collector;

import java.util.function.IntFunction;

/** Small jobs of several shapes, by number; each in an environment of its own. Gives what comes out, summed up. */
public final class SmallJobs implements IntFunction<Long> {

    static final int SHAPES = 5;
    private static final long RECORDS = 20;

    /** A record that only this class knows. */
    public static class Item {

        public int id;
        public String name;

        public Item() {}

        Item(int id, String name) {
            this.id = id;
            this.name = name;
        }
    }

    @Override
    public Long apply(int number) {
        int parallelism = 1 + number / SHAPES % 2;
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.createLocalEnvironment(parallelism);
        try {
            long sum = 0;
            try (CloseableIterator<Long> results =
                    shape(number % SHAPES, env).executeAndCollect("small job " + number)) {
                while (results.hasNext()) {
                    sum += results.next();
                }
            }
            return sum;
        } catch (Exception e) {
            throw new IllegalStateException("job " + number, e);
        }
    }

    /** What every shape gives. */
    static long expected(int number) {
        long all = RECORDS * (RECORDS + 1) / 2;
        return switch (number % SHAPES) {
            case 0 -> 2 * all;
            case 1, 4 -> all;
            case 2 -> RECORDS;
            default -> all + RECORDS;
        };
    }

    private static DataStream<Long> shape(int shape, StreamExecutionEnvironment env) {
        DataStream<Long> numbers = env.fromSequence(1, RECORDS);
        return switch (shape) {
            case 0 -> numbers.filter(number -> number > 0).map(number -> 2 * number);
            case 1 ->
                numbers.map(number -> Tuple2.of(number % 3, number))
                        .returns(Types.TUPLE(Types.LONG, Types.LONG))
                        .assignTimestampsAndWatermarks(
                                WatermarkStrategy.<Tuple2<Long, Long>>forMonotonousTimestamps()
                                        .withTimestampAssigner((pair, time) -> 0))
                        .keyBy(pair -> pair.f0)
                        .window(TumblingEventTimeWindows.of(Time.seconds(1)))
                        .reduce((one, other) -> Tuple2.of(one.f0, one.f1 + other.f1))
                        .map(pair -> pair.f1);
            case 2 ->
                numbers.map(number -> new Item(number.intValue(), "item"))
                        .keyBy(item -> item.name)
                        .process(new Count())
                        .rebalance()
                        .map(count -> 1L);
            case 3 ->
                numbers.map(number -> new Item(number.intValue() + 1, "item"))
                        .shuffle()
                        .map(item -> (long) item.id);
            default ->
                numbers.union(numbers.filter(number -> number < 0))
                        .keyBy(number -> number)
                        .reduce(Long::sum);
        };
    }

    private static final class Count extends KeyedProcessFunction<String, Item, Integer> {

        @Override
        public void processElement(Item item, Context context, Collector<Integer> out) {
            out.collect(item.id);
        }
    }
}
