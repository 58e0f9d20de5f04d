// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.eventtime.IngestionTimeAssigner;
import io.millrace.api.common.eventtime.Watermark;
import io.millrace.api.common.eventtime.WatermarkGenerator;
import io.millrace.api.common.eventtime.WatermarkOutput;
import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.it.Jobs;
import io.millrace.it.Observed;
import io.millrace.it.Script;
import io.millrace.streaming.api.TimeCharacteristic;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.ProcessFunction;
import io.millrace.streaming.api.functions.source.RichSourceFunction;
import io.millrace.streaming.api.functions.windowing.ProcessWindowFunction;
import io.millrace.streaming.api.operators.StreamingRuntimeContext;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingProcessingTimeWindows;
import io.millrace.streaming.api.windowing.assigners.WindowAssigner;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.streaming.runtime.tasks.ProcessingTimeService;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** What the times of records and of watermarks mean. */
class TimeBasicsTest {

    /** A watermark behind every record, so far behind its timestamp. */
    private static final class EachRecord implements WatermarkGenerator<String> {

        private final int boundMs;

        private EachRecord(int boundMs) {
            this.boundMs = boundMs;
        }

        @Override
        public void onEvent(String event, long timestamp, WatermarkOutput output) {
            output.emitWatermark(new Watermark(timestamp - boundMs));
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {}
    }

    /** Lists a window of one key with its bounds. */
    private static final class Listing
            extends ProcessWindowFunction<String, String, Integer, TimeWindow> {

        @Override
        public void process(
                Integer key, Context context, Iterable<String> elements, Collector<String> out) {
            List<String> sorted = new ArrayList<>();
            elements.forEach(sorted::add);
            Collections.sort(sorted);
            out.collect("[" + context.window().getStart() + ","
                    + context.window().getEnd() + ") " + String.join(" ", sorted));
        }
    }

    private static final OutputTag<String> LATE = new OutputTag<String>("late") {};

    private static SingleOutputStreamOperator<String> windowed(
            DataStream<String> stream, WindowAssigner<Object, TimeWindow> assigner) {
        return stream.keyBy(value -> 0)
                .window(assigner)
                .sideOutputLateData(LATE)
                .process(new Listing());
    }

    @Test
    @Tag("row:C3")
    void shouldTakeRecordsAtTheWatermarkForLateAndThoseAboveItNot() throws Exception {
        Script script = new Script()
                .at(8, "eight")
                .watermark(9)
                .at(9, "at the watermark")
                .at(10, "above it")
                .at(3, "below it");

        List<String> seen = Jobs.everywhere(env -> {
            SingleOutputStreamOperator<String> windows =
                    windowed(script.in(env), TumblingEventTimeWindows.of(Time.milliseconds(1)));
            return windows.union(windows.getSideOutput(LATE).map(value -> "late: " + value));
        });

        assertThat(seen)
                .containsExactly(
                        "[10,11) above it",
                        "[8,9) eight",
                        "late: at the watermark",
                        "late: below it");
    }

    @Test
    @Tag("row:C16")
    @Tag("row:W16")
    void shouldReplaceWatermarksFromUpstreamByThoseOfLaterAssignment() throws Exception {
        Script script = new Script()
                .at(5, "5")
                .watermark(1_000)
                .at(6, "-6")
                .watermark(2_000)
                .at(7, "7");

        List<String> seen = Jobs.inOrder(env -> script.in(env)
                .map(value -> value)
                .filter(value -> !value.startsWith("-"))
                .assignTimestampsAndWatermarks(WatermarkStrategy.<String>forGenerator(
                                context -> new EachRecord(0))
                        .withTimestampAssigner((value, timestamp) -> 100 + Long.parseLong(value)))
                .process(new Observed())
                .process(new Observed()));
        List<String> atTheEnd = Jobs.inOrder(env -> windowed(
                script.in(env).assignTimestampsAndWatermarks(WatermarkStrategy.noWatermarks()),
                TumblingEventTimeWindows.of(Time.milliseconds(1))));

        // Neither 1000 nor 2000 comes through.
        assertThat(seen).containsExactly("5 @105 ~start @105 ~start", "7 @107 ~105 @107 ~105");
        // The last watermark of all does, and fires what there is.
        assertThat(atTheEnd).containsExactly("[5,6) 5", "[6,7) -6", "[7,8) 7");
    }

    private static final int WINDOW_MS = 20;

    /** The corpus of the three kinds of time: each record says when it happened, in milliseconds from the start. */
    private static final int[] HAPPENED_AFTER_MS = {2, 6, 14, 23, 30, 36, 42, 50, 58, 66};

    private static final List<String> WINDOWS =
            List.of("[0,20) 14 2 6", "[20,40) 23 30 36", "[40,60) 42 50 58", "[60,80) 66");

    /** Emits each record when it happens, by the clock, from the beginning of a window on. Ends two windows later. */
    private static final class Paced extends RichSourceFunction<String> {

        private volatile boolean isCancelled;

        @Override
        public void run(SourceContext<String> context) {
            ProcessingTimeService clock =
                    ((StreamingRuntimeContext) getRuntimeContext()).getProcessingTimeService();
            long now = clock.getCurrentProcessingTime();
            long start = now - now % WINDOW_MS + WINDOW_MS;
            for (int afterMs : HAPPENED_AFTER_MS) {
                await(context, clock, start + afterMs);
                context.collect(Integer.toString(afterMs));
            }
            await(context, clock, start + 6 * WINDOW_MS);
        }

