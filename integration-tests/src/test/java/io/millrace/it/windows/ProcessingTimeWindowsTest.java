// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.windows;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.it.Timeline;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.KeyedStream;
import io.millrace.streaming.api.datastream.WindowedStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.windowing.ProcessWindowFunction;
import io.millrace.streaming.api.windowing.assigners.DynamicProcessingTimeSessionWindows;
import io.millrace.streaming.api.windowing.assigners.GlobalWindows;
import io.millrace.streaming.api.windowing.assigners.ProcessingTimeSessionWindows;
import io.millrace.streaming.api.windowing.assigners.SlidingProcessingTimeWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingProcessingTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.triggers.ContinuousProcessingTimeTrigger;
import io.millrace.streaming.api.windowing.triggers.CountTrigger;
import io.millrace.streaming.api.windowing.triggers.ProcessingTimeoutTrigger;
import io.millrace.streaming.api.windowing.windows.GlobalWindow;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.util.Collector;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/** The simulation's clock starts at a full second, so windows of 40 ms begin at 0, 40, 80 ms after the start. */
class ProcessingTimeWindowsTest {

    private static Time ms(long millis) {
        return Time.milliseconds(millis);
    }

    /** Writes down a window with its bounds within the second. */
    private static final class Within
            extends ProcessWindowFunction<Tuple2<String, Integer>, String, String, TimeWindow> {

        @Override
        public void process(
                String key,
                Context context,
                Iterable<Tuple2<String, Integer>> elements,
                Collector<String> out) {
            out.collect(key + " " + context.window().getStart() % 1000 + Listing.values(elements));
        }
    }

    /** Writes down the values alone. */
    private static final class Values
            extends ProcessWindowFunction<Tuple2<String, Integer>, String, String, TimeWindow> {

        @Override
        public void process(
                String key,
                Context context,
                Iterable<Tuple2<String, Integer>> elements,
                Collector<String> out) {
            assert context.currentProcessingTime() > context.window().maxTimestamp()
                    : "fired too early";
            out.collect(key + Listing.values(elements));
        }
    }

    private static KeyedStream<Tuple2<String, Integer>, String> keyed(
            Timeline timeline, StreamExecutionEnvironment env) {
        return timeline.in(env)
                .map(text -> Tuple2.of(text.substring(0, 1), Integer.valueOf(text.substring(1))))
                .returns(Types.TUPLE(Types.STRING, Types.INT))
                .keyBy(record -> record.f0);
    }

    private static List<String> values(
            Timeline timeline,
            Function<
                            KeyedStream<Tuple2<String, Integer>, String>,
                            WindowedStream<Tuple2<String, Integer>, String, TimeWindow>>
                    windows)
            throws Exception {
        return WindowJobs.runByClock(
                env -> windows.apply(keyed(timeline, env)).process(new Values()));
    }

    @Test
    @Tag("row:N2")
    @Tag("row:N17")
    @Tag("row:N19")
    void shouldFireTumblingWindowsByClockAndDropTheLastAtEnd() throws Exception {
        Timeline timeline = new Timeline()
                .after(10, "a1")
                .after(20, "a2")
                .after(20, "b3")
                .after(55, "a4")
                .after(95, "a5")
                .after(105, "b6");

        List<String> windows = WindowJobs.runByClock(env -> keyed(timeline, env)
                .window(TumblingProcessingTimeWindows.of(ms(40)))
                .process(new Within()));

        assertThat(windows).containsExactly("a 0 1 2", "a 40 4", "b 0 3");
    }

    @Test
    void shouldFireSlidingWindowsByClock() throws Exception {
        Timeline timeline = new Timeline().after(10, "a1").after(30, "a2").after(100, "a3");

        List<String> windows = WindowJobs.runByClock(env -> keyed(timeline, env)
                .window(SlidingProcessingTimeWindows.of(ms(40), ms(20)))
                .process(new Within()));

        assertThat(windows).containsExactly("a 980 1", "a 0 1 2", "a 20 2");
    }

    @Test
    void shouldCloseSessionsByClock() throws Exception {
        Timeline timeline = new Timeline()
                .after(0, "a1")
                .after(10, "a2")
                .after(20, "a3")
                .after(60, "a4")
                .after(100, "b5");

        List<String> fixed = values(
                timeline, keyed -> keyed.window(ProcessingTimeSessionWindows.withGap(ms(20))));
        List<String> dynamic = values(
                timeline,
                keyed -> keyed.window(DynamicProcessingTimeSessionWindows.withDynamicGap(
                        (Tuple2<String, Integer> element) -> element.f1 == 3 ? 60 : 15)));

        assertThat(fixed).containsExactly("a 1 2 3", "a 4");
        assertThat(dynamic).containsExactly("a 1 2 3 4");
    }

