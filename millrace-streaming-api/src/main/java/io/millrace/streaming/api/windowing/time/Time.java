// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.windowing.time;

import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * A length of time with its unit, as window assigners take it.
 *
 * <p>Mirrors Flink 1.14's {@code Time} of the windowing package; no known differences, also not in
 * comparing by identity.
 */
public final class Time {
    private final long size;
    private final TimeUnit unit;

    private Time(long size, TimeUnit unit) {
        this.size = size;
        this.unit = Objects.requireNonNull(unit, "time unit may not be null");
    }

    /**
     * Makes a length of time.
     *
     * @param size number of units
     * @param unit the unit
     * @return the length
     */
    public static Time of(long size, TimeUnit unit) {
        return new Time(size, unit);
    }

    /**
     * Makes a length in milliseconds.
     *
     * @param milliseconds number of milliseconds
     * @return the length
     */
    public static Time milliseconds(long milliseconds) {
        return of(milliseconds, TimeUnit.MILLISECONDS);
    }

    /**
     * Makes a length in seconds.
     *
     * @param seconds number of seconds
     * @return the length
     */
    public static Time seconds(long seconds) {
        return of(seconds, TimeUnit.SECONDS);
    }

    /**
     * Makes a length in minutes.
     *
     * @param minutes number of minutes
     * @return the length
     */
    public static Time minutes(long minutes) {
        return of(minutes, TimeUnit.MINUTES);
    }

    /**
     * Makes a length in hours.
     *
     * @param hours number of hours
     * @return the length
     */
    public static Time hours(long hours) {
        return of(hours, TimeUnit.HOURS);
    }

    /**
     * Makes a length in days of 24 hours.
     *
     * @param days number of days
     * @return the length
     */
    public static Time days(long days) {
        return of(days, TimeUnit.DAYS);
    }

    /**
     * Returns the unit this length was made with.
     *
     * @return the unit
     */
    public TimeUnit getUnit() {
        return unit;
    }

    /**
     * Returns the number of units.
     *
     * @return the number
     */
    public long getSize() {
        return size;
    }

    /**
     * Converts to milliseconds; fractions of a millisecond are cut off.
     *
     * @return the milliseconds
     */
    public long toMilliseconds() {
        return unit.toMillis(size);
    }
}
