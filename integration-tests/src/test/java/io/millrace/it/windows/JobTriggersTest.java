// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.windows;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.functions.ReduceFunction;
import io.millrace.api.common.state.ReducingStateDescriptor;
import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.streaming.api.windowing.assigners.EventTimeSessionWindows;
import io.millrace.streaming.api.windowing.assigners.GlobalWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.WindowAssigner;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.triggers.ContinuousEventTimeTrigger;
import io.millrace.streaming.api.windowing.triggers.CountTrigger;
import io.millrace.streaming.api.windowing.triggers.DeltaTrigger;
import io.millrace.streaming.api.windowing.triggers.EventTimeTrigger;
import io.millrace.streaming.api.windowing.triggers.PurgingTrigger;
import io.millrace.streaming.api.windowing.triggers.Trigger;
import io.millrace.streaming.api.windowing.triggers.TriggerResult;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.streaming.api.windowing.windows.Window;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;

class JobTriggersTest {

    private static final TumblingEventTimeWindows TENS =
            TumblingEventTimeWindows.of(Time.milliseconds(10));

    private static <W extends Window> List<String> listing(
            Script script,
            WindowAssigner<? super Tuple2<String, Integer>, W> assigner,
            Trigger<? super Tuple2<String, Integer>, ? super W> trigger)
            throws Exception {
        return WindowJobs.run(env ->
                script.keyedIn(env).window(assigner).trigger(trigger).process(new Listing<W>()));
    }

    @Test
    @Tag("row:N17")
    @Tag("row:N19")
    void shouldFireEventTimeWindowsByDefaultOnWatermark() throws Exception {
        Script script = new Script()
                .at(1, "a", 1)
                .watermark(8)
                .at(2, "a", 2)
                .watermark(9)
                .at(11, "a", 3);

        List<String> byDefault =
                WindowJobs.run(env -> script.keyedIn(env).window(TENS).process(new Listing<>()));
        List<String> explicit = listing(script, TENS, EventTimeTrigger.create());

        assertThat(byDefault).containsExactly("a [0,10) 1 2", "a [10,20) 3");
        assertThat(explicit).isEqualTo(byDefault);
    }

    @Test
    @Tag("row:N18")
    void shouldNotFireOnTimeOnceTriggerIsReplaced() throws Exception {
        Script script = new Script()
                .at(1, "a", 1)
                .at(2, "a", 2)
                .at(3, "a", 3)
                .watermark(50)
                .at(55, "a", 4);

        List<String> windows = listing(script, TENS, CountTrigger.of(2));

        assertThat(windows).containsExactly("a [0,10) 1 2");
    }

    @Test
    @Tag("row:N19")
    void shouldCountPerWindowAndKeepContent() throws Exception {
        Script script = new Script()
                .at(1, "a", 1)
                .at(11, "a", 2)
                .at(2, "a", 3)
                .at(3, "a", 4)
                .at(4, "a", 5)
                .at(12, "a", 6);

        List<String> kept = listing(script, TENS, CountTrigger.of(2));
        List<String> purged = listing(script, TENS, PurgingTrigger.of(CountTrigger.of(2)));

        assertThat(kept).containsExactly("a [0,10) 1 3", "a [0,10) 1 3 4 5", "a [10,20) 2 6");
        assertThat(purged).containsExactly("a [0,10) 1 3", "a [0,10) 4 5", "a [10,20) 2 6");
    }

    @Test
    @Tag("row:N19")
    void shouldFireContinuouslyInEventTime() throws Exception {
        Script script = new Script()
                .at(1, "a", 1)
                .at(5, "a", 2)
                .watermark(3)
                .watermark(4)
                .at(6, "a", 3)
                .watermark(9)
                .at(17, "a", 4)
                .at(12, "b", 5)
                .watermark(18);

        List<String> windows = listing(
                script,
                TumblingEventTimeWindows.of(Time.milliseconds(20)),
                ContinuousEventTimeTrigger.of(Time.milliseconds(4)));

        assertThat(windows)
                .containsExactly(
                        "a [0,20) 1 2",
                        "a [0,20) 1 2 3",
                        "a [0,20) 1 2 3 4",
                        "a [0,20) 1 2 3 4",
                        "a [0,20) 1 2 3 4",
                        "b [0,20) 5",
                        "b [0,20) 5");
    }

