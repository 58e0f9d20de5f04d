// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.functions.ReduceFunction;
import io.millrace.streaming.api.description.WindowContents;
import io.millrace.streaming.api.description.WindowOutput;
import io.millrace.streaming.api.windowing.assigners.EventTimeSessionWindows;
import io.millrace.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.WindowAssigner;
import io.millrace.streaming.api.windowing.assigners.WindowStagger;
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

    /** An assigner that the operator knows, and a subclass, which it does not know although it does the same. */
    private record Assigners(
            WindowAssigner<Object, TimeWindow> known, WindowAssigner<Object, TimeWindow> unknown) {

        static Assigners tumbling(long size, long offset) {
            return new Assigners(
                    TumblingEventTimeWindows.of(ms(size), ms(offset)),
                    new TumblingEventTimeWindows(size, offset, WindowStagger.ALIGNED) {});
        }

        static Assigners sliding(long size, long slide) {
            return new Assigners(
                    SlidingEventTimeWindows.of(ms(size), ms(slide)),
                    new SlidingEventTimeWindows(size, slide, 0) {});
        }

        static Assigners sessions(long gap) {
            return new Assigners(
                    EventTimeSessionWindows.withGap(ms(gap)), new EventTimeSessionWindows(gap) {
                        /** Declared here: that the method is inherited would tell what it does. */
                        @Override
                        public void mergeWindows(
                                Collection<TimeWindow> windows,
                                MergeCallback<TimeWindow> callback) {
                            super.mergeWindows(windows, callback);
                        }
                    });
        }

        private static Time ms(long millis) {
            return Time.milliseconds(millis);
        }

        @Override
        public String toString() {
            return known.toString();
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

    static Stream<Arguments> programs() {
        List<Assigners> assigners = List.of(
                Assigners.tumbling(10, 0),
                Assigners.tumbling(7, 3),
                Assigners.sliding(10, 2),
                Assigners.sliding(10, 3),
                Assigners.sliding(3, 5),
                Assigners.sliding(40, 1),
                Assigners.sessions(4));
        return assigners.stream()
                .flatMap(each -> LongStream.of(0, 6)
                        .boxed()
                        .flatMap(lateness -> Stream.of(null, CountEvictor.of(3))
                                .map(evictor -> Arguments.of(each, lateness, evictor))));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void shouldDoTheSameWithoutShortCuts(
            Assigners assigners, long latenessMs, Evictor<?, ?> evictor) throws Exception {
        for (long seed = 0; seed < 10; seed++) {
            WindowHarness[] harnesses = {
                harness(assigners.known(), null, evictor, latenessMs, seed),
                harness(assigners.known(), new UnknownTrigger(), evictor, latenessMs, seed),
                harness(assigners.unknown(), null, evictor, latenessMs, seed),
                harness(assigners.unknown(), new UnknownTrigger(), evictor, latenessMs, seed)
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
