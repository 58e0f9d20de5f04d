// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.runtime.tasks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;

/**
 * The wall clock of a task, and calls at given times. Callbacks come on the task's thread.
 *
 * <p>Mirrors Flink 1.14's {@code ProcessingTimeService}; no known differences.
 */
public interface ProcessingTimeService {

    /**
     * The time.
     *
     * @return wall clock, milliseconds since the epoch
     */
    long getCurrentProcessingTime();

    /**
     * Calls back once, as soon as a time is over.
     *
     * @param timestamp the time, milliseconds since the epoch; at once if it lies in the past
     * @param target is called
     * @return what can be cancelled
     */
    ScheduledFuture<?> registerTimer(long timestamp, ProcessingTimeCallback target);

    /**
     * Calls back again and again, a period after each planned call.
     *
     * @param callback is called
     * @param initialDelay until the first call, in milliseconds
     * @param period from call to call, in milliseconds
     * @return what can be cancelled
     */
    ScheduledFuture<?> scheduleAtFixedRate(
            ProcessingTimeCallback callback, long initialDelay, long period);

    /**
     * Calls back again and again, a period after the end of each call.
     *
     * @param callback is called
     * @param initialDelay until the first call, in milliseconds
     * @param period from the end of a call to the next, in milliseconds
     * @return what can be cancelled
     */
    ScheduledFuture<?> scheduleWithFixedDelay(
            ProcessingTimeCallback callback, long initialDelay, long period);

    /**
     * Takes no more timers, and calls nobody any more.
     *
     * @return done when the call that is under way, if any, is over
     */
    CompletableFuture<Void> quiesce();
}
