// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util.clock;

/**
 * A clock for durations: only differences between two readings mean something. Mirrors Flink's {@code RelativeClock}.
 */
public interface RelativeClock {

    /**
     * Time since some fixed moment.
     *
     * @return milliseconds
     */
    long relativeTimeMillis();

    /**
     * Time since some fixed moment.
     *
     * @return nanoseconds
     */
    long relativeTimeNanos();
}
