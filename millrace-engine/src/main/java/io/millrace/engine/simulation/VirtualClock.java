// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.simulation;

import io.millrace.engine.common.Clock;

/** Time that moves only when the scheduler says so. Written by the thread that has the turn, read by any. */
final class VirtualClock implements Clock {

    /** 2020-01-01T00:00:00Z: a plain time of day, not the epoch, so that nobody relies on small numbers. */
    private static final long START_MS = 1_577_836_800_000L;

    private volatile long nanos;

    @Override
    public long nowMs() {
        return START_MS + nanos / 1_000_000;
    }

    @Override
    public long nowNanos() {
        return nanos;
    }

    void advanceTo(long newNanos) {
        assert newNanos >= nanos : "time went back: now=" + nanos + ", new=" + newNanos;
        nanos = newNanos;
    }

    void advanceBy(long deltaNanos) {
        nanos += deltaNanos;
    }
}
