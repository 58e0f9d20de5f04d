// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.async;

import corpus.support.EachRecord;
import corpus.support.Program;
import corpus.support.Results;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.datastream.AsyncDataStream;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.ProcessFunction;
import io.millrace.streaming.api.functions.async.AsyncFunction;
import io.millrace.streaming.api.functions.async.ResultFuture;
import io.millrace.streaming.api.functions.async.RichAsyncFunction;
import io.millrace.util.Collector;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.concurrent.TimeUnit;

/** Answers come in the call, with a later record, or twice; with results, or none; watermarks keep their places. */
public class OrderedAndUnordered implements Program {

    /** Answers three records at once, the last first; what is left at the end is answered by time. */
    private static class InThrees extends RichAsyncFunction<Long, String> {

        private transient Deque<ResultFuture<String>> open;
        private transient Deque<Long> values;

        @Override
        public void open(Configuration parameters) {
            open = new ArrayDeque<>();
            values = new ArrayDeque<>();
        }

        @Override
        public void asyncInvoke(Long value, ResultFuture<String> future) {
            open.push(future);
            values.push(value);
            if (open.size() == 3) {
                while (!open.isEmpty()) {
                    answer(values.pop(), open.pop());
                }
            }
        }

        private static void answer(long value, ResultFuture<String> future) {
            if (value % 5 == 0) {
                future.complete(Collections.emptyList());
            } else {
                future.complete(Arrays.asList("first of " + value, "second of " + value));
                future.complete(Collections.singletonList("too late for " + value));
            }
        }

        @Override
        public void timeout(Long value, ResultFuture<String> future) {
            future.complete(Collections.singletonList("timeout of " + value));
        }
    }

    /** Answers at once. */
    private static class AtOnce implements AsyncFunction<String, String> {
        @Override
        public void asyncInvoke(String value, ResultFuture<String> future) {
            future.complete(Collections.singleton(value + "!"));
        }
    }

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        DataStream<Long> numbers = env.fromSequence(1, 60)
                .keyBy(number -> 0)
                .filter(number -> number != 30)
                .setParallelism(1)
                .assignTimestampsAndWatermarks(
                        WatermarkStrategy.<Long>forGenerator(context -> new EachRecord<>(3))
                                .withTimestampAssigner((number, timestamp) -> number * 10))
                .setParallelism(1);
        DataStream<String> ordered = AsyncDataStream.orderedWait(
                        numbers, new InThrees(), 400, TimeUnit.MILLISECONDS, 5)
                .setParallelism(1);
        DataStream<String> unordered = AsyncDataStream.unorderedWait(
                        numbers, new InThrees(), 400, TimeUnit.MILLISECONDS, 7)
                .setParallelism(1);

        results.inOrder("ordered", withWatermarks(ordered));
        results.anyOrder("unordered", withWatermarks(unordered));
        results.anyOrder(
                "at once", AsyncDataStream.orderedWait(ordered, new AtOnce(), 1, TimeUnit.HOURS));
        results.anyOrder(
                "at once, unordered",
                AsyncDataStream.unorderedWait(ordered, new AtOnce(), 0, TimeUnit.HOURS));
        env.execute();
    }

    private static DataStream<String> withWatermarks(DataStream<String> stream) {
        return stream.process(new ProcessFunction<String, String>() {
                    @Override
                    public void processElement(
                            String value, Context context, Collector<String> out) {
                        out.collect(value + " ~" + context.timerService().currentWatermark());
                    }
                })
                .setParallelism(1);
    }
}
