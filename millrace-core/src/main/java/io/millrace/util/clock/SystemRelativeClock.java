// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util.clock;

/** The JVM's monotonic clock. Thread-safe. */
public final class SystemRelativeClock implements RelativeClock {

    /** The only instance. */
    public static final SystemRelativeClock INSTANCE = new SystemRelativeClock();

    private SystemRelativeClock() {}

    @Override
    public long relativeTimeMillis() {
        return relativeTimeNanos() / 1_000_000;
    }

    @Override
    public long relativeTimeNanos() {
        return System.nanoTime();
    }
}
