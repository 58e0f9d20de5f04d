// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.windowing.evictors;

import io.millrace.metrics.MetricGroup;
import io.millrace.streaming.api.windowing.windows.Window;
import io.millrace.streaming.runtime.operators.windowing.TimestampedValue;

import java.io.Serializable;

/**
 * Drops elements of a window when it fires, before or after the window function runs.
 *
 * <p>With an evictor a window keeps all its elements. Elements are dropped with {@code Iterator.remove}.
 * Each subtask calls its own copy from its task thread. Mirrors Flink 1.14's {@code Evictor}; no known
 * differences.
 *
 * @param <T> type of the elements
 * @param <W> type of the windows
 */
public interface Evictor<T, W extends Window> extends Serializable {

    /**
     * Called before the window function.
     *
     * @param elements the elements in order of arrival
     * @param size how many there are
     * @param window the window
     * @param evictorContext clocks and metrics
     */
    void evictBefore(
            Iterable<TimestampedValue<T>> elements,
            int size,
            W window,
            EvictorContext evictorContext);

    /**
     * Called after the window function.
     *
     * @param elements the elements that are left, in order of arrival
     * @param size how many there are
     * @param window the window
     * @param evictorContext clocks and metrics
     */
    void evictAfter(
            Iterable<TimestampedValue<T>> elements,
            int size,
            W window,
            EvictorContext evictorContext);

    /** What an evictor may use. */
    interface EvictorContext {

        /**
         * Returns the wall clock's time.
         *
         * @return milliseconds since the epoch
         */
        long getCurrentProcessingTime();

        /**
         * Returns the metric group of the window operator.
         *
         * @return the group
         */
        MetricGroup getMetricGroup();

        /**
         * Returns the watermark of the window operator.
         *
         * @return the watermark's timestamp, {@code Long.MIN_VALUE} before the first one
         */
        long getCurrentWatermark();
    }
}