        /** Watermarks that say nothing give others their turn, and time its way. */
        private void await(
                SourceContext<String> context, ProcessingTimeService clock, long untilMs) {
            while (!isCancelled && clock.getCurrentProcessingTime() < untilMs) {
                context.emitWatermark(
                        new io.millrace.streaming.api.watermark.Watermark(Long.MIN_VALUE));
            }
        }

        @Override
        public void cancel() {
            isCancelled = true;
        }
    }

    /** Windows with their bounds counted from that of the first. */
    private static List<String> fromZero(List<String> windows) {
        long first = startOf(windows.get(0));
        return windows.stream()
                .map(window -> "[" + (startOf(window) - first) + ","
                        + (startOf(window) - first + WINDOW_MS)
                        + window.substring(window.indexOf(')')))
                .toList();
    }

    private static long startOf(String window) {
        return Long.parseLong(window.substring(1, window.indexOf(',')));
    }

    private static final Time SIZE = Time.milliseconds(WINDOW_MS);

    @Test
    @Tag("row:W1")
    void shouldGiveTheSameWindowsByAllThreeKindsOfTime() throws Exception {
        for (int seed = 0; seed < 4; seed++) {
            List<String> byEventTime = Jobs.stepped(
                    seed,
                    1,
                    env -> windowed(
                            env.addSource(new Paced())
                                    .assignTimestampsAndWatermarks(
                                            WatermarkStrategy.<String>forMonotonousTimestamps()
                                                    .withTimestampAssigner((value, timestamp) ->
                                                            Long.parseLong(value))),
                            TumblingEventTimeWindows.of(SIZE)));
            List<String> byProcessingTime = Jobs.stepped(
                    seed,
                    1,
                    env -> windowed(
                            env.addSource(new Paced()), TumblingProcessingTimeWindows.of(SIZE)));
            List<String> byIngestionTime = Jobs.stepped(seed, 1, env -> {
                inIngestionTime(env);
                return windowed(env.addSource(new Paced()), TumblingEventTimeWindows.of(SIZE));
            });

            assertThat(byEventTime).as("seed %d", seed).isEqualTo(WINDOWS);
            assertThat(fromZero(byProcessingTime)).as("seed %d", seed).isEqualTo(WINDOWS);
            assertThat(fromZero(byIngestionTime)).as("seed %d", seed).isEqualTo(WINDOWS);
        }
    }

    @SuppressWarnings("deprecation")
    private static void inIngestionTime(StreamExecutionEnvironment env) {
        env.setStreamTimeCharacteristic(TimeCharacteristic.IngestionTime);
        env.getConfig().setAutoWatermarkInterval(5);
    }

    @Test
    @Tag("row:C18")
    @SuppressWarnings("deprecation")
    void shouldStampRecordsWithTheClockBySetterAndByStrategy() throws Exception {
        long before = System.currentTimeMillis();

        TimeCharacteristic byDefault =
                StreamExecutionEnvironment.createLocalEnvironment(1).getStreamTimeCharacteristic();
        List<Long> bySetter = Jobs.threaded(1, env -> {
            inIngestionTime(env);
            return env.fromElements("a", "b", "c").process(new Timestamps());
        });
        List<Long> byStrategy = Jobs.threaded(
                1,
                env -> env.fromElements("a", "b", "c")
                        .assignTimestampsAndWatermarks(
                                WatermarkStrategy.<String>forMonotonousTimestamps()
                                        .withTimestampAssigner(
                                                context -> new IngestionTimeAssigner<>()))
                        .process(new Timestamps()));

        long after = System.currentTimeMillis();
        assertThat(byDefault).isEqualTo(TimeCharacteristic.EventTime);
        assertThat(bySetter).hasSize(3).isSorted().allMatch(at -> at >= before && at <= after);
        assertThat(byStrategy).hasSize(3).isSorted().allMatch(at -> at >= before && at <= after);
    }

    private static final class Timestamps extends ProcessFunction<String, Long> {

        @Override
        public void processElement(String value, Context context, Collector<Long> out) {
            out.collect(context.timestamp());
        }
    }

    @Test
    @Tag("row:W1")
    void shouldGiveTheSameEventTimeWindowsForAnyArrivalWithinBounds() throws Exception {
        int boundMs = 25;
        Random random = new Random(7);
        Set<List<String>> orders = new HashSet<>();
        for (int round = 0; round < 12; round++) {
            List<String> order = Arrays.stream(HAPPENED_AFTER_MS)
                    .mapToObj(at -> new int[] {at + random.nextInt(boundMs), at})
                    .sorted(Comparator.comparingInt(arrival -> arrival[0]))
                    .map(arrival -> Integer.toString(arrival[1]))
                    .toList();
            orders.add(order);

            List<String> windows = Jobs.stepped(
                    round,
                    1,
                    env -> windowed(
                            env.fromCollection(order)
                                    .assignTimestampsAndWatermarks(
                                            WatermarkStrategy.<String>forGenerator(
                                                            context -> new EachRecord(boundMs))
                                                    .withTimestampAssigner((value, timestamp) ->
                                                            Long.parseLong(value))),
                            TumblingEventTimeWindows.of(SIZE)));

            assertThat(windows).as("round %d: %s", round, order).isEqualTo(WINDOWS);
        }
        assertThat(orders).hasSizeGreaterThan(3);
    }
}
