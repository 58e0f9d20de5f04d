// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.functions.ReduceFunction;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.streaming.api.description.WindowContents;
import io.millrace.streaming.api.description.WindowOutput;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.windowing.assigners.EventTimeSessionWindows;
import io.millrace.streaming.api.windowing.assigners.MergingWindowAssigner;
import io.millrace.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.WindowAssigner;
import io.millrace.streaming.api.windowing.evictors.CountEvictor;
import io.millrace.streaming.api.windowing.evictors.Evictor;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.triggers.EventTimeTrigger;
import io.millrace.streaming.api.windowing.triggers.Trigger;
import io.millrace.streaming.api.windowing.triggers.TriggerResult;
import io.millrace.streaming.api.windowing.windows.TimeWindow;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What the operator knows of common assigners and of the common trigger changes nothing. */
class WindowShortCutsTest {

    /** An assigner that the operator does not know, but that does what another one does. */
    private static final class Unknown extends WindowAssigner<Object, TimeWindow> {

        private final WindowAssigner<Object, TimeWindow> known;

        Unknown(WindowAssigner<Object, TimeWindow> known) {
            this.known = known;
        }

        @Override
        public Collection<TimeWindow> assignWindows(
                Object element, long timestamp, WindowAssignerContext context) {
            return known.assignWindows(element, timestamp, context);
        }

        @Override
        public Trigger<Object, TimeWindow> getDefaultTrigger(StreamExecutionEnvironment env) {
            return known.getDefaultTrigger(env);
        }

        @Override
        public TypeSerializer<TimeWindow> getWindowSerializer(ExecutionConfig config) {
            return known.getWindowSerializer(config);
        }

        @Override
        public boolean isEventTime() {
            return known.isEventTime();
        }
    }

    /** The same for windows that merge. */
    private static final class UnknownMerging extends MergingWindowAssigner<Object, TimeWindow> {

        private final MergingWindowAssigner<Object, TimeWindow> known;

        UnknownMerging(MergingWindowAssigner<Object, TimeWindow> known) {
            this.known = known;
        }

        @Override
        public Collection<TimeWindow> assignWindows(
                Object element, long timestamp, WindowAssignerContext context) {
            return known.assignWindows(element, timestamp, context);
        }

        @Override
        public void mergeWindows(
                Collection<TimeWindow> windows, MergeCallback<TimeWindow> callback) {
            known.mergeWindows(windows, callback);
        }

        @Override
        public Trigger<Object, TimeWindow> getDefaultTrigger(StreamExecutionEnvironment env) {
            return known.getDefaultTrigger(env);
        }

        @Override
        public TypeSerializer<TimeWindow> getWindowSerializer(ExecutionConfig config) {
            return known.getWindowSerializer(config);
        }

        @Override
        public boolean isEventTime() {
            return known.isEventTime();
        }
    }

    /** A trigger that the operator does not know, but that does what the usual one does. */
    private static final class UnknownTrigger extends Trigger<Object, TimeWindow> {

        private final EventTimeTrigger known = EventTimeTrigger.create();

        @Override
        public TriggerResult onElement(
                Object element, long timestamp, TimeWindow window, TriggerContext ctx) {
            return known.onElement(element, timestamp, window, ctx);
        }

        @Override
        public TriggerResult onProcessingTime(long time, TimeWindow window, TriggerContext ctx) {
            return known.onProcessingTime(time, window, ctx);
        }

        @Override
        public TriggerResult onEventTime(long time, TimeWindow window, TriggerContext ctx) {
            return known.onEventTime(time, window, ctx);
        }

        @Override
        public boolean canMerge() {
            return true;
        }

        @Override
        public void onMerge(TimeWindow window, OnMergeContext ctx) {
            known.onMerge(window, ctx);
        }

        @Override
        public void clear(TimeWindow window, TriggerContext ctx) {
            known.clear(window, ctx);
        }
    }

    private static Time ms(long millis) {
        return Time.milliseconds(millis);
    }

    static Stream<Arguments> programs() {
        List<WindowAssigner<Object, TimeWindow>> assigners = List.of(
                TumblingEventTimeWindows.of(ms(10)),
                TumblingEventTimeWindows.of(ms(7), ms(3)),
                SlidingEventTimeWindows.of(ms(10), ms(2)),
                SlidingEventTimeWindows.of(ms(10), ms(3)),
                SlidingEventTimeWindows.of(ms(3), ms(5)),
                SlidingEventTimeWindows.of(ms(40), ms(1)),
                EventTimeSessionWindows.withGap(ms(4)));
        return assigners.stream()
                .flatMap(assigner -> LongStream.of(0, 6)
                        .boxed()
                        .flatMap(lateness -> Stream.of(null, CountEvictor.of(3))
                                .map(evictor -> Arguments.of(assigner, lateness, evictor))));
    }

    @ParameterizedTest
    @MethodSource("programs")
    @SuppressWarnings("unchecked")
    void shouldDoTheSameWithoutShortCuts(
            WindowAssigner<Object, TimeWindow> assigner, long latenessMs, Evictor<?, ?> evictor)
            throws Exception {
        WindowAssigner<Object, TimeWindow> unknown =
                assigner instanceof MergingWindowAssigner<Object, TimeWindow> merging
                        ? new UnknownMerging(merging)
                        : new Unknown(assigner);
        for (long seed = 0; seed < 10; seed++) {
            WindowHarness[] harnesses = {
                harness(assigner, null, evictor, latenessMs, seed),
                harness(assigner, new UnknownTrigger(), evictor, latenessMs, seed),
                harness(unknown, null, evictor, latenessMs, seed),
                harness(unknown, new UnknownTrigger(), evictor, latenessMs, seed)
            };

            List<Integer> held = new ArrayList<>();
            for (WindowHarness harness : harnesses) {
                held.add(play(harness, new Random(seed)));
            }

            for (int i = 1; i < harnesses.length; i++) {
                assertThat(harnesses[i].output).isEqualTo(harnesses[0].output);
                assertThat(held.get(i)).isEqualTo(held.get(0));
            }
            assertThat(harnesses[0].output).isNotEmpty();
        }
    }

    private static WindowHarness harness(
            WindowAssigner<?, ?> assigner,
            Trigger<?, ?> trigger,
            Evictor<?, ?> evictor,
            long latenessMs,
            long seed)
            throws Exception {
        ReduceFunction<String> joined = (left, right) -> left + right;
        return new WindowHarness(WindowHarness.of(
                assigner,
                trigger,
                evictor,
                latenessMs,
                seed % 2 == 0 ? new WindowContents.Reduced(joined) : new WindowContents.Elements(),
                new WindowOutput.Contents()));
    }

    /** Records in some disorder, some late, and watermarks; returns how many keys are held before the end. */
    private static int play(WindowHarness harness, Random random) throws Exception {
        long now = -100;
        for (int i = 0; i < 400; i++) {
            now += random.nextInt(3);
            String key = String.valueOf((char) ('a' + random.nextInt(4)));
            harness.receive(now - random.nextInt(12), key + i + ";");
            if (random.nextInt(15) == 0) {
                harness.watermark(now - random.nextInt(6));
            }
        }
        int held = harness.heldKeys();
        harness.watermark(Long.MAX_VALUE);
        assertThat(harness.heldKeys()).isZero();
        return held;
    }
}
