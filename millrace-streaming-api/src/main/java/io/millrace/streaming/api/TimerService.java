// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api;

/**
 * Clocks and timers, as process functions see them. Used on the task thread.
 *
 * <p>Timers belong to the current key; setting one twice for the same time has no effect. Mirrors Flink
 * 1.14's {@code TimerService}; no known differences.
 */
public interface TimerService {

    /** Message of the error for setting a timer on a stream without keys. */
    String UNSUPPORTED_REGISTER_TIMER_MSG = "Setting timers is only supported on a keyed streams.";

    /** Message of the error for deleting a timer on a stream without keys. */
    String UNSUPPORTED_DELETE_TIMER_MSG = "Deleting timers is only supported on a keyed streams.";

    /**
     * Returns the wall clock's time.
     *
     * @return milliseconds since the epoch
     */
    long currentProcessingTime();

    /**
     * Returns the watermark of the operator.
     *
     * @return the watermark's timestamp, {@code Long.MIN_VALUE} before the first one
     */
    long currentWatermark();

    /**
     * Sets a timer for when the wall clock passes a time.
     *
     * @param time milliseconds since the epoch
     * @throws UnsupportedOperationException on a stream without keys
     */
    void registerProcessingTimeTimer(long time);

    /**
     * Sets a timer for when the watermark passes a time.
     *
     * @param time milliseconds since the epoch
     * @throws UnsupportedOperationException on a stream without keys
     */
    void registerEventTimeTimer(long time);

    /**
     * Takes back a processing-time timer, if there is one.
     *
     * @param time time of the timer
     * @throws UnsupportedOperationException on a stream without keys
     */
    void deleteProcessingTimeTimer(long time);

    /**
     * Takes back an event-time timer, if there is one.
     *
     * @param time time of the timer
     * @throws UnsupportedOperationException on a stream without keys
     */
    void deleteEventTimeTimer(long time);
}
