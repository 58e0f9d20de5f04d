// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.metrics;

import io.millrace.engine.common.ActiveTime;
import io.millrace.engine.common.Clock;

/** What a task does with its time. Written by the task's thread, when it goes to rest or back to work; read by any. */
public final class TaskTimes {

    private static final long NOT_IDLE = Long.MIN_VALUE;

    private final Clock clock;
    private final ActiveTime activeTime;

    private volatile long idleNanos;
    /** When the current rest began. */
    private volatile long idleSinceNanos = NOT_IDLE;

    /**
     * @param clock of the environment
     * @param activeTime of the task, which knows when there is no room
     */
    public TaskTimes(Clock clock, ActiveTime activeTime) {
        this.clock = clock;
        this.activeTime = activeTime;
    }

    /** Whether the task rests for want of input. */
    public boolean isIdle() {
        return idleSinceNanos != NOT_IDLE;
    }

    /** There is no input from now on. */
    public void onIdle(long nowNanos) {
        if (!isIdle()) {
            idleSinceNanos = nowNanos;
        }
    }

    /** There was something to do from then on. */
    public void onBusy(long sinceNanos) {
        long since = idleSinceNanos;
        if (since != NOT_IDLE) {
            idleNanos = idleNanos + Math.max(0, sinceNanos - since);
            idleSinceNanos = NOT_IDLE;
        }
    }

    /** Time without input so far. */
    long idleNanos() {
        long since = idleSinceNanos;
        return idleNanos + (since == NOT_IDLE ? 0 : Math.max(0, clock.nowNanos() - since));
    }

    /** Time without room for output so far. */
    long blockedNanos() {
        return activeTime.totalBlockedNanos();
    }

    boolean isBlocked() {
        return activeTime.isBlocked();
    }
}
