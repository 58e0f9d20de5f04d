// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.windows;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.functions.AggregateFunction;
import io.millrace.api.common.functions.ReduceFunction;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.datastream.WindowedStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.windowing.ProcessWindowFunction;
import io.millrace.streaming.api.windowing.assigners.EventTimeSessionWindows;
import io.millrace.streaming.api.windowing.assigners.GlobalWindows;
import io.millrace.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.WindowAssigner;
import io.millrace.streaming.api.windowing.evictors.CountEvictor;
import io.millrace.streaming.api.windowing.evictors.DeltaEvictor;
import io.millrace.streaming.api.windowing.evictors.Evictor;
import io.millrace.streaming.api.windowing.evictors.TimeEvictor;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.triggers.ContinuousEventTimeTrigger;
import io.millrace.streaming.api.windowing.triggers.CountTrigger;
import io.millrace.streaming.api.windowing.triggers.DeltaTrigger;
import io.millrace.streaming.api.windowing.triggers.EventTimeTrigger;
import io.millrace.streaming.api.windowing.triggers.PurgingTrigger;
import io.millrace.streaming.api.windowing.triggers.Trigger;
import io.millrace.streaming.api.windowing.windows.Window;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A random program with one window operator, and a random input for it. All of it follows from the seed. */
public final class RandomJob {

    enum Windows {
        TUMBLING,
        SLIDING,
        SESSION,
        DYNAMIC_SESSION,
        GLOBAL
    }

    enum Firing {
        DEFAULT,
        EVENT_TIME,
        COUNT,
        CONTINUOUS,
        DELTA
    }

    enum Eviction {
        NONE,
        COUNT,
        TIME,
        DELTA
    }

    enum Result {
        LIST,
        REDUCE,
        AGGREGATE
    }

    static final OutputTag<Tuple2<String, Integer>> LATE =
            new OutputTag<>("late", Types.TUPLE(Types.STRING, Types.INT));

    final Windows windows;
    final long size;
    final long slide;
    final long offset;
    final Firing firing;
    final int firingParameter;
    final boolean purges;
    final Eviction eviction;
    final int evictionParameter;
    final boolean evictsAfter;
    final Result result;
    final long lateness;
    final boolean hasLateOutput;
    final Script script;

    public RandomJob(long seed) {
        Random random = new Random(seed);
        windows = Windows.values()[random.nextInt(Windows.values().length)];
        size = 2 + random.nextInt(18);
        slide = 2 + random.nextInt(18);
        offset = random.nextInt((int) Math.min(size, slide));
        firing = firing(random);
        firingParameter = 1 + random.nextInt(5);
        purges = random.nextInt(3) == 0 && firing != Firing.DEFAULT;
        // Flink leaves open in which order merged sessions keep their elements, and evictors go by
        // that order.
        eviction = isSession()
                ? Eviction.NONE
                : Eviction.values()[random.nextInt(Eviction.values().length)];
        evictionParameter = 1 + random.nextInt(6);
        evictsAfter = random.nextBoolean();
        result = Result.values()[random.nextInt(Result.values().length)];
        lateness = random.nextBoolean() ? 0 : random.nextInt(25);
        hasLateOutput = random.nextBoolean();
        script = script(random);
    }

    private Firing firing(Random random) {
        Firing chosen = Firing.values()[random.nextInt(Firing.values().length)];
        // A global window has no end to fire at; a delta trigger cannot merge.
        boolean isImpossible = windows == Windows.GLOBAL
                        && (chosen == Firing.CONTINUOUS || chosen == Firing.EVENT_TIME)
                || isSession() && chosen == Firing.DELTA;
        return isImpossible ? Firing.COUNT : chosen;
    }

    boolean isSession() {
        return windows == Windows.SESSION || windows == Windows.DYNAMIC_SESSION;
    }

    private static Script script(Random random) {
        Script script = new Script();
        long now = random.nextInt(20);
        long watermark = Long.MIN_VALUE;
        int records = 20 + random.nextInt(60);
        for (int i = 0; i < records; i++) {
            now += random.nextInt(4);
            long next = now - random.nextInt(12);
            // A watermark without a record behind it may be skipped for the next one.
            if (random.nextInt(4) == 0 && next > watermark) {
                watermark = next;
                script.watermark(next);
            }
            long timestamp = Math.max(0, now + random.nextInt(10) - random.nextInt(30));
            script.at(
                    timestamp,
                    String.valueOf((char) ('a' + random.nextInt(3))),
                    random.nextInt(20));
        }
        return script;
    }

    /** The gap of a dynamic session. */
    static long gapOf(int value) {
        return 1 + value % 7;
    }

    public DataStream<String> build(StreamExecutionEnvironment env) {
        return build(env, assigner());
    }

    private <W extends Window> DataStream<String> build(
            StreamExecutionEnvironment env,
            WindowAssigner<? super Tuple2<String, Integer>, W> assigner) {
        WindowedStream<Tuple2<String, Integer>, String, W> windowed =
                script.keyedIn(env).window(assigner).allowedLateness(Time.milliseconds(lateness));
        Trigger<Tuple2<String, Integer>, Window> trigger = trigger();
        if (trigger != null) {
            windowed.trigger(purges ? PurgingTrigger.of(trigger) : trigger);
        }
        Evictor<? super Tuple2<String, Integer>, Window> evictor = evictor();
        if (evictor != null) {
            windowed.evictor(evictor);
        }
        if (hasLateOutput) {
            windowed.sideOutputLateData(LATE);
        }
        SingleOutputStreamOperator<String> main = emit(windowed);
        return hasLateOutput
                ? main.union(
                        main.getSideOutput(LATE).map(late -> "late " + late.f0 + " " + late.f1))
                : main;
    }

