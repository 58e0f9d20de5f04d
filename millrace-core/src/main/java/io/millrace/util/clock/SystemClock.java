// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util.clock;

/** The clocks of this machine. Thread-safe. Mirrors Flink 1.14's {@code SystemClock}. */
public final class SystemClock extends Clock {

    private static final SystemClock INSTANCE = new SystemClock();

    private SystemClock() {}

    /**
     * The only instance.
     *
     * @return the clock
     */
    public static SystemClock getInstance() {
        return INSTANCE;
    }

    @Override
    public long absoluteTimeMillis() {
        return System.currentTimeMillis();
    }

    @Override
    public long relativeTimeMillis() {
        return relativeTimeNanos() / 1_000_000;
    }

    @Override
    public long relativeTimeNanos() {
        return System.nanoTime();
    }
}
