// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.common;

/**
 * Work that is done in bounded steps, by a thread in production and by the scheduler in a simulation.
 *
 * <p>All methods are called by the owner only, one at a time. A duty cycle never blocks in a step except where it has to
 * wait in the middle of a record for room in a ring.
 */
public interface DutyCycle {

    /**
     * Does a bounded amount of work.
     *
     * @return how much was done, in units of no meaning; 0 if there was nothing to do, {@link #DONE} if there will never be
     *     anything again
     */
    int step();

    /**
     * When {@link #step()} has work again although nobody rings.
     *
     * @return by {@link Clock#nowNanos()}, or {@link Long#MAX_VALUE} if only a ring can bring work
     */
    long nextDeadlineNanos();

    /** Returned by {@link #step()} when the cycle has ended. */
    int DONE = -1;
}
