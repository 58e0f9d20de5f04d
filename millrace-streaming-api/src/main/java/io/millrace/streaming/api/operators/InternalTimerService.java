// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

import io.millrace.util.function.BiConsumerWithException;

/**
 * Timers by key and namespace of an operator that a user wrote. Used on the task's thread.
 *
 * <p>Mirrors Flink 1.14's {@code InternalTimerService}; no known differences.
 *
 * @param <N> type of the namespaces
 */
public interface InternalTimerService<N> {

    /**
     * The time by the wall clock.
     *
     * @return milliseconds since the epoch
     */
    long currentProcessingTime();

    /**
     * The time of events.
     *
     * @return the last watermark, {@code Long.MIN_VALUE} before the first
     */
    long currentWatermark();

    /**
     * Sets a timer in event time for the current key; nothing happens if it is set already.
     *
     * @param namespace namespace of the timer
     * @param time when it fires, milliseconds since the epoch
     */
    void registerEventTimeTimer(N namespace, long time);

    /**
     * Deletes a timer in event time of the current key; nothing happens if it is not set.
     *
     * @param namespace namespace of the timer
     * @param time when it would fire, milliseconds since the epoch
     */
    void deleteEventTimeTimer(N namespace, long time);

    /**
     * Shows all timers in event time, of all keys, each with its key as the current one.
     *
     * @param consumer is given namespace and time
     * @throws Exception if the consumer throws
     */
    void forEachEventTimeTimer(BiConsumerWithException<N, Long, Exception> consumer)
            throws Exception;

    /**
     * Sets a timer by the wall clock for the current key; nothing happens if it is set already.
     *
     * @param namespace namespace of the timer
     * @param time when it fires, milliseconds since the epoch
     */
    void registerProcessingTimeTimer(N namespace, long time);

    /**
     * Deletes a timer by the wall clock of the current key; nothing happens if it is not set.
     *
     * @param namespace namespace of the timer
     * @param time when it would fire, milliseconds since the epoch
     */
    void deleteProcessingTimeTimer(N namespace, long time);

    /**
     * Shows all timers by the wall clock, of all keys, each with its key as the current one.
     *
     * @param consumer is given namespace and time
     * @throws Exception if the consumer throws
     */
    void forEachProcessingTimeTimer(BiConsumerWithException<N, Long, Exception> consumer)
            throws Exception;
}
