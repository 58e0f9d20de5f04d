// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.testing;

import io.millrace.engine.common.Clock;

/** A clock that moves only when the test says so; both of its faces move together. */
public final class ManualClock implements Clock {

    private long nanos;

    @Override
    public long nowMs() {
        return nanos / 1_000_000;
    }

    @Override
    public long nowNanos() {
        return nanos;
    }

    public void advance(long ms) {
        advanceNanos(ms * 1_000_000);
    }

    public void advanceNanos(long delta) {
        nanos += delta;
    }
}
