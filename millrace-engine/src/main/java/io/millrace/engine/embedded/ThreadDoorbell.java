// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.embedded;

import io.millrace.engine.common.Doorbell;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Parks and unparks one thread.
 *
 * <p>One word of state that both sides only ever exchange, so that all changes of it stand in one order and each sees what
 * came before the one in front of it. A ring exchanges it even if it is rung already. The owner leaves {@link #await} by
 * such an exchange too: whatever ring stands before it in that order, also one that nobody noticed, has published what its
 * ringer wrote to the owner's next look. A ring behind it stays in the word, and the next {@code await} returns at once.
 * So no ring is lost: the owner goes to sleep only from {@code AWAKE}, that is if there was no ring since it began to look,
 * and a ring that finds it {@code ASLEEP} unparks it; the permit of an unpark that comes before the park ends that park. A
 * permit that comes too late, behind a deadline, makes one later park return for no reason. A plain store instead of the
 * exchange would let the owner's next look pass in front of it and miss what the ring it overwrites was about.
 *
 * <p>Only a ring that finds the owner asleep pays for an unpark.
 */
final class ThreadDoorbell implements Doorbell {

    private static final int AWAKE = 0;
    private static final int RUNG = 1;
    private static final int ASLEEP = 2;

    private final AtomicInteger state = new AtomicInteger(AWAKE);
    private volatile Thread owner;

    /** Called once, by the owner, before its first {@link #await}. */
    void own() {
        owner = Thread.currentThread();
    }

    @Override
    public void ring() {
        if (state.getAndSet(RUNG) == ASLEEP) {
            LockSupport.unpark(owner);
        }
    }

    @Override
    public void await(long deadlineNanos) {
        // Mostly the owner itself; but a source may emit from threads of its own, one at a time
        // under the checkpoint lock.
        owner = Thread.currentThread();
        if (!state.compareAndSet(AWAKE, ASLEEP)) {
            state.getAndSet(AWAKE);
            return;
        }
        // A thread whose interrupt flag is set would not park at all, and spin until there is work.
        boolean wasInterrupted = Thread.interrupted();
        park(deadlineNanos);
        state.getAndSet(AWAKE);
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void park(long deadlineNanos) {
        if (deadlineNanos == Long.MAX_VALUE) {
            LockSupport.park(this);
            return;
        }
        long leftNanos = deadlineNanos - System.nanoTime();
        if (leftNanos > 0) {
            LockSupport.parkNanos(this, leftNanos);
        }
    }
}
