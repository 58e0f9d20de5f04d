// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.windowing.evictors;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.windows.GlobalWindow;
import io.millrace.streaming.runtime.operators.windowing.TimestampedValue;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class EvictorsTest {

    private static <T> List<TimestampedValue<T>> at(List<T> values, long... timestamps) {
        List<TimestampedValue<T>> elements = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            elements.add(new TimestampedValue<>(values.get(i), timestamps[i]));
        }
        return elements;
    }

    private static <T> List<T> before(
            Evictor<T, GlobalWindow> evictor, List<TimestampedValue<T>> elements) {
        evictor.evictBefore(elements, elements.size(), GlobalWindow.get(), null);
        return values(elements);
    }

    private static <T> List<T> after(
            Evictor<T, GlobalWindow> evictor, List<TimestampedValue<T>> elements) {
        evictor.evictAfter(elements, elements.size(), GlobalWindow.get(), null);
        return values(elements);
    }

    private static <T> List<T> values(List<TimestampedValue<T>> elements) {
        return elements.stream().map(TimestampedValue::getValue).toList();
    }

    private static List<TimestampedValue<Object>> letters() {
        return at(List.<Object>of("a", "b", "c", "d"), 1, 2, 3, 4);
    }

    @Test
    void shouldKeepLatestElementsUpToCount() {
        assertThat(before(CountEvictor.of(2), letters())).containsExactly("c", "d");
        assertThat(before(CountEvictor.of(4), letters())).containsExactly("a", "b", "c", "d");
        assertThat(before(CountEvictor.of(5), letters())).containsExactly("a", "b", "c", "d");
        assertThat(before(CountEvictor.of(0), letters())).isEmpty();
    }

    @Test
    void shouldKeepElementsLessThanATimeOlderThanNewest() {
        var elements = at(List.<Object>of("newest", "just too old", "young", "old"), 10, 5, 6, 1);

        var left = before(TimeEvictor.of(Time.milliseconds(5)), elements);

        assertThat(left).containsExactly("newest", "young");
    }

    @Test
    void shouldKeepAllElementsWithoutTimestamps() {
        var elements = new ArrayList<>(List.of(
                new TimestampedValue<Object>("a"), new TimestampedValue<Object>("b", 100L)));

        var left = before(TimeEvictor.of(Time.milliseconds(5)), elements);

        assertThat(left).containsExactly("a", "b");
    }

    @Test
    void shouldKeepElementsThatDifferFromLastByLessThanThreshold() {
        var elements = at(List.of(1.0, 9.0, 5.0, 7.5, 8.0, 7.0), 1, 2, 3, 4, 5, 6);

        var left = before(
                DeltaEvictor.<Double, GlobalWindow>of(2.0, (old, last) -> Math.abs(old - last)),
                elements);

        assertThat(left).containsExactly(7.5, 8.0, 7.0);
    }

    @Test
    void shouldComputeDeltaFromElementToLast() {
        var elements = at(List.of(1.0, 10.0, 5.0), 1, 2, 3);

        var left = before(
                DeltaEvictor.<Double, GlobalWindow>of(3.0, (old, last) -> last - old), elements);

        assertThat(left).containsExactly(10.0, 5.0);
    }

    @Test
    void shouldEvictBeforeFunctionUnlessAskedOtherwise() {
        assertThat(after(CountEvictor.of(1), letters())).hasSize(4);
        assertThat(after(TimeEvictor.of(Time.milliseconds(1)), letters())).hasSize(4);
        assertThat(after(DeltaEvictor.of(1.0, (old, last) -> old == last ? 0 : 1), letters()))
                .hasSize(4);
    }

    @Test
    void shouldEvictAfterFunctionIfAskedFor() {
        assertThat(before(CountEvictor.of(1, true), letters())).hasSize(4);
        assertThat(after(CountEvictor.of(1, true), letters())).containsExactly("d");
        assertThat(before(TimeEvictor.of(Time.milliseconds(1), true), letters()))
                .hasSize(4);
        assertThat(after(TimeEvictor.of(Time.milliseconds(1), true), letters()))
                .containsExactly("d");
        assertThat(before(
                        DeltaEvictor.of(1.0, (old, last) -> old == last ? 0 : 1, true), letters()))
                .hasSize(4);
        assertThat(after(DeltaEvictor.of(1.0, (old, last) -> old == last ? 0 : 1, true), letters()))
                .containsExactly("d");
    }

    @Test
    void shouldSayWhatTheyAre() {
        var time = TimeEvictor.<GlobalWindow>of(Time.seconds(2));

        assertThat(time).hasToString("TimeEvictor(2000)");
        assertThat(time.getWindowSize()).isEqualTo(2000);
        assertThat(DeltaEvictor.<Integer, GlobalWindow>of(1.5, new Difference()))
                .hasToString("DeltaEvictor(difference, 1.5)");
    }

    private static final class Difference
            implements io.millrace.streaming.api.functions.windowing.delta.DeltaFunction<Integer> {
        private static final long serialVersionUID = 1L;

        @Override
        public double getDelta(Integer old, Integer last) {
            return old - last;
        }

        @Override
        public String toString() {
            return "difference";
        }
    }
}
