// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.time;

import java.io.Serializable;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** A length of time. Mirrors Flink 1.14's {@code api.common.time.Time}. */
public final class Time implements Serializable {

    private static final long serialVersionUID = -350254188460915999L;

    private final TimeUnit unit;
    private final long size;

    private Time(long size, TimeUnit unit) {
        if (size < 0) {
            throw new IllegalArgumentException(
                    "The size of the time must not be negative, was " + size + ".");
        }
        this.unit = Objects.requireNonNull(unit, "time unit may not be null");
        this.size = size;
    }

    /**
     * Unit of the size.
     *
     * @return the unit
     */
    public TimeUnit getUnit() {
        return unit;
    }

    /**
     * Length in units.
     *
     * @return the size
     */
    public long getSize() {
        return size;
    }

    /**
     * Length in milliseconds.
     *
     * @return milliseconds
     */
    public long toMilliseconds() {
        return unit.toMillis(size);
    }

    @Override
    public String toString() {
        return toMilliseconds() + " ms";
    }

    @Override
    public boolean equals(Object o) {
        return o == this || o instanceof Time other && toMilliseconds() == other.toMilliseconds();
    }

    @Override
    public int hashCode() {
        return Objects.hash(toMilliseconds());
    }

    /**
     * A length of time.
     *
     * @param size length in units, not negative
     * @param unit the unit
     * @return the time
     */
    public static Time of(long size, TimeUnit unit) {
        return new Time(size, unit);
    }

    /**
     * A length of time.
     *
     * @param milliseconds the length
     * @return the time
     */
    public static Time milliseconds(long milliseconds) {
        return of(milliseconds, TimeUnit.MILLISECONDS);
    }

    /**
     * A length of time.
     *
     * @param seconds the length
     * @return the time
     */
    public static Time seconds(long seconds) {
        return of(seconds, TimeUnit.SECONDS);
    }

    /**
     * A length of time.
     *
     * @param minutes the length
     * @return the time
     */
    public static Time minutes(long minutes) {
        return of(minutes, TimeUnit.MINUTES);
    }

    /**
     * A length of time.
     *
     * @param hours the length
     * @return the time
     */
    public static Time hours(long hours) {
        return of(hours, TimeUnit.HOURS);
    }

    /**
     * A length of time.
     *
     * @param days the length
     * @return the time
     */
    public static Time days(long days) {
        return of(days, TimeUnit.DAYS);
    }

    /**
     * A length of time.
     *
     * @param duration the length; what is shorter than a millisecond is cut off
     * @return the time
     */
    public static Time fromDuration(Duration duration) {
        return milliseconds(duration.toMillis());
    }
}
