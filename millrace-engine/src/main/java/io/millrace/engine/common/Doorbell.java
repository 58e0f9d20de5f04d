// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.common;

/**
 * Wakes one sleeping duty cycle. Anybody may ring; only the owner waits.
 *
 * <p>A ring is never lost: a ring that comes before the wait makes the wait return at once. What was written before
 * {@link #ring()} is visible after the {@link #await} that it ends.
 */
public interface Doorbell {

    /** Wakes the owner, now or when it next goes to sleep. Cheap if the owner is awake. */
    void ring();

    /**
     * Sleeps until somebody rings, the deadline passes, or for no reason at all: the caller rechecks what it waits for.
     * Called by the owner only. Returns also when the thread is interrupted, and leaves the interrupt flag as it is.
     *
     * @param deadlineNanos by {@link Clock#nowNanos()}; {@link Long#MAX_VALUE} for none
     */
    void await(long deadlineNanos);
}
