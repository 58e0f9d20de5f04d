// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.common;

import io.millrace.util.clock.RelativeClock;

/**
 * The time in which a task could process input: stands still while its outputs have no room. Owned by whoever drives the
 * task's chain, except {@link #totalBlockedNanos} and {@link #isBlocked}, which any thread may ask.
 */
public final class ActiveTime implements RelativeClock {

    private final Clock clock;
    private volatile long blockedNanos;
    /** When the current wait for room began; meaningless unless {@link #isBlocked}. */
    private volatile long blockedSinceNanos;

    private volatile boolean isBlocked;

    public ActiveTime(Clock clock) {
        this.clock = clock;
    }

    /** There is no room from now on. */
    public void onBlocked() {
        if (!isBlocked) {
            blockedSinceNanos = clock.nowNanos();
            isBlocked = true;
        }
    }

    /** There is room again. */
    public void onUnblocked() {
        if (isBlocked) {
            isBlocked = false;
            blockedNanos = blockedNanos + clock.nowNanos() - blockedSinceNanos;
        }
    }

    /** Whether there is no room. */
    public boolean isBlocked() {
        return isBlocked;
    }

    /** Time without room so far; a moment more or less while that changes. */
    public long totalBlockedNanos() {
        long current = isBlocked ? Math.max(0, clock.nowNanos() - blockedSinceNanos) : 0;
        return blockedNanos + current;
    }

    @Override
    public long relativeTimeMillis() {
        return relativeTimeNanos() / 1_000_000;
    }

    @Override
    public long relativeTimeNanos() {
        return (isBlocked ? blockedSinceNanos : clock.nowNanos()) - blockedNanos;
    }
}
