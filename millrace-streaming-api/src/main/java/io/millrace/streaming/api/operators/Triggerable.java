// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

/**
 * Is called when timers fire; the timer's key is the current one. Mirrors Flink 1.14's {@code Triggerable}; no known
 * differences.
 *
 * @param <K> type of the keys
 * @param <N> type of the namespaces
 */
public interface Triggerable<K, N> {

    /**
     * A timer in event time fires.
     *
     * @param timer the timer
     * @throws Exception fails the job
     */
    void onEventTime(InternalTimer<K, N> timer) throws Exception;

    /**
     * A timer by the wall clock fires.
     *
     * @param timer the timer
     * @throws Exception fails the job
     */
    void onProcessingTime(InternalTimer<K, N> timer) throws Exception;
}
