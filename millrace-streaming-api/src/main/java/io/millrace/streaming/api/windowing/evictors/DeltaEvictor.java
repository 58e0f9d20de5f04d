// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.windowing.evictors;

import io.millrace.streaming.api.functions.windowing.delta.DeltaFunction;
import io.millrace.streaming.api.windowing.windows.Window;
import io.millrace.streaming.runtime.operators.windowing.TimestampedValue;

import java.util.Iterator;

/**
 * Keeps the elements that differ from the last one by less than a threshold.
 *
 * <p>Mirrors Flink 1.14's {@code DeltaEvictor}; no known differences.
 *
 * @param <T> type of the elements
 * @param <W> type of the windows
 */
public class DeltaEvictor<T, W extends Window> implements Evictor<T, W> {
    private static final long serialVersionUID = 1L;

    private final DeltaFunction<T> deltaFunction;
    private final double threshold;
    private final boolean doEvictAfter;

    private DeltaEvictor(double threshold, DeltaFunction<T> deltaFunction, boolean doEvictAfter) {
        this.deltaFunction = deltaFunction;
        this.threshold = threshold;
        this.doEvictAfter = doEvictAfter;
    }

    /**
     * Creates an evictor that works before the window function.
     *
     * @param threshold difference from which on an element is dropped
     * @param deltaFunction computes the difference of an element and the last one
     * @param <T> type of the elements
     * @param <W> type of the windows
     * @return the evictor
     */
    public static <T, W extends Window> DeltaEvictor<T, W> of(
            double threshold, DeltaFunction<T> deltaFunction) {
        return new DeltaEvictor<>(threshold, deltaFunction, false);
    }

    /**
     * Creates an evictor.
     *
     * @param threshold difference from which on an element is dropped
     * @param deltaFunction computes the difference of an element and the last one
     * @param doEvictAfter whether to work after the window function, not before
     * @param <T> type of the elements
     * @param <W> type of the windows
     * @return the evictor
     */
    public static <T, W extends Window> DeltaEvictor<T, W> of(
            double threshold, DeltaFunction<T> deltaFunction, boolean doEvictAfter) {
        return new DeltaEvictor<>(threshold, deltaFunction, doEvictAfter);
    }

    @Override
    public void evictBefore(
            Iterable<TimestampedValue<T>> elements, int size, W window, EvictorContext ctx) {
        if (!doEvictAfter) {
            evict(elements);
        }
    }

    @Override
    public void evictAfter(
            Iterable<TimestampedValue<T>> elements, int size, W window, EvictorContext ctx) {
        if (doEvictAfter) {
            evict(elements);
        }
    }

    private void evict(Iterable<TimestampedValue<T>> elements) {
        TimestampedValue<T> last = null;
        for (TimestampedValue<T> element : elements) {
            last = element;
        }
        for (Iterator<TimestampedValue<T>> all = elements.iterator(); all.hasNext(); ) {
            if (deltaFunction.getDelta(all.next().getValue(), last.getValue()) >= threshold) {
                all.remove();
            }
        }
    }

    @Override
    public String toString() {
        return "DeltaEvictor(" + deltaFunction + ", " + threshold + ")";
    }
}
