// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.streams;

import corpus.support.EachRecord;
import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.functions.AggregateFunction;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;

/** Unions of two, of many, of one with itself, and of keyed streams; their watermark is the smallest. */
@RunsAt(
        value = {1, 2},
        because = "only what does not depend on turns is compared")
public class Unions implements Program {

    private interface Attempt {
        Object make() throws Exception;
    }

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        DataStream<Long> low = env.fromSequence(1, 20);
        DataStream<Long> high = env.fromSequence(101, 130);
        results.anyOrder("two", low.union(high));
        results.anyOrder("three", low.union(high, env.fromElements(7L, 8L)));
        results.anyOrder("none", low.union());
        results.anyOrder("itself", low.union(low));
        results.anyOrder("nested", low.union(high.union(low)).filter(number -> number % 4 == 0));
        results.anyOrder(
                "keyed", low.keyBy(number -> number % 2).union(high.keyBy(number -> number % 2)));
        DataStream<Tuple2<String, Long>> timed = stamped(low, "low").union(stamped(high, "high"));
        results.anyOrder(
                "windows",
                timed.keyBy(record -> record.f1 % 3)
                        .window(TumblingEventTimeWindows.of(Time.milliseconds(40)))
                        .aggregate(new Count()));
        error(results, () -> ((DataStream) low).union(env.fromElements("a")));
        error(
                results,
                () -> low.union(StreamExecutionEnvironment.createLocalEnvironment()
                                .fromSequence(1, 2))
                        .getParallelism());
        results.line("parallelism", low.union(high).getParallelism());
        results.line("type", low.union(high).getType());
        env.execute();
    }

    private static DataStream<Tuple2<String, Long>> stamped(DataStream<Long> stream, String name) {
        return stream.map(number -> Tuple2.of(name, number))
                .returns(Types.TUPLE(Types.STRING, Types.LONG))
                .assignTimestampsAndWatermarks(WatermarkStrategy.<Tuple2<String, Long>>forGenerator(
                                context -> new EachRecord<>(1_000))
                        .withTimestampAssigner((record, timestamp) -> record.f1));
    }

    private static final class Count
            implements AggregateFunction<Tuple2<String, Long>, Long, Long> {
        private static final long serialVersionUID = 1L;

        @Override
        public Long createAccumulator() {
            return 0L;
        }

        @Override
        public Long add(Tuple2<String, Long> value, Long accumulator) {
            return accumulator + value.f1;
        }

        @Override
        public Long getResult(Long accumulator) {
            return accumulator;
        }

        @Override
        public Long merge(Long a, Long b) {
            return a + b;
        }
    }

    private static void error(Results results, Attempt attempt) {
        try {
            results.line("attempts", String.valueOf(attempt.make() != null));
        } catch (Exception e) {
            results.line("attempts", e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }
}
