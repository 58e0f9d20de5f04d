// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.windows;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.java.tuple.Tuple2;
import io.millrace.streaming.api.functions.windowing.ProcessAllWindowFunction;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.util.Collector;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class ConsecutiveWindowsTest {

    private static final TumblingEventTimeWindows TENS =
            TumblingEventTimeWindows.of(Time.milliseconds(10));
    private static final TumblingEventTimeWindows TWENTIES =
            TumblingEventTimeWindows.of(Time.milliseconds(20));

    private static final Script SCRIPT = new Script()
            .at(1, "a", 1)
            .at(2, "b", 10)
            .at(3, "a", 2)
            .at(4, "c", 7)
            .watermark(9)
            .at(11, "a", 4)
            .at(12, "c", 2)
            .watermark(19)
            .at(19, "c", 100)
            .at(25, "b", 5);

    /** The two largest, the larger first. */
    private static final class TopTwo
            extends ProcessAllWindowFunction<Tuple2<String, Integer>, String, TimeWindow> {

        @Override
        public void process(
                Context context,
                Iterable<Tuple2<String, Integer>> elements,
                Collector<String> out) {
            List<Tuple2<String, Integer>> sorted = new ArrayList<>();
            elements.forEach(sorted::add);
            sorted.sort((left, right) -> Integer.compare(right.f1, left.f1));
            out.collect("top " + Listing.label(context.window()) + " "
                    + sorted.subList(0, Math.min(2, sorted.size())));
        }
    }

    @Test
    @Tag("row:N37")
    void shouldRankResultsOfKeyedWindowsInWindowOfAllKeys() throws Exception {
        List<String> tops = WindowJobs.run(env ->
                SCRIPT.keyedIn(env).window(TENS).sum(1).windowAll(TENS).process(new TopTwo()));

        assertThat(tops)
                .containsExactly(
                        "top [0,10) [(b,10), (c,7)]",
                        "top [10,20) [(a,4), (c,2)]",
                        "top [20,30) [(b,5)]");
    }

    @Test
    @Tag("row:N37")
    void shouldPutWindowsIntoLongerWindows() throws Exception {
        List<String> windows = WindowJobs.run(env -> SCRIPT.keyedIn(env)
                .window(TENS)
                .sum(1)
                .keyBy(sum -> sum.f0)
                .window(TWENTIES)
                .process(new SortedListing()));

        assertThat(windows)
                .containsExactly("a [0,20) 3 4", "b [0,20) 10", "b [20,40) 5", "c [0,20) 2 7");
    }
}
