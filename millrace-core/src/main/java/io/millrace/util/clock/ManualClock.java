// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util.clock;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A clock that stands still until it is told to move, for tests. All its readings are the same moment in different units.
 * Thread-safe. Mirrors Flink 1.14's {@code ManualClock}.
 */
public final class ManualClock extends Clock {

    private final AtomicLong nowNanos;

    /** A clock that stands at 0. */
    public ManualClock() {
        this(0);
    }

    /**
     * A clock that stands somewhere.
     *
     * @param startTime nanoseconds
     */
    public ManualClock(long startTime) {
        this.nowNanos = new AtomicLong(startTime);
    }

    @Override
    public long absoluteTimeMillis() {
        return relativeTimeMillis();
    }

    @Override
    public long relativeTimeMillis() {
        return relativeTimeNanos() / 1_000_000;
    }

    @Override
    public long relativeTimeNanos() {
        return nowNanos.get();
    }

    /**
     * Moves the clock.
     *
     * @param duration how far; negative moves it back
     * @param timeUnit unit of the duration
     */
    public void advanceTime(long duration, TimeUnit timeUnit) {
        nowNanos.addAndGet(timeUnit.toNanos(duration));
    }

    /**
     * Moves the clock.
     *
     * @param duration how far; negative moves it back
     */
    public void advanceTime(Duration duration) {
        nowNanos.addAndGet(duration.toNanos());
    }
}
