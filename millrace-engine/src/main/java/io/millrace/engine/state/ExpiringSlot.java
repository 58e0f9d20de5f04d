// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

/** What states that keep one expiring value in a slot have in common. Hot path. */
abstract class ExpiringSlot implements ExpiringState {

    final StateCursor cursor;
    final int slot;
    final TimeToLive timeToLive;
    /** Null if nothing is cleaned up in the background. */
    private ExpirySweep sweep;

    ExpiringSlot(StateCursor cursor, int slot, TimeToLive timeToLive) {
        this.cursor = cursor;
        this.slot = slot;
        this.timeToLive = timeToLive;
    }

    /** Said once, before the state is used. */
    final void sweepWith(ExpirySweep background) {
        sweep = background;
    }

    /** The state is used. */
    final void touch() {
        if (sweep != null) {
            sweep.run();
        }
    }

    final Stamped held() {
        return (Stamped) cursor.current().get(slot);
    }

    /** What the user may see; an expired value goes, and may be seen for the last time. */
    final Object read() {
        Stamped held = held();
        if (held == null) {
            return null;
        }
        long nowMs = timeToLive.nowMs();
        if (timeToLive.isExpired(held, nowMs)) {
            cursor.set(slot, null);
            return timeToLive.showsExpired() ? held.value : null;
        }
        if (timeToLive.readsRenew()) {
            held.lastUsedMs = nowMs;
        }
        return held.value;
    }

    final void write(Object value) {
        Stamped held = held();
        if (held == null) {
            cursor.set(slot, timeToLive.stamp(value));
        } else {
            held.value = value;
            held.lastUsedMs = timeToLive.nowMs();
        }
    }

    /** Empties the slot. */
    public final void clear() {
        cursor.set(slot, null);
    }

    @Override
    public Object unexpired(Object held, long nowMs) {
        return timeToLive.isExpired((Stamped) held, nowMs) ? null : held;
    }

    @Override
    public int count(Object held) {
        return 1;
    }
}
