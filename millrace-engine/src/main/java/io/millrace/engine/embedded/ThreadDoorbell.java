// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.embedded;

import io.millrace.engine.common.Doorbell;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Parks and unparks one thread.
 *
 * <p>One word of state. A ring always exchanges it, even if it is rung already: the full fence in it orders what the ringer
 * wrote before the owner's next look. Only a ring that finds the owner asleep pays for an unpark.
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
        if (!state.compareAndSet(AWAKE, ASLEEP)) {
            state.set(AWAKE);
            return;
        }
        if (deadlineNanos == Long.MAX_VALUE) {
            LockSupport.park(this);
        } else {
            long leftNanos = deadlineNanos - System.nanoTime();
            if (leftNanos > 0) {
                LockSupport.parkNanos(this, leftNanos);
            }
        }
        state.set(AWAKE);
    }
}
