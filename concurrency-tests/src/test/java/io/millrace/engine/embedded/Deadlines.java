// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.embedded;

import java.util.concurrent.TimeUnit;

/** Ends waits that would never end. */
final class Deadlines {

    /** Longer than any machine forgets a thread that could run. */
    private static final long FAR_NANOS = TimeUnit.SECONDS.toNanos(10);

    private Deadlines() {}

    static long far() {
        return System.nanoTime() + FAR_NANOS;
    }

    static boolean hasPassed(long deadlineNanos) {
        return System.nanoTime() - deadlineNanos >= 0;
    }
}
