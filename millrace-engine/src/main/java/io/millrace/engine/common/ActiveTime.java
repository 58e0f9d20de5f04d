// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.common;

import io.millrace.util.clock.RelativeClock;

/**
 * The time in which a task could process input: stands still while its outputs have no room. Owned by whoever drives the
 * task's chain.
 */
public final class ActiveTime implements RelativeClock {

    private final Clock clock;
    private long blockedNanos;
    /** When the current wait for room began; meaningless unless {@link #isBlocked}. */
    private long blockedSinceNanos;

    private boolean isBlocked;

    public ActiveTime(Clock clock) {
        this.clock = clock;
    }

    /** There is no room from now on. */
    public void onBlocked() {
        if (!isBlocked) {
            isBlocked = true;
            blockedSinceNanos = clock.nowNanos();
        }
    }

    /** There is room again. */
    public void onUnblocked() {
        if (isBlocked) {
            isBlocked = false;
            blockedNanos += clock.nowNanos() - blockedSinceNanos;
        }
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