    @Test
    @Tag("row:N19")
    void shouldFireWhenDeltaIsExceeded() throws Exception {
        Script script = new Script()
                .untimed("a", 10)
                .untimed("a", 12)
                .untimed("a", 15)
                .untimed("a", 16)
                .untimed("a", 18)
                .untimed("a", 19)
                .untimed("a", 22);
        DeltaTrigger<Tuple2<String, Integer>, Window> trigger = DeltaTrigger.of(
                3,
                (older, newer) -> newer.f1 - older.f1,
                Types.<Tuple2<String, Integer>>TUPLE(Types.STRING, Types.INT)
                        .createSerializer(null));

        List<String> windows = listing(script, GlobalWindows.create(), trigger);

        assertThat(windows).containsExactly("a all 10 12 15", "a all 10 12 15 16 18 19");
    }

    /** Does what the value says: 0 continue, 1 fire, 2 purge, 3 both; and counts the elements it saw. */
    private static final class Obeying extends Trigger<Tuple2<String, Integer>, TimeWindow> {

        @Override
        public TriggerResult onElement(
                Tuple2<String, Integer> element,
                long timestamp,
                TimeWindow window,
                TriggerContext context) {
            return TriggerResult.values()[element.f1 % 10];
        }

        @Override
        public TriggerResult onProcessingTime(
                long time, TimeWindow window, TriggerContext context) {
            return TriggerResult.CONTINUE;
        }

        @Override
        public TriggerResult onEventTime(long time, TimeWindow window, TriggerContext context) {
            return TriggerResult.CONTINUE;
        }

        @Override
        public void clear(TimeWindow window, TriggerContext context) {}
    }

    @Test
    @Tag("row:N20")
    void shouldObeyEveryTriggerResult() throws Exception {
        int carryOn = TriggerResult.CONTINUE.ordinal();
        int fire = TriggerResult.FIRE.ordinal();
        int purge = TriggerResult.PURGE.ordinal();
        int fireAndPurge = TriggerResult.FIRE_AND_PURGE.ordinal();
        Script script = new Script()
                .at(1, "a", 10 + carryOn)
                .at(1, "a", 20 + fire)
                .at(1, "a", 30 + fire)
                .at(1, "a", 40 + purge)
                .at(1, "a", 50 + fire)
                .at(1, "a", 60 + fireAndPurge)
                .at(1, "a", 70 + fireAndPurge)
                .at(1, "a", 80 + carryOn);

        List<String> windows = listing(script, TENS, new Obeying());

        assertThat(windows)
                .containsExactly(
                        "a [0,10) 10 2" + fire,
                        "a [0,10) 10 2" + fire + " 3" + fire,
                        "a [0,10) 5" + fire,
                        "a [0,10) 5" + fire + " 6" + fireAndPurge,
                        "a [0,10) 7" + fireAndPurge);
    }

    /** Fires and purges at the third, fifth, seventh... element of a window, and fires at its end. */
    private static final class OddFromThree extends Trigger<Object, TimeWindow> {

        private final ValueStateDescriptor<Integer> seen =
                new ValueStateDescriptor<>("seen", Types.INT);

        @Override
        public TriggerResult onElement(
                Object element, long timestamp, TimeWindow window, TriggerContext context)
                throws Exception {
            context.registerEventTimeTimer(window.maxTimestamp());
            ValueState<Integer> count = context.getPartitionedState(seen);
            int next = count.value() == null ? 1 : count.value() + 1;
            count.update(next);
            return next >= 3 && next % 2 == 1
                    ? TriggerResult.FIRE_AND_PURGE
                    : TriggerResult.CONTINUE;
        }

        @Override
        public TriggerResult onProcessingTime(
                long time, TimeWindow window, TriggerContext context) {
            return TriggerResult.CONTINUE;
        }

        @Override
        public TriggerResult onEventTime(long time, TimeWindow window, TriggerContext context) {
            return TriggerResult.FIRE;
        }

        @Override
        public void clear(TimeWindow window, TriggerContext context) {
            context.getPartitionedState(seen).clear();
        }
    }

