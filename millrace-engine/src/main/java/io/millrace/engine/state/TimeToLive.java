// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

import io.millrace.api.common.state.StateTtlConfig;
import io.millrace.engine.common.Clock;

/** When the values of one state expire, and whether one can see them after that. Hot path. */
final class TimeToLive {

    private final Clock clock;
    private final long ttlMs;
    private final boolean readsRenew;
    private final boolean showsExpired;

    TimeToLive(StateTtlConfig config, Clock clock) {
        this.clock = clock;
        this.ttlMs = config.getTtl().toMilliseconds();
        this.readsRenew = config.getUpdateType() == StateTtlConfig.UpdateType.OnReadAndWrite;
        this.showsExpired = config.getStateVisibility()
                == StateTtlConfig.StateVisibility.ReturnExpiredIfNotCleanedUp;
    }

    long nowMs() {
        return clock.nowMs();
    }

    Stamped stamp(Object value) {
        return new Stamped(value, clock.nowMs());
    }

    boolean isExpired(Stamped held) {
        return isExpired(held, clock.nowMs());
    }

    boolean isExpired(Stamped held, long nowMs) {
        long lastUsedMs = held.lastUsedMs;
        long keptMs = lastUsedMs > 0 ? Math.min(Long.MAX_VALUE - lastUsedMs, ttlMs) : ttlMs;
        return lastUsedMs + keptMs <= nowMs;
    }

    /** Whether the time begins anew with a read. */
    boolean readsRenew() {
        return readsRenew;
    }

    /** Whether expired values can be seen as long as they are there. */
    boolean showsExpired() {
        return showsExpired;
    }

    /** What a function that combines values sees of one; null if there is none. */
    Object visible(Stamped held) {
        return held == null || !showsExpired && isExpired(held) ? null : held.value;
    }
}
