// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.windows;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.streaming.api.datastream.KeyedStream;
import io.millrace.streaming.api.datastream.WindowedStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.windowing.ProcessAllWindowFunction;
import io.millrace.streaming.api.windowing.assigners.EventTimeSessionWindows;
import io.millrace.streaming.api.windowing.assigners.GlobalWindows;
import io.millrace.streaming.api.windowing.assigners.MergingWindowAssigner;
import io.millrace.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.WindowAssigner;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.triggers.CountTrigger;
import io.millrace.streaming.api.windowing.triggers.EventTimeTrigger;
import io.millrace.streaming.api.windowing.triggers.Trigger;
import io.millrace.streaming.api.windowing.windows.GlobalWindow;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.streaming.api.windowing.windows.Window;
import io.millrace.util.Collector;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

class AssignersTest {

    private static Time ms(long millis) {
        return Time.milliseconds(millis);
    }

    private static <W extends Window> List<String> listing(
            Script script, WindowAssigner<? super Tuple2<String, Integer>, W> assigner)
            throws Exception {
        return windowed(script, keyed -> keyed.window(assigner));
    }

    private static <W extends Window> List<String> windowed(
            Script script,
            Function<
                            KeyedStream<Tuple2<String, Integer>, String>,
                            WindowedStream<Tuple2<String, Integer>, String, W>>
                    windows)
            throws Exception {
        return WindowJobs.run(env -> windows.apply(script.keyedIn(env)).process(new Listing<W>()));
    }

    @Test
    @Tag("row:N2")
    void shouldPutElementAtEndOfTumblingWindowIntoNextOne() throws Exception {
        Script script = new Script()
                .at(0, "a", 1)
                .at(9, "a", 2)
                .at(10, "a", 3)
                .at(5, "b", 4)
                .watermark(8)
                .at(9, "a", 5)
                .watermark(9)
                .at(19, "a", 6);

        List<String> windows = listing(script, TumblingEventTimeWindows.of(ms(10)));

        assertThat(windows).containsExactly("a [0,10) 1 2 5", "a [10,20) 3 6", "b [0,10) 4");
    }

    @Test
    @Tag("row:N3")
    void shouldPutElementIntoEachSlidingWindowThatCoversIt() throws Exception {
        Script script = new Script().at(12, "a", 1).at(15, "a", 2).at(24, "a", 3);

        List<String> windows = listing(script, SlidingEventTimeWindows.of(ms(10), ms(4)));

        assertThat(windows)
                .containsExactly(
                        "a [4,14) 1",
                        "a [8,18) 1 2",
                        "a [12,22) 1 2",
                        "a [16,26) 3",
                        "a [20,30) 3",
                        "a [24,34) 3");
    }

    @Test
    @Tag("row:N3")
    void shouldLeaveOutElementsInGapsBetweenSlidingWindows() throws Exception {
        Script script = new Script()
                .at(0, "a", 1)
                .at(3, "a", 2)
                .at(9, "a", 3)
                .at(12, "a", 4)
                .at(13, "a", 5);

        List<String> windows = listing(script, SlidingEventTimeWindows.of(ms(3), ms(10)));

        assertThat(windows).containsExactly("a [0,3) 1", "a [10,13) 4");
    }

    @Test
    @Tag("row:N4")
    void shouldAlignWindowsOfNegativeTimestamps() throws Exception {
        Script script =
                new Script().at(-1, "a", 1).at(-10, "a", 2).at(-11, "a", 3).at(0, "a", 4);

        List<String> tumbling = listing(script, TumblingEventTimeWindows.of(ms(10)));
        List<String> sliding = listing(script, SlidingEventTimeWindows.of(ms(10), ms(10)));

        assertThat(tumbling).containsExactly("a [-20,-10) 3", "a [-10,0) 1 2", "a [0,10) 4");
        assertThat(sliding).isEqualTo(tumbling);
    }

