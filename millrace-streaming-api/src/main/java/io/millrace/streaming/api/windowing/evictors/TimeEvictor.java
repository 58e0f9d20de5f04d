// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.windowing.evictors;

import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.windows.Window;
import io.millrace.streaming.runtime.operators.windowing.TimestampedValue;

import java.util.Iterator;

/**
 * Keeps the elements that are less than a time older than the newest one, by timestamp. Does nothing if
 * the first element has no timestamp.
 *
 * <p>Mirrors Flink 1.14's {@code TimeEvictor}; no known differences.
 *
 * @param <W> type of the windows
 */
public class TimeEvictor<W extends Window> implements Evictor<Object, W> {
    private static final long serialVersionUID = 1L;

    private final long windowSizeMs;
    private final boolean doEvictAfter;

    /**
     * Creates an evictor that works before the window function.
     *
     * @param windowSize how long to keep elements, in milliseconds
     */
    public TimeEvictor(long windowSize) {
        this(windowSize, false);
    }

    /**
     * Creates an evictor.
     *
     * @param windowSize how long to keep elements, in milliseconds
     * @param doEvictAfter whether to work after the window function, not before
     */
    public TimeEvictor(long windowSize, boolean doEvictAfter) {
        this.windowSizeMs = windowSize;
        this.doEvictAfter = doEvictAfter;
    }

    /**
     * Creates an evictor that works before the window function.
     *
     * @param windowSize how long to keep elements
     * @param <W> type of the windows
     * @return the evictor
     */
    public static <W extends Window> TimeEvictor<W> of(Time windowSize) {
        return new TimeEvictor<>(windowSize.toMilliseconds());
    }

    /**
     * Creates an evictor.
     *
     * @param windowSize how long to keep elements
     * @param doEvictAfter whether to work after the window function, not before
     * @param <W> type of the windows
     * @return the evictor
     */
    public static <W extends Window> TimeEvictor<W> of(Time windowSize, boolean doEvictAfter) {
        return new TimeEvictor<>(windowSize.toMilliseconds(), doEvictAfter);
    }

    /**
     * Returns how long elements are kept.
     *
     * @return milliseconds
     */
    public long getWindowSize() {
        return windowSizeMs;
    }

    @Override
    public void evictBefore(
            Iterable<TimestampedValue<Object>> elements, int size, W window, EvictorContext ctx) {
        if (!doEvictAfter) {
            evict(elements);
        }
    }

    @Override
    public void evictAfter(
            Iterable<TimestampedValue<Object>> elements, int size, W window, EvictorContext ctx) {
        if (doEvictAfter) {
            evict(elements);
        }
    }

    private void evict(Iterable<TimestampedValue<Object>> elements) {
        Iterator<TimestampedValue<Object>> first = elements.iterator();
        if (!first.hasNext() || !first.next().hasTimestamp()) {
            return;
        }
        long newest = Long.MIN_VALUE;
        for (TimestampedValue<Object> element : elements) {
            newest = Math.max(newest, element.getTimestamp());
        }
        long cutoff = newest - windowSizeMs;
        for (Iterator<TimestampedValue<Object>> all = elements.iterator(); all.hasNext(); ) {
            if (all.next().getTimestamp() <= cutoff) {
                all.remove();
            }
        }
    }

    @Override
    public String toString() {
        return "TimeEvictor(" + windowSizeMs + ")";
    }
}
