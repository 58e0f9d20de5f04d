// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.metrics;

import io.millrace.metrics.Gauge;
import io.millrace.metrics.View;

import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How many milliseconds of a second went into something, over the last interval between two updates. Updated by one thread,
 * read by any.
 */
final class TimeShare implements Gauge<Long>, View {

    private final LongSupplier totalNanos;
    /** Total at the last update; the updating thread's. */
    private long lastNanos;

    private volatile long msPerSecond;

    /**
     * @param totalNanos all the time that went into it so far; any thread
     */
    TimeShare(LongSupplier totalNanos) {
        this.totalNanos = totalNanos;
    }

    @Override
    public void update() {
        long nowNanos = totalNanos.getAsLong();
        long ms = TimeUnit.NANOSECONDS.toMillis(nowNanos - lastNanos);
        lastNanos = nowNanos;
        msPerSecond = Math.max(0, Math.min(1000, ms / UPDATE_INTERVAL_SECONDS));
    }

    @Override
    public Long getValue() {
        return msPerSecond;
    }
}
