// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.handover;

import io.millrace.api.common.eventtime.TimestampAssigner;
import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.functions.AggregateFunction;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.functions.windowing.ProcessAllWindowFunction;
import io.millrace.streaming.api.functions.windowing.ProcessWindowFunction;
import io.millrace.streaming.api.windowing.assigners.EventTimeSessionWindows;
import io.millrace.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.util.Collector;

import java.util.List;

/** Event-time windows of one key that share records, or whose contents are changed when they fire. */
final class WindowCases {

    private static final Time SIZE = Time.milliseconds(40);
    private static final Time SLIDE = Time.milliseconds(20);

    private WindowCases() {}

    static void addTo(List<Case> cases) {
        for (boolean objectReuse : new boolean[] {false, true}) {
            for (Kind<?> kind : List.of(Kind.POJO, Kind.LIST)) {
                cases.add(sliding(kind, objectReuse));
                cases.add(slidingReduce(kind, objectReuse));
            }
            cases.add(sessionReduce(Kind.NESTED, objectReuse));
            cases.add(aggregate(Kind.TUPLE, objectReuse));
            cases.add(tumblingAll(Kind.ARRAY, objectReuse));
        }
    }

    /** Of a producer that re-emits its objects, ten milliseconds apart. */
    private static <T> SingleOutputStreamOperator<T> timed(SingleOutputStreamOperator<T> records) {
        return records.assignTimestampsAndWatermarks(WatermarkStrategy.<T>forMonotonousTimestamps()
                .withTimestampAssigner(context -> new TenApart<>()));
    }

    private static final class TenApart<T> implements TimestampAssigner<T> {

        private long last;

        @Override
        public long extractTimestamp(T value, long recordTimestamp) {
            last += 10;
            return last;
        }
    }

    /** Each record is in two windows; each window changes what it holds. */
    private static <T> Case sliding(Kind<T> kind, boolean objectReuse) {
        return Case.of(
                "sliding-windows/" + kind.label(),
                objectReuse,
                true,
                (env, lines) -> timed(Producer.SOURCE_REEMITS.build(env, kind))
                        .keyBy(value -> 0, Types.INT)
                        .window(SlidingEventTimeWindows.of(SIZE, SLIDE))
                        .process(new ChangingContents<>(kind))
                        .addSink(lines.sink()));
    }

    private static <T> Case slidingReduce(Kind<T> kind, boolean objectReuse) {
        return Case.of(
                "sliding-windows-reduce/" + kind.label(),
                objectReuse,
                true,
                (env, lines) -> Consumer.keeping(
                                timed(Producer.REEMITS.build(env, kind))
                                        .keyBy(value -> 0, Types.INT)
                                        .window(SlidingEventTimeWindows.of(SIZE, SLIDE))
                                        .reduce(new KeyedConsumer.ChangingFirst<>(kind)),
                                kind)
                        .addSink(lines.sink()));
    }

    private static <T> Case sessionReduce(Kind<T> kind, boolean objectReuse) {
        return Case.of(
                "session-windows-reduce/" + kind.label(),
                objectReuse,
                true,
                (env, lines) -> Consumer.keeping(
                                timed(Producer.SOURCE_REEMITS.build(env, kind))
                                        .keyBy(value -> 0, Types.INT)
                                        .window(EventTimeSessionWindows.withGap(SIZE))
                                        .reduce(new KeyedConsumer.ChangingFirst<>(kind)),
                                kind)
                        .addSink(lines.sink()));
    }

    /** The accumulator is changed by every record, and is also the result. */
    private static <T> Case aggregate(Kind<T> kind, boolean objectReuse) {
        return Case.of(
                "sliding-windows-aggregate/" + kind.label(),
                objectReuse,
                true,
                (env, lines) -> Consumer.keeping(
                                timed(Producer.CHANGES_ALL_EMITTED.build(env, kind))
                                        .keyBy(value -> 0, Types.INT)
                                        .window(SlidingEventTimeWindows.of(SIZE, SLIDE))
                                        .aggregate(
                                                new ChangingAccumulator<>(kind),
                                                kind.type(),
                                                kind.type()),
                                kind)
                        .addSink(lines.sink()));
    }

    private static <T> Case tumblingAll(Kind<T> kind, boolean objectReuse) {
        return Case.of(
                "all-windows/" + kind.label(),
                objectReuse,
                true,
                (env, lines) -> timed(Producer.SOURCE_REEMITS.build(env, kind))
                        .windowAll(TumblingEventTimeWindows.of(SIZE))
                        .process(new ShowingAll<>(kind))
                        .addSink(lines.sink()));
    }

    private static final class ChangingContents<T>
            extends ProcessWindowFunction<T, String, Integer, TimeWindow> {

        private final Kind<T> kind;

        ChangingContents(Kind<T> kind) {
            this.kind = kind;
        }

        @Override
        public void process(
                Integer key, Context context, Iterable<T> elements, Collector<String> out) {
            out.collect(context.window().getStart() + " " + Consumer.show(kind, elements));
            elements.forEach(kind::change);
        }
    }

    private static final class ShowingAll<T>
            extends ProcessAllWindowFunction<T, String, TimeWindow> {

        private final Kind<T> kind;

        ShowingAll(Kind<T> kind) {
            this.kind = kind;
        }

        @Override
        public void process(Context context, Iterable<T> elements, Collector<String> out) {
            out.collect(context.window().getStart() + " " + Consumer.show(kind, elements));
        }
    }

    private static final class ChangingAccumulator<T> implements AggregateFunction<T, T, T> {

        private final Kind<T> kind;

        ChangingAccumulator(Kind<T> kind) {
            this.kind = kind;
        }

        @Override
        public T createAccumulator() {
            return kind.create(7, 0);
        }

        @Override
        public T add(T value, T accumulator) {
            kind.change(accumulator);
            return accumulator;
        }

        @Override
        public T getResult(T accumulator) {
            return accumulator;
        }

        @Override
        public T merge(T first, T second) {
            return first;
        }
    }
}