    @Test
    @Tag("row:N20")
    void shouldKeepTriggerStateWhenContentIsPurged() throws Exception {
        Script script = new Script()
                .at(1, "a", 1)
                .at(1, "b", 2)
                .at(2, "a", 3)
                .at(3, "a", 4)
                .at(4, "a", 5)
                .at(13, "a", 6)
                .at(5, "a", 7)
                .at(6, "a", 8)
                .at(7, "a", 9);

        List<String> windows = listing(script, TENS, new OddFromThree());

        assertThat(windows)
                .containsExactly(
                        "a [0,10) 1 3 4",
                        "a [0,10) 5 7",
                        "a [0,10) 8 9",
                        "a [10,20) 6",
                        "b [0,10) 2");
    }

    /** Fires when a session has seen a total of ten or more, and carries the total over when sessions merge. */
    private static final class TotalOfTen extends Trigger<Tuple2<String, Integer>, TimeWindow> {

        private final ReducingStateDescriptor<Integer> total =
                new ReducingStateDescriptor<>("total", new Sum(), Types.INT);

        @Override
        public TriggerResult onElement(
                Tuple2<String, Integer> element,
                long timestamp,
                TimeWindow window,
                TriggerContext context)
                throws Exception {
            context.getPartitionedState(total).add(element.f1);
            if (context.getPartitionedState(total).get() < 10) {
                return TriggerResult.CONTINUE;
            }
            context.getPartitionedState(total).clear();
            return TriggerResult.FIRE;
        }

        @Override
        public TriggerResult onProcessingTime(
                long time, TimeWindow window, TriggerContext context) {
            return TriggerResult.CONTINUE;
        }

        @Override
        public TriggerResult onEventTime(long time, TimeWindow window, TriggerContext context) {
            return TriggerResult.CONTINUE;
        }

        @Override
        public boolean canMerge() {
            return true;
        }

        @Override
        public void onMerge(TimeWindow window, OnMergeContext context) {
            context.mergePartitionedState(total);
        }

        @Override
        public void clear(TimeWindow window, TriggerContext context) {
            context.getPartitionedState(total).clear();
        }
    }

    private static final class Sum implements ReduceFunction<Integer> {

        @Override
        public Integer reduce(Integer left, Integer right) {
            return left + right;
        }
    }

    @Test
    @Tag("row:N21")
    void shouldMergeStateOfCustomTriggerWithSessions() throws Exception {
        Script script = new Script()
                .at(0, "a", 4)
                .at(15, "a", 5)
                .at(0, "b", 9)
                .at(7, "a", 1)
                .at(8, "a", 3)
                .at(20, "a", 7)
                .at(50, "b", 1);

        List<String> windows = listing(
                script, EventTimeSessionWindows.withGap(Time.milliseconds(10)), new TotalOfTen());

        assertThat(windows).hasSize(2);
        assertThat(windows.get(0)).startsWith("a [0,25) ");
        assertThat(windows.get(0).substring(9).split(" ")).containsExactlyInAnyOrder("4", "5", "1");
        assertThat(windows.get(1)).startsWith("a [0,30) ");
        assertThat(windows.get(1).substring(9).split(" "))
                .containsExactlyInAnyOrder("4", "5", "1", "3", "7");
    }

    @Test
    @Tag("row:N9")
    void shouldAddUpCountsOfMergedSessions() throws Exception {
        Script script = new Script()
                .at(0, "a", 1)
                .at(12, "a", 1)
                .at(25, "a", 1)
                .at(7, "a", 1)
                .at(18, "a", 1);

        List<String> windows = listing(
                script, EventTimeSessionWindows.withGap(Time.milliseconds(10)), CountTrigger.of(4));

        assertThat(windows).containsExactly("a [0,35) 1 1 1 1 1");
    }

    @Test
    void shouldFireMergedSessionsContinuously() throws Exception {
        Script script = new Script()
                .at(1, "a", 1)
                .at(14, "a", 1)
                .at(8, "a", 1)
                .watermark(4)
                .at(5, "a", 1)
                .watermark(9)
                .at(22, "a", 1);

        List<String> windows = listing(
                script,
                EventTimeSessionWindows.withGap(Time.milliseconds(10)),
                ContinuousEventTimeTrigger.of(Time.milliseconds(5)));

        assertThat(windows).startsWith("a [1,24) 1 1 1 1");
    }
}
