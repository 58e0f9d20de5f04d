// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.datastream;

import io.millrace.api.common.functions.AggregateFunction;
import io.millrace.api.common.functions.RichReduceFunction;
import io.millrace.api.dag.Transformation;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.streaming.api.functions.ProcessFunction;
import io.millrace.streaming.api.functions.source.ParallelSourceFunction;
import io.millrace.streaming.api.functions.source.SourceFunction;
import io.millrace.streaming.api.functions.windowing.ProcessAllWindowFunction;
import io.millrace.streaming.api.functions.windowing.ProcessWindowFunction;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.util.Collector;

/** A small program with parallelism 4, and functions for it. */
final class Samples {

    private Samples() {}

    static StreamExecutionEnvironment environment() {
        return StreamExecutionEnvironment.createLocalEnvironment(4);
    }

    static DataStream<Tuple2<String, Integer>> stream() {
        return environment().fromElements(Tuple2.of("a", 1), Tuple2.of("b", 2));
    }

    static KeyedStream<Tuple2<String, Integer>, String> keyed() {
        return stream().keyBy(record -> record.f0);
    }

    static WindowedStream<Tuple2<String, Integer>, String, TimeWindow> windowed() {
        return keyed().window(TumblingEventTimeWindows.of(Time.seconds(5)));
    }

    static AllWindowedStream<Tuple2<String, Integer>, TimeWindow> allWindowed() {
        return stream().windowAll(TumblingEventTimeWindows.of(Time.seconds(5)));
    }

    /** Name, parallelism, maximum parallelism and type, as the same program printed them on Flink 1.14.4. */
    static String describe(Transformation<?> transformation) {
        return transformation.getName() + " | " + transformation.getParallelism() + " | "
                + transformation.getMaxParallelism() + " | " + transformation.getOutputType();
    }

    static class LongSource implements SourceFunction<Long> {
        @Override
        public void run(SourceContext<Long> context) {}

        @Override
        public void cancel() {}
    }

    static final class ParallelLongSource extends LongSource
            implements ParallelSourceFunction<Long> {}

    static final class Process extends ProcessFunction<Tuple2<String, Integer>, String> {
        @Override
        public void processElement(
                Tuple2<String, Integer> value, Context context, Collector<String> out) {}
    }

    static final class KeyedProcess
            extends KeyedProcessFunction<String, Tuple2<String, Integer>, String> {
        @Override
        public void processElement(
                Tuple2<String, Integer> value, Context context, Collector<String> out) {}
    }

    static class Sum implements AggregateFunction<Tuple2<String, Integer>, Long, Long> {
        @Override
        public Long createAccumulator() {
            return 0L;
        }

        @Override
        public Long add(Tuple2<String, Integer> value, Long accumulator) {
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

    static final class RichReduce extends RichReduceFunction<Tuple2<String, Integer>> {
        @Override
        public Tuple2<String, Integer> reduce(
                Tuple2<String, Integer> value1, Tuple2<String, Integer> value2) {
            return value1;
        }
    }

    static class WindowProcess
            extends ProcessWindowFunction<Tuple2<String, Integer>, String, String, TimeWindow> {
        @Override
        public void process(
                String key,
                Context context,
                Iterable<Tuple2<String, Integer>> elements,
                Collector<String> out) {}
    }

    static final class LongWindowProcess
            extends ProcessWindowFunction<Long, String, String, TimeWindow> {
        @Override
        public void process(
                String key, Context context, Iterable<Long> elements, Collector<String> out) {}
    }

    static final class AllWindowProcess
            extends ProcessAllWindowFunction<Tuple2<String, Integer>, String, TimeWindow> {
        @Override
        public void process(
                Context context,
                Iterable<Tuple2<String, Integer>> elements,
                Collector<String> out) {}
    }
}
