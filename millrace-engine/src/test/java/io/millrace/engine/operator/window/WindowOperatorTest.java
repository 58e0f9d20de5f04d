// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.functions.AggregateFunction;
import io.millrace.api.common.functions.ReduceFunction;
import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.base.StringSerializer;
import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.streaming.api.description.WindowContents;
import io.millrace.streaming.api.description.WindowOutput;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.windowing.ProcessWindowFunction;
import io.millrace.streaming.api.functions.windowing.delta.DeltaFunction;
import io.millrace.streaming.api.windowing.assigners.EventTimeSessionWindows;
import io.millrace.streaming.api.windowing.assigners.GlobalWindows;
import io.millrace.streaming.api.windowing.assigners.MergingWindowAssigner;
import io.millrace.streaming.api.windowing.assigners.ProcessingTimeSessionWindows;
import io.millrace.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.SlidingProcessingTimeWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingProcessingTimeWindows;
import io.millrace.streaming.api.windowing.assigners.WindowAssigner;
import io.millrace.streaming.api.windowing.evictors.Evictor;
import io.millrace.streaming.api.windowing.evictors.TimeEvictor;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.triggers.ContinuousEventTimeTrigger;
import io.millrace.streaming.api.windowing.triggers.ContinuousProcessingTimeTrigger;
import io.millrace.streaming.api.windowing.triggers.CountTrigger;
import io.millrace.streaming.api.windowing.triggers.DeltaTrigger;
import io.millrace.streaming.api.windowing.triggers.EventTimeTrigger;
import io.millrace.streaming.api.windowing.triggers.ProcessingTimeoutTrigger;
import io.millrace.streaming.api.windowing.triggers.PurgingTrigger;
import io.millrace.streaming.api.windowing.triggers.Trigger;
import io.millrace.streaming.api.windowing.triggers.TriggerResult;
import io.millrace.streaming.api.windowing.windows.GlobalWindow;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.streaming.api.windowing.windows.Window;
import io.millrace.streaming.runtime.operators.windowing.TimestampedValue;
import io.millrace.util.Collector;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

class WindowOperatorTest {

    private static Time ms(long millis) {
        return Time.milliseconds(millis);
    }

    private static DeltaTrigger<String, Window> deltaTrigger() {
        DeltaFunction<String> delta = (older, newer) -> newer.compareTo(older);
        return DeltaTrigger.of(1, delta, StringSerializer.INSTANCE);
    }

    /** Counts firings in state of the window, and forgets them when it is told to. */
    private static final class Counting
            extends ProcessWindowFunction<String, String, String, TimeWindow> {

        private final ValueStateDescriptor<Integer> firings =
                new ValueStateDescriptor<>("firings", Types.INT);

        @Override
        public void process(
                String key, Context context, Iterable<String> elements, Collector<String> out)
                throws Exception {
            ValueState<Integer> count = context.windowState().getState(firings);
            count.update(count.value() == null ? 1 : count.value() + 1);
            out.collect(String.join(" ", elements) + " " + count.value());
        }

        @Override
        public void clear(Context context) throws Exception {
            context.windowState().getState(firings).clear();
        }
    }

    static Stream<OperatorDescription.Window> eventTimeWindows() {
        WindowAssigner<Object, TimeWindow> tens = TumblingEventTimeWindows.of(ms(10));
        WindowAssigner<Object, TimeWindow> sliding = SlidingEventTimeWindows.of(ms(10), ms(3));
        WindowAssigner<Object, TimeWindow> sessions = EventTimeSessionWindows.withGap(ms(4));
        ReduceFunction<String> joined = (left, right) -> left + right;
        return Stream.of(
                WindowHarness.elements(tens, null, null, 0),
                WindowHarness.elements(tens, null, null, 7),
                WindowHarness.elements(tens, CountTrigger.of(2), null, 7),
                WindowHarness.elements(tens, PurgingTrigger.of(CountTrigger.of(2)), null, 7),
                WindowHarness.elements(tens, ContinuousEventTimeTrigger.of(ms(3)), null, 7),
                WindowHarness.elements(tens, PurgingTrigger.of(EventTimeTrigger.create()), null, 7),
                WindowHarness.elements(tens, deltaTrigger(), null, 0),
                WindowHarness.elements(tens, null, TimeEvictor.of(ms(2)), 7),
                WindowHarness.elements(sliding, null, null, 0),
                WindowHarness.elements(sliding, null, null, 7),
                WindowHarness.elements(sessions, null, null, 0),
                WindowHarness.elements(sessions, null, null, 7),
                WindowHarness.elements(sessions, CountTrigger.of(3), null, 7),
                WindowHarness.elements(sessions, ContinuousEventTimeTrigger.of(ms(2)), null, 7),
                WindowHarness.of(
                        tens,
                        null,
                        null,
                        7,
                        new WindowContents.Reduced(joined),
                        new WindowOutput.Contents()),
                WindowHarness.of(
                        sliding,
                        null,
                        null,
                        7,
                        new WindowContents.Elements(),
                        new WindowOutput.Process(new Counting())));
    }