    @Test
    @Tag("row:N5")
    void shouldShiftWindowsByOffset() throws Exception {
        long hour = 3_600_000;
        Script script = new Script()
                .at(15 * hour, "a", 1)
                .at(16 * hour - 1, "a", 2)
                .at(16 * hour, "a", 3)
                .at(40 * hour - 1, "a", 4);

        List<String> days =
                listing(script, TumblingEventTimeWindows.of(Time.days(1), Time.hours(-8)));
        List<String> shifted = listing(
                new Script().at(3, "a", 1).at(2, "a", 2).at(13, "a", 3),
                TumblingEventTimeWindows.of(ms(10), ms(3)));
        List<String> sliding = listing(
                new Script().at(3, "a", 1), SlidingEventTimeWindows.of(ms(10), ms(5), ms(-2)));

        assertThat(days)
                .containsExactly(
                        "a [" + -8 * hour + "," + 16 * hour + ") 1 2",
                        "a [" + 16 * hour + "," + 40 * hour + ") 3 4");
        assertThat(shifted).containsExactly("a [-7,3) 2", "a [3,13) 1", "a [13,23) 3");
        assertThat(sliding).containsExactly("a [-2,8) 1", "a [3,13) 1");
    }

    @Test
    @Tag("row:N7")
    void shouldMergeSessionsThatOverlapOrTouch() throws Exception {
        Script script = new Script()
                .at(0, "a", 1)
                .at(10, "a", 2)
                .at(31, "a", 3)
                .at(52, "a", 4)
                .at(42, "a", 5)
                .at(0, "b", 6);

        List<String> windows = listing(script, EventTimeSessionWindows.withGap(ms(10)));

        assertThat(windows)
                .containsExactly("a [0,20) 1 2", "a [31,41) 3", "a [42,62) 4 5", "b [0,10) 6");
    }

    @Test
    @Tag("row:N7")
    void shouldMergeTwoSessionsByLateBridge() throws Exception {
        Script script = new Script().at(0, "a", 1).at(15, "a", 1).at(5, "a", 1).at(40, "a", 7);

        List<String> windows = listing(script, EventTimeSessionWindows.withGap(ms(10)));

        assertThat(windows).containsExactly("a [0,25) 1 1 1", "a [40,50) 7");
    }

    @Test
    @Tag("row:N8")
    void shouldTakeGapFromElement() throws Exception {
        Script script =
                new Script().at(0, "a", 20).at(15, "a", 2).at(17, "a", 3).at(21, "a", 4);

        List<String> windows = listing(
                script,
                EventTimeSessionWindows.withDynamicGap(
                        (Tuple2<String, Integer> element) -> element.f1));

        assertThat(windows).containsExactly("a [0,20) 20 2 3", "a [21,25) 4");
    }

    @Test
    void shouldKeepContentWhenElementHasExactlyTheWindowOfGrownSession() throws Exception {
        Script script = new Script().at(0, "a", 2).at(1, "a", 4).at(0, "a", 5);

        List<String> windows = listing(
                script,
                EventTimeSessionWindows.withDynamicGap(
                        (Tuple2<String, Integer> element) -> element.f1));

        assertThat(windows).containsExactly("a [0,5) 2 4 5");
    }

    @Test
    @Tag("row:N10")
    @Tag("row:N17")
    void shouldNeverFireGlobalWindowWithoutTrigger() throws Exception {
        Script script = new Script().at(0, "a", 1).watermark(5).at(7, "a", 2);

        List<String> silent = listing(script, GlobalWindows.create());
        List<String> triggered = windowed(
                script, keyed -> keyed.window(GlobalWindows.create()).trigger(CountTrigger.of(2)));

        assertThat(silent).isEmpty();
        assertThat(triggered).containsExactly("a all 1 2");
    }

    @Test
    @Tag("row:N11")
    void shouldFireCountWindowsPerKeyAndDropTheRest() throws Exception {
        Script script = new Script()
                .untimed("a", 1)
                .untimed("b", 2)
                .untimed("a", 3)
                .untimed("a", 4)
                .untimed("a", 5)
                .untimed("a", 6);

        List<String> windows = windowed(script, keyed -> keyed.countWindow(2));

        assertThat(windows).containsExactly("a all 1 3", "a all 4 5");
    }

