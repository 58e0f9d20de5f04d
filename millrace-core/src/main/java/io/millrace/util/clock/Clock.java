// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util.clock;

/**
 * A clock that tells both the time of day and durations. Mirrors Flink 1.14's {@code Clock}.
 */
public abstract class Clock implements RelativeClock {

    /** Called by subclasses. */
    public Clock() {}

    /**
     * The time of day.
     *
     * @return milliseconds since the epoch
     */
    public abstract long absoluteTimeMillis();
}