    private <W extends Window> SingleOutputStreamOperator<String> emit(
            WindowedStream<Tuple2<String, Integer>, String, W> windowed) {
        return switch (result) {
            case LIST -> windowed.process(new Report<>(isSession()));
            case REDUCE -> windowed.reduce(new Sum(), new Report<>(false));
            case AGGREGATE -> windowed.aggregate(new CountAndSum(), new Text<>());
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private WindowAssigner<? super Tuple2<String, Integer>, ? extends Window> assigner() {
        return switch (windows) {
            case TUMBLING ->
                TumblingEventTimeWindows.of(Time.milliseconds(size), Time.milliseconds(offset));
            case SLIDING ->
                SlidingEventTimeWindows.of(
                        Time.milliseconds(size),
                        Time.milliseconds(slide),
                        Time.milliseconds(offset));
            case SESSION -> EventTimeSessionWindows.withGap(Time.milliseconds(size));
            case DYNAMIC_SESSION ->
                EventTimeSessionWindows.withDynamicGap(
                        (Tuple2<String, Integer> element) -> gapOf(element.f1));
            case GLOBAL -> GlobalWindows.create();
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Trigger<Tuple2<String, Integer>, Window> trigger() {
        TypeSerializer<Tuple2<String, Integer>> serializer = Types.<Tuple2<String, Integer>>TUPLE(
                        Types.STRING, Types.INT)
                .createSerializer(new ExecutionConfig());
        return (Trigger)
                switch (firing) {
                    case DEFAULT -> null;
                    case EVENT_TIME -> EventTimeTrigger.create();
                    case COUNT -> CountTrigger.of(firingParameter);
                    case CONTINUOUS ->
                        ContinuousEventTimeTrigger.of(Time.milliseconds(firingParameter));
                    case DELTA ->
                        DeltaTrigger.of(
                                firingParameter, (a, b) -> Math.abs(a.f1 - b.f1), serializer);
                };
    }

    private Evictor<? super Tuple2<String, Integer>, Window> evictor() {
        return switch (eviction) {
            case NONE -> null;
            case COUNT ->
                evictsAfter
                        ? CountEvictor.of(evictionParameter, true)
                        : CountEvictor.of(evictionParameter);
            case TIME -> TimeEvictor.of(Time.milliseconds(evictionParameter), evictsAfter);
            case DELTA ->
                DeltaEvictor.<Tuple2<String, Integer>, Window>of(
                        evictionParameter, (a, b) -> Math.abs(a.f1 - b.f1), evictsAfter);
        };
    }

    /** Adds up. */
    static final class Sum implements ReduceFunction<Tuple2<String, Integer>> {

        @Override
        public Tuple2<String, Integer> reduce(
                Tuple2<String, Integer> left, Tuple2<String, Integer> right) {
            return Tuple2.of(left.f0, left.f1 + right.f1);
        }
    }

    /** Counts and adds up, whatever the order. */
    static final class CountAndSum
            implements AggregateFunction<
                    Tuple2<String, Integer>, Tuple2<Integer, Integer>, String> {

        @Override
        public Tuple2<Integer, Integer> createAccumulator() {
            return Tuple2.of(0, 0);
        }

        @Override
        public Tuple2<Integer, Integer> add(
                Tuple2<String, Integer> value, Tuple2<Integer, Integer> accumulator) {
            return Tuple2.of(accumulator.f0 + 1, accumulator.f1 + value.f1);
        }

        @Override
        public String getResult(Tuple2<Integer, Integer> accumulator) {
            return accumulator.f0 + ":" + accumulator.f1;
        }

        @Override
        public Tuple2<Integer, Integer> merge(
                Tuple2<Integer, Integer> left, Tuple2<Integer, Integer> right) {
            return Tuple2.of(left.f0 + right.f0, left.f1 + right.f1);
        }
    }

    private static final class Report<W extends Window>
            extends ProcessWindowFunction<Tuple2<String, Integer>, String, String, W> {

        private final boolean isSorted;

        Report(boolean isSorted) {
            this.isSorted = isSorted;
        }

        @Override
        public void process(
                String key,
                Context context,
                Iterable<Tuple2<String, Integer>> elements,
                Collector<String> out) {
            List<Integer> values = new ArrayList<>();
            elements.forEach(element -> values.add(element.f1));
            if (isSorted) {
                values.sort(null);
            }
            out.collect(key + " " + Listing.label(context.window()) + " " + values + " at "
                    + context.currentWatermark());
        }
    }

    private static final class Text<W extends Window>
            extends ProcessWindowFunction<String, String, String, W> {

        @Override
        public void process(
                String key, Context context, Iterable<String> elements, Collector<String> out) {
            List<String> values = new ArrayList<>();
            elements.forEach(values::add);
            out.collect(key + " " + Listing.label(context.window()) + " " + values + " at "
                    + context.currentWatermark());
        }
    }

    @Override
    public String toString() {
        return windows + " size=" + size + " slide=" + slide + " offset=" + offset + ", " + firing
                + "("
                + firingParameter + ") purges=" + purges + ", evicts " + eviction + "("
                + evictionParameter + ") after="
                + evictsAfter + ", " + result + ", lateness=" + lateness + ", lateOutput="
                + hasLateOutput + ", "
                + script.steps();
    }
}
