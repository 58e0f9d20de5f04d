// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.windows;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.java.tuple.Tuple2;
import io.millrace.streaming.api.datastream.WindowedStream;
import io.millrace.streaming.api.windowing.assigners.GlobalWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.evictors.CountEvictor;
import io.millrace.streaming.api.windowing.evictors.DeltaEvictor;
import io.millrace.streaming.api.windowing.evictors.Evictor;
import io.millrace.streaming.api.windowing.evictors.TimeEvictor;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.triggers.CountTrigger;
import io.millrace.streaming.api.windowing.windows.GlobalWindow;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.streaming.api.windowing.windows.Window;
import io.millrace.streaming.runtime.operators.windowing.TimestampedValue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.Iterator;
import java.util.List;

class JobEvictorsTest {

    private static final Script SIX = new Script()
            .at(1, "a", 1)
            .at(4, "a", 4)
            .at(9, "a", 9)
            .at(7, "a", 7)
            .at(3, "a", 3)
            .at(8, "a", 8);

    /** Fires after the third and the sixth element. */
    private static List<String> everyThree(
            Evictor<? super Tuple2<String, Integer>, ? super GlobalWindow> evictor)
            throws Exception {
        return WindowJobs.run(env -> SIX.keyedIn(env)
                .window(GlobalWindows.create())
                .trigger(CountTrigger.of(3))
                .evictor(evictor)
                .process(new Listing<GlobalWindow>()));
    }

    @Test
    @Tag("row:N22")
    void shouldKeepLatestElements() throws Exception {
        List<String> before = everyThree(CountEvictor.of(2));
        List<String> after = everyThree(CountEvictor.of(2, true));

        assertThat(before).containsExactly("a all 4 9", "a all 3 8");
        assertThat(after).containsExactly("a all 1 4 9", "a all 4 9 7 3 8");
    }

    @Test
    @Tag("row:N22")
    void shouldKeepElementsCloseToLatestTimestamp() throws Exception {
        List<String> before = everyThree(TimeEvictor.of(Time.milliseconds(5)));
        List<String> after = everyThree(TimeEvictor.of(Time.milliseconds(5), true));

        assertThat(before).containsExactly("a all 9", "a all 9 7 8");
        assertThat(after).containsExactly("a all 1 4 9", "a all 9 7 3 8");
    }

    @Test
    @Tag("row:N22")
    void shouldKeepElementsWithSmallDelta() throws Exception {
        List<String> before = everyThree(DeltaEvictor.<Tuple2<String, Integer>, Window>of(
                5, (old, last) -> Math.abs(old.f1 - last.f1)));
        List<String> after = everyThree(DeltaEvictor.<Tuple2<String, Integer>, Window>of(
                5, (old, last) -> Math.abs(old.f1 - last.f1), true));

        assertThat(before).containsExactly("a all 9", "a all 9 7 8");
        assertThat(after).containsExactly("a all 1 4 9", "a all 9 7 3 8");
    }

    /** Lets the function see no odd values, and takes the largest away after it. */
    private static final class Odd implements Evictor<Tuple2<String, Integer>, TimeWindow> {

        @Override
        public void evictBefore(
                Iterable<TimestampedValue<Tuple2<String, Integer>>> elements,
                int size,
                TimeWindow window,
                EvictorContext context) {
            for (Iterator<TimestampedValue<Tuple2<String, Integer>>> rest = elements.iterator();
                    rest.hasNext(); ) {
                if (rest.next().getValue().f1 % 2 != 0) {
                    rest.remove();
                }
            }
        }

        @Override
        public void evictAfter(
                Iterable<TimestampedValue<Tuple2<String, Integer>>> elements,
                int size,
                TimeWindow window,
                EvictorContext context) {
            for (Iterator<TimestampedValue<Tuple2<String, Integer>>> rest = elements.iterator();
                    rest.hasNext(); ) {
                if (rest.next().getTimestamp() == size + context.getCurrentWatermark()) {
                    rest.remove();
                }
            }
        }
    }

    @Test
    @Tag("row:N22")
    void shouldRunCustomEvictor() throws Exception {
        Script script = new Script()
                .at(1, "a", 1)
                .watermark(0)
                .at(2, "a", 2)
                .at(4, "a", 4)
                .at(5, "a", 5)
                .at(6, "a", 6)
                .watermark(1)
                .at(8, "a", 8);

        List<String> windows = WindowJobs.run(env -> script.keyedIn(env)
                .window(TumblingEventTimeWindows.of(Time.milliseconds(10)))
                .trigger(CountTrigger.of(3))
                .evictor(new Odd())
                .process(new Listing<TimeWindow>()));

        assertThat(windows).containsExactly("a [0,10) 2 4", "a [0,10) 4 6 8");
    }

    @Test
    @Tag("row:N22")
    void shouldFoldBufferedElementsOnlyWhenWindowFires() throws Exception {
        List<String> reduced =
                WindowJobs.run(env -> evicted(SIX.keyedIn(env).window(GlobalWindows.create()))
                        .reduce(
                                (left, right) -> Tuple2.of(left.f0, left.f1 * 10 + right.f1),
                                new Listing<GlobalWindow>()));
        List<String> aggregated =
                WindowJobs.run(env -> evicted(SIX.keyedIn(env).window(GlobalWindows.create()))
                        .aggregate(new Digits())
                        .map(digits -> "a " + digits));

        assertThat(reduced).containsExactly("a all 49", "a all 38");
        assertThat(aggregated).containsExactly("a <49>", "a <38>");
    }

    private static WindowedStream<Tuple2<String, Integer>, String, GlobalWindow> evicted(
            WindowedStream<Tuple2<String, Integer>, String, GlobalWindow> windows) {
        return windows.trigger(CountTrigger.of(3)).evictor(CountEvictor.of(2));
    }

    @Test
    void shouldEvictFromWindowsOfAllKeys() throws Exception {
        List<String> windows = WindowJobs.run(env -> SIX.in(env)
                .windowAll(GlobalWindows.create())
                .trigger(CountTrigger.of(3))
                .evictor(CountEvictor.of(2))
                .reduce((left, right) -> Tuple2.of(left.f0, left.f1 * 10 + right.f1))
                .map(sum -> sum.f0 + " " + sum.f1)
                .setParallelism(1));

        assertThat(windows).containsExactly("a 49", "a 38");
    }
}