    @Test
    @Tag("row:N12")
    void shouldFireSlidingCountWindowsWithLatestElements() throws Exception {
        Script script = new Script();
        for (int i = 1; i <= 9; i++) {
            script.untimed("a", i);
        }
        script.untimed("b", 10).untimed("b", 11);

        List<String> windows = windowed(script, keyed -> keyed.countWindow(3, 2));
        List<String> gaps = windowed(script, keyed -> keyed.countWindow(2, 4));

        assertThat(windows)
                .containsExactly(
                        "a all 1 2", "a all 2 3 4", "a all 4 5 6", "a all 6 7 8", "b all 10 11");
        assertThat(gaps).containsExactly("a all 3 4", "a all 7 8");
    }

    /** One window per parity of the value, which ends at 100 or 101. */
    private static final class ByParity
            extends WindowAssigner<Tuple2<String, Integer>, TimeWindow> {

        @Override
        public Collection<TimeWindow> assignWindows(
                Tuple2<String, Integer> element, long timestamp, WindowAssignerContext context) {
            int parity = element.f1 % 2;
            return List.of(new TimeWindow(parity, 100 + parity));
        }

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"})
        public Trigger<Tuple2<String, Integer>, TimeWindow> getDefaultTrigger(
                StreamExecutionEnvironment env) {
            return (Trigger) EventTimeTrigger.create();
        }

        @Override
        public TypeSerializer<TimeWindow> getWindowSerializer(ExecutionConfig executionConfig) {
            return new TimeWindow.Serializer();
        }

        @Override
        public boolean isEventTime() {
            return true;
        }
    }

    @Test
    @Tag("row:N13")
    void shouldRunCustomAssigner() throws Exception {
        Script script = new Script()
                .at(1, "a", 1)
                .at(500, "a", 2)
                .at(3, "a", 3)
                .watermark(99)
                .at(7, "a", 4)
                .at(7, "a", 5);

        List<String> windows = listing(script, new ByParity());

        assertThat(windows).containsExactly("a [0,100) 2", "a [1,101) 1 3 5");
    }

    /** Windows of ten that become one as soon as there are two that follow each other. */
    private static final class Neighbours
            extends MergingWindowAssigner<Tuple2<String, Integer>, TimeWindow> {

        @Override
        public Collection<TimeWindow> assignWindows(
                Tuple2<String, Integer> element, long timestamp, WindowAssignerContext context) {
            long start = timestamp - timestamp % 10;
            return List.of(new TimeWindow(start, start + 10));
        }

        @Override
        public void mergeWindows(
                Collection<TimeWindow> windows, MergeCallback<TimeWindow> callback) {
            List<TimeWindow> sorted = new ArrayList<>(windows);
            sorted.sort((a, b) -> Long.compare(a.getStart(), b.getStart()));
            List<TimeWindow> run = new ArrayList<>();
            for (TimeWindow window : sorted) {
                if (!run.isEmpty() && run.get(run.size() - 1).getEnd() < window.getStart()) {
                    emit(run, callback);
                    run = new ArrayList<>();
                }
                run.add(window);
            }
            emit(run, callback);
        }

        private static void emit(List<TimeWindow> run, MergeCallback<TimeWindow> callback) {
            if (run.size() > 1) {
                long start = run.get(0).getStart();
                long end = run.stream().mapToLong(TimeWindow::getEnd).max().getAsLong();
                callback.merge(run, new TimeWindow(start, end));
            }
        }

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"})
        public Trigger<Tuple2<String, Integer>, TimeWindow> getDefaultTrigger(
                StreamExecutionEnvironment env) {
            return (Trigger) EventTimeTrigger.create();
        }

        @Override
        public TypeSerializer<TimeWindow> getWindowSerializer(ExecutionConfig executionConfig) {
            return new TimeWindow.Serializer();
        }

        @Override
        public boolean isEventTime() {
            return true;
        }
    }

