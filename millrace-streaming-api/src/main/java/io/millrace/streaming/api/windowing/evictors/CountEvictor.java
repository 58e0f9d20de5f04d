// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.windowing.evictors;

import io.millrace.streaming.api.windowing.windows.Window;
import io.millrace.streaming.runtime.operators.windowing.TimestampedValue;

import java.util.Iterator;

/**
 * Keeps the latest elements, up to a number.
 *
 * <p>Mirrors Flink 1.14's {@code CountEvictor}; no known differences.
 *
 * @param <W> type of the windows
 */
public class CountEvictor<W extends Window> implements Evictor<Object, W> {
    private static final long serialVersionUID = 1L;

    private final long maxCount;
    private final boolean doEvictAfter;

    private CountEvictor(long maxCount, boolean doEvictAfter) {
        this.maxCount = maxCount;
        this.doEvictAfter = doEvictAfter;
    }

    /**
     * Creates an evictor that works before the window function.
     *
     * @param maxCount how many elements to keep
     * @param <W> type of the windows
     * @return the evictor
     */
    public static <W extends Window> CountEvictor<W> of(long maxCount) {
        return new CountEvictor<>(maxCount, false);
    }

    /**
     * Creates an evictor.
     *
     * @param maxCount how many elements to keep
     * @param doEvictAfter whether to work after the window function, not before
     * @param <W> type of the windows
     * @return the evictor
     */
    public static <W extends Window> CountEvictor<W> of(long maxCount, boolean doEvictAfter) {
        return new CountEvictor<>(maxCount, doEvictAfter);
    }

    @Override
    public void evictBefore(
            Iterable<TimestampedValue<Object>> elements, int size, W window, EvictorContext ctx) {
        if (!doEvictAfter) {
            evict(elements, size);
        }
    }

    @Override
    public void evictAfter(
            Iterable<TimestampedValue<Object>> elements, int size, W window, EvictorContext ctx) {
        if (doEvictAfter) {
            evict(elements, size);
        }
    }

    private void evict(Iterable<TimestampedValue<Object>> elements, int size) {
        Iterator<TimestampedValue<Object>> oldest = elements.iterator();
        for (long excess = size - maxCount; excess > 0 && oldest.hasNext(); excess--) {
            oldest.next();
            oldest.remove();
        }
    }
}