    @Test
    @Tag("row:N19")
    void shouldFireContinuouslyByClock() throws Exception {
        Timeline timeline = new Timeline().after(10, "a1").after(45, "a2").after(90, "b3");

        List<String> windows = WindowJobs.runByClock(env -> keyed(timeline, env)
                .window(TumblingProcessingTimeWindows.of(ms(80)))
                .trigger(ContinuousProcessingTimeTrigger.of(ms(30)))
                .process(new Within()));

        assertThat(windows).containsExactly("a 0 1", "a 0 1 2", "a 0 1 2");
    }

    @Test
    @Tag("row:N19")
    void shouldFireAfterTimeoutByClock() throws Exception {
        Timeline timeline = new Timeline()
                .after(0, "a1")
                .after(10, "a2")
                .after(60, "a3")
                .after(65, "a4")
                .after(70, "a5")
                .after(110, "b6");

        List<String> windows = WindowJobs.runByClock(env -> keyed(timeline, env)
                .window(GlobalWindows.create())
                .trigger(ProcessingTimeoutTrigger.of(CountTrigger.of(5), Duration.ofMillis(30)))
                .process(new Listing<GlobalWindow>()));

        assertThat(windows).containsExactly("a all 1 2", "a all 1 2 3 4 5");
    }

    @Test
    void shouldPutOneCorpusIntoWindowsOfEitherKindOfTime() throws Exception {
        Timeline timeline = new Timeline()
                .after(10, "a52")
                .after(20, "a3")
                .after(30, "b7")
                .after(50, "a41")
                .after(60, "b90")
                .after(130, "c200");

        List<String> processing = WindowJobs.runByClock(env -> keyed(timeline, env)
                .window(TumblingProcessingTimeWindows.of(ms(40)))
                .process(new Within()));
        List<String> event = WindowJobs.runByClock(env -> byValue(keyed(timeline, env), 200)
                .window(TumblingEventTimeWindows.of(ms(40)))
                .process(new Within()));

        assertThat(processing).containsExactly("a 0 52 3", "a 40 41", "b 0 7", "b 40 90");
        assertThat(event).containsExactly("a 0 3", "a 40 52 41", "b 0 7", "b 80 90", "c 200 200");
    }

    @Test
    void shouldGiveSameEventTimeWindowsForEveryOrderWithinTheBound() throws Exception {
        List<Integer> values = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            values.add(7 * i);
        }
        Set<List<String>> results = new HashSet<>();
        for (int seed = 0; seed < 20; seed++) {
            List<Tuple2<String, Integer>> records = new ArrayList<>();
            for (int value : withinBound(values, 50, new Random(seed))) {
                records.add(Tuple2.of(value % 2 == 0 ? "even" : "odd", value));
            }
            results.add(WindowJobs.runOnce(
                    seed,
                    env -> byValue(env.fromCollection(records), 50)
                            .window(TumblingEventTimeWindows.of(ms(60)))
                            .process(new SortedListing())));
        }

        assertThat(results).hasSize(1);
        assertThat(results.iterator().next()).hasSize(10).startsWith("even [0,60) 0 14 28 42 56");
    }

    /** Another order in which no value comes after one that is larger by more than the bound. */
    private static List<Integer> withinBound(List<Integer> sorted, int bound, Random random) {
        List<Integer> left = new ArrayList<>(sorted);
        List<Integer> order = new ArrayList<>();
        while (!left.isEmpty()) {
            int candidates = 1;
            while (candidates < left.size() && left.get(candidates) - left.get(0) <= bound) {
                candidates++;
            }
            order.add(left.remove(random.nextInt(candidates)));
        }
        return order;
    }

    private static KeyedStream<Tuple2<String, Integer>, String> byValue(
            DataStream<Tuple2<String, Integer>> records, long boundMs) {
        return records.assignTimestampsAndWatermarks(
                        WatermarkStrategy.<Tuple2<String, Integer>>forBoundedOutOfOrderness(
                                        Duration.ofMillis(boundMs))
                                .withTimestampAssigner((record, previous) -> record.f1))
                .keyBy(record -> record.f0);
    }
}