    @Test
    @Tag("row:N13")
    void shouldRunCustomMergingAssigner() throws Exception {
        Script script = new Script()
                .at(1, "a", 1)
                .at(25, "a", 1)
                .at(2, "a", 1)
                .at(13, "a", 1)
                .at(45, "a", 5);

        List<String> windows = listing(script, new Neighbours());

        assertThat(windows).containsExactly("a [0,30) 1 1 1 1", "a [40,50) 5");
    }

    @Test
    @Tag("row:N14")
    void shouldEmitNothingForWindowsWithoutElements() throws Exception {
        Script script = new Script().at(1, "a", 1).watermark(500).at(1001, "a", 2);

        List<String> windows = listing(script, TumblingEventTimeWindows.of(ms(10)));

        assertThat(windows).containsExactly("a [0,10) 1", "a [1000,1010) 2");
    }

    /** Writes down a window of all keys, and the subtask it fired in. */
    private static final class ListingAll
            extends ProcessAllWindowFunction<Tuple2<String, Integer>, String, TimeWindow> {

        @Override
        public void process(
                Context context,
                Iterable<Tuple2<String, Integer>> elements,
                Collector<String> out) {
            int parallelism = getRuntimeContext().getNumberOfParallelSubtasks();
            out.collect("all " + Listing.label(context.window()) + Listing.values(elements) + " in "
                    + parallelism);
        }
    }

    @Test
    @Tag("row:N1")
    void shouldPutAllKeysIntoOneWindowInOneSubtask() throws Exception {
        Script script = new Script()
                .at(1, "a", 1)
                .at(2, "b", 2)
                .at(11, "a", 3)
                .watermark(9)
                .at(12, "c", 4);

        List<String> windows = WindowJobs.run(env -> script.in(env)
                .windowAll(TumblingEventTimeWindows.of(ms(10)))
                .process(new ListingAll()));

        assertThat(windows).containsExactly("all [0,10) 1 2 in 1", "all [10,20) 3 4 in 1");
    }

    @Test
    void shouldCountAllKeysTogether() throws Exception {
        Script script = new Script()
                .untimed("a", 1)
                .untimed("b", 2)
                .untimed("c", 3)
                .untimed("a", 4)
                .untimed("b", 5);

        List<String> tumbling = WindowJobs.run(env -> script.in(env)
                .countWindowAll(2)
                .reduce((left, right) -> Tuple2.of("sum", left.f1 + right.f1))
                .map(sum -> sum.f0 + " " + sum.f1)
                .setParallelism(1));
        List<String> sliding = WindowJobs.run(env -> script.in(env)
                .countWindowAll(3, 2)
                .reduce((left, right) -> Tuple2.of("sum", left.f1 + right.f1))
                .map(sum -> sum.f0 + " " + sum.f1)
                .setParallelism(1));

        assertThat(tumbling).containsExactly("sum 3", "sum 7");
        assertThat(sliding).containsExactly("sum 3", "sum 9");
    }

    @Test
    void shouldWindowRecordsStampedByStrategy() throws Exception {
        List<String> windows = WindowJobs.run(env -> env.fromElements(
                        Tuple2.of("a", 3),
                        Tuple2.of("b", 4),
                        Tuple2.of("a", 12),
                        Tuple2.of("a", 7),
                        Tuple2.of("a", 25))
                .assignTimestampsAndWatermarks(
                        WatermarkStrategy.<Tuple2<String, Integer>>forMonotonousTimestamps()
                                .withTimestampAssigner((element, previous) -> element.f1))
                .keyBy(element -> element.f0, Types.STRING)
                .window(TumblingEventTimeWindows.of(ms(10)))
                .process(new Listing<TimeWindow>()));

        assertThat(windows)
                .containsExactly("a [0,10) 3 7", "a [10,20) 12", "a [20,30) 25", "b [0,10) 4");
    }

    @Test
    void shouldNeverFireGlobalWindowOfAllKeysAtEnd() throws Exception {
        Script script = new Script().at(1, "a", 1).at(2, "b", 2);

        List<String> windows = WindowJobs.run(env -> script.keyedIn(env)
                .window(GlobalWindows.create())
                .process(new Listing<GlobalWindow>()));

        assertThat(windows).isEmpty();
    }
}