    @ParameterizedTest
    @MethodSource("eventTimeWindows")
    void shouldHoldNothingAfterCleanupTime(OperatorDescription.Window description)
            throws Exception {
        WindowHarness harness = new WindowHarness(description);
        long cleanup = 30 + description.allowedLatenessMs();

        harness.receive(0, "a1")
                .receive(3, "b1")
                .receive(7, "a2")
                .receive(4, "a3")
                .receive(13, "b2");
        harness.watermark(11)
                .receive(14, "a4")
                .receive(12, "b3")
                .receive(9, "c1")
                .watermark(15)
                .receive(20, "c2");
        int heldBefore = harness.heldKeys();
        harness.watermark(cleanup);

        assertThat(heldBefore).isPositive();
        assertThat(harness.heldKeys()).isZero();
        assertThat(harness.nextProcessingTimeMs()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void shouldHoldWindowUntilItsEndPlusLatenessIsReached() throws Exception {
        WindowHarness harness = new WindowHarness(
                WindowHarness.elements(TumblingEventTimeWindows.of(ms(10)), null, null, 5));

        harness.receive(3, "a1").watermark(13);
        int heldJustBefore = harness.heldKeys();
        harness.watermark(14);

        assertThat(heldJustBefore).isEqualTo(1);
        assertThat(harness.heldKeys()).isZero();
        assertThat(harness.output).containsExactly("a1 @9");
    }

    @Test
    @Tag("row:N16")
    void shouldHoldWindowForEverWhenLatenessOverflows() throws Exception {
        WindowHarness harness = new WindowHarness(WindowHarness.elements(
                TumblingEventTimeWindows.of(ms(10)), null, null, Long.MAX_VALUE));

        harness.receive(3, "a1").watermark(Long.MAX_VALUE - 1);

        assertThat(harness.output).containsExactly("a1 @9");
        assertThat(harness.heldKeys()).isEqualTo(1);
    }

    /** Fires and purges ten milliseconds after the first element, in event time. */
    private static final class After extends Trigger<Object, GlobalWindow> {

        @Override
        public TriggerResult onElement(
                Object element, long timestamp, GlobalWindow window, TriggerContext context) {
            context.registerEventTimeTimer(10);
            return TriggerResult.CONTINUE;
        }

        @Override
        public TriggerResult onProcessingTime(
                long time, GlobalWindow window, TriggerContext context) {
            return TriggerResult.CONTINUE;
        }

        @Override
        public TriggerResult onEventTime(long time, GlobalWindow window, TriggerContext context) {
            return TriggerResult.FIRE_AND_PURGE;
        }

        @Override
        public void clear(GlobalWindow window, TriggerContext context) {}
    }

    @Test
    void shouldHoldNothingOfGlobalWindowPurgedByElement() throws Exception {
        WindowHarness harness = new WindowHarness(WindowHarness.elements(
                GlobalWindows.create(), PurgingTrigger.of(CountTrigger.of(2)), null, 0));

        harness.receive(1, "a1").receive(2, "b1").receive(3, "a2");
        int heldBetween = harness.heldKeys();
        harness.receive(4, "b2");

        assertThat(harness.output).hasSize(4);
        assertThat(heldBetween).isEqualTo(1);
        assertThat(harness.heldKeys()).isZero();
    }

    @Test
    void shouldHoldNothingOfGlobalWindowPurgedByTimer() throws Exception {
        WindowHarness harness = new WindowHarness(
                WindowHarness.elements(GlobalWindows.create(), new After(), null, 0));

        harness.receive(1, "a1").receive(2, "b1").watermark(10);

        assertThat(harness.output)
                .containsExactlyInAnyOrder("a1 @" + Long.MAX_VALUE, "b1 @" + Long.MAX_VALUE);
        assertThat(harness.heldKeys()).isZero();
    }

    /** Takes everything away once the function has seen it. */
    private static final class Everything implements Evictor<Object, Window> {

        @Override
        public void evictBefore(
                Iterable<TimestampedValue<Object>> elements,
                int size,
                Window window,
                EvictorContext context) {}

        @Override
        public void evictAfter(
                Iterable<TimestampedValue<Object>> elements,
                int size,
                Window window,
                EvictorContext context) {
            for (Iterator<TimestampedValue<Object>> rest = elements.iterator(); rest.hasNext(); ) {
                rest.next();
                rest.remove();
            }
        }
    }

    @Test
    void shouldHoldNothingOfGlobalWindowWhoseElementsAreAllEvicted() throws Exception {
        WindowHarness harness = new WindowHarness(WindowHarness.elements(
                GlobalWindows.create(), CountTrigger.of(2), new Everything(), 0));

        harness.receive(1, "a1").receive(2, "b1").receive(3, "a2").receive(4, "b2");

        assertThat(harness.output).hasSize(4);
        assertThat(harness.heldKeys()).isZero();
    }

    @Test
    @Tag("row:N23")
    void shouldReduceAsRecordsCome() throws Exception {
        List<String> calls = new ArrayList<>();
        ReduceFunction<String> logging = (left, right) -> {
            calls.add(left + "," + right);
            return left + right;
        };
        WindowHarness harness = new WindowHarness(WindowHarness.of(
                TumblingEventTimeWindows.of(ms(10)),
                null,
                null,
                0,
                new WindowContents.Reduced(logging),
                new WindowOutput.Contents()));

        harness.receive(1, "a1").receive(2, "a2").receive(3, "a3");
        assertThat(calls).containsExactly("a1,a2", "a1a2,a3");
        harness.watermark(9);

        assertThat(calls).hasSize(2);
        assertThat(harness.output).containsExactly("a1a2a3 @9");
    }

    @Test
    void shouldFireTumblingWindowsByClock() throws Exception {
        WindowHarness harness = new WindowHarness(
                WindowHarness.elements(TumblingProcessingTimeWindows.of(ms(10)), null, null, 0));

        harness.receive(Long.MIN_VALUE, "a1").clockAt(9).receive(Long.MIN_VALUE, "a2");
        assertThat(harness.output).isEmpty();
        assertThat(harness.nextProcessingTimeMs()).isEqualTo(10);
        harness.clockAt(10).receive(Long.MIN_VALUE, "a3").clockAt(19);
        assertThat(harness.output).containsExactly("a1 @9", "a2 @9");
        harness.clockAt(20);

        assertThat(harness.output).containsExactly("a1 @9", "a2 @9", "a3 @19");
        assertThat(harness.heldKeys()).isZero();
    }

    @Test
    @Tag("row:N33")
    void shouldIgnoreLatenessAndWatermarksInProcessingTime() throws Exception {
        WindowHarness harness = new WindowHarness(
                WindowHarness.elements(TumblingProcessingTimeWindows.of(ms(10)), null, null, 50));

        harness.receive(3, "a1").watermark(1_000).receive(4, "a2").clockAt(10);

        assertThat(harness.output).containsExactly("a1 @9", "a2 @9");
        assertThat(harness.heldKeys()).isZero();
    }

    @Test
    void shouldFireSlidingWindowsByClock() throws Exception {
        WindowHarness harness = new WindowHarness(WindowHarness.elements(
                SlidingProcessingTimeWindows.of(ms(10), ms(5)), null, null, 0));

        harness.clockAt(6).receive(Long.MIN_VALUE, "a1").clockAt(10).clockAt(15);

        assertThat(harness.output).containsExactly("a1 @9", "a1 @14");
        assertThat(harness.heldKeys()).isZero();
    }

    @Test
    void shouldMergeSessionsByClock() throws Exception {
        WindowHarness harness = new WindowHarness(WindowHarness.elements(
                ProcessingTimeSessionWindows.withGap(ms(10)), null, null, 0));

        harness.receive(Long.MIN_VALUE, "a1")
                .clockAt(8)
                .receive(Long.MIN_VALUE, "a2")
                .clockAt(17);
        assertThat(harness.output).isEmpty();
        harness.clockAt(18).clockAt(20).receive(Long.MIN_VALUE, "a3").clockAt(30);

        assertThat(harness.output).containsExactly("a1 @17", "a2 @17", "a3 @29");
        assertThat(harness.heldKeys()).isZero();
    }

    /** Two sessions with one element each become one, in which the next element is the third. */
    @Test
    void shouldMergeTheStateOfTheTriggerWithItsSessions() throws Exception {
        WindowHarness harness = new WindowHarness(WindowHarness.elements(
                EventTimeSessionWindows.withGap(ms(4)), CountTrigger.of(3), null, 0));

        harness.receive(0, "a1").receive(6, "a2");
        assertThat(harness.output).isEmpty();
        harness.receive(3, "a3");

        assertThat(harness.output).containsExactlyInAnyOrder("a1 @9", "a2 @9", "a3 @9");
    }

    @Test
    void shouldFireContinuouslyByClock() throws Exception {
        WindowHarness harness = new WindowHarness(WindowHarness.elements(
                TumblingProcessingTimeWindows.of(ms(20)),
                ContinuousProcessingTimeTrigger.of(ms(8)),
                null,
                0));

        harness.clockAt(3).receive(Long.MIN_VALUE, "a1").clockAt(8);
        assertThat(harness.output).isEmpty();
        harness.clockAt(9).clockAt(17).clockAt(20);

        assertThat(harness.output).containsExactly("a1 @19", "a1 @19", "a1 @19");
        assertThat(harness.heldKeys()).isZero();
    }

    @Test
    void shouldFireAfterProcessingTimeout() throws Exception {
        Trigger<Object, GlobalWindow> trigger = ProcessingTimeoutTrigger.of(
                PurgingTrigger.of(CountTrigger.of(3)), Duration.ofMillis(5), true, true);
        WindowHarness harness =
                new WindowHarness(WindowHarness.elements(GlobalWindows.create(), trigger, null, 0));

        harness.receive(Long.MIN_VALUE, "a1")
                .clockAt(3)
                .receive(Long.MIN_VALUE, "a2")
                .clockAt(8);
        assertThat(harness.output).isEmpty();
        harness.clockAt(9);

        assertThat(harness.output)
                .containsExactly("a1 @" + Long.MAX_VALUE, "a2 @" + Long.MAX_VALUE);
    }

    /** Puts each element into the window that ends now, and merges all windows into one that ended long ago. */
    private static final class Backwards extends MergingWindowAssigner<Object, TimeWindow> {

        @Override
        public Collection<TimeWindow> assignWindows(
                Object element, long timestamp, WindowAssignerContext context) {
            return List.of(new TimeWindow(timestamp, timestamp + 1));
        }

        @Override
        public void mergeWindows(
                Collection<TimeWindow> windows, MergeCallback<TimeWindow> callback) {
            if (windows.size() > 1) {
                callback.merge(new ArrayList<>(windows), new TimeWindow(0, 3));
            }
        }

        @Override
        @SuppressWarnings({"unchecked", "rawtypes"})
        public Trigger<Object, TimeWindow> getDefaultTrigger(
                StreamExecutionEnvironment environment) {
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
    void shouldRejectMergeIntoWindowThatIsOver() throws Exception {
        WindowHarness harness =
                new WindowHarness(WindowHarness.elements(new Backwards(), null, null, 0));
        harness.receive(10, "a1").watermark(5);

        assertThatThrownBy(() -> harness.receive(11, "a2"))
                .hasRootCauseInstanceOf(UnsupportedOperationException.class)
                .rootCause()
                .hasMessageContaining(
                        "The end timestamp of an event-time window cannot become earlier than the current watermark by"
                                + " merging. Current watermark: 5");
    }

    /** Counts, and begins anew whenever it is asked for its result. */
    private static final class Draining implements AggregateFunction<Object, int[], String> {

        private static final long serialVersionUID = 1L;

        @Override
        public int[] createAccumulator() {
            return new int[1];
        }

        @Override
        public int[] add(Object value, int[] accumulator) {
            accumulator[0]++;
            return accumulator;
        }

        @Override
        public String getResult(int[] accumulator) {
            int count = accumulator[0];
            accumulator[0] = 0;
            return "a" + count;
        }

        @Override
        public int[] merge(int[] one, int[] other) {
            one[0] += other[0];
            return one;
        }
    }

    @Test
    void shouldAskAnAggregateForItsResultOnceWhenARecordMakesTheWindowFire() throws Exception {
        WindowHarness harness = new WindowHarness(WindowHarness.of(
                TumblingEventTimeWindows.of(Time.milliseconds(100)),
                CountTrigger.of(2),
                null,
                0,
                new WindowContents.Aggregated(
                        new Draining(), Types.PRIMITIVE_ARRAY(Types.INT), Types.STRING),
                new WindowOutput.Contents()));

        harness.receive(1, "a").receive(2, "a").receive(3, "a").receive(4, "a");

        assertThat(harness.output).containsExactly("a2 @99", "a2 @99");
    }
}
