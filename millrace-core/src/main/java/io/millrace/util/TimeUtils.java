// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/** Durations as text: {@code 10 s}, {@code 5min}. Mirrors Flink 1.14's {@code TimeUtils}. */
public class TimeUtils {

    private static final Map<String, ChronoUnit> UNITS = Map.ofEntries(
            Map.entry("d", ChronoUnit.DAYS),
            Map.entry("day", ChronoUnit.DAYS),
            Map.entry("days", ChronoUnit.DAYS),
            Map.entry("h", ChronoUnit.HOURS),
            Map.entry("hour", ChronoUnit.HOURS),
            Map.entry("hours", ChronoUnit.HOURS),
            Map.entry("m", ChronoUnit.MINUTES),
            Map.entry("min", ChronoUnit.MINUTES),
            Map.entry("minute", ChronoUnit.MINUTES),
            Map.entry("minutes", ChronoUnit.MINUTES),
            Map.entry("s", ChronoUnit.SECONDS),
            Map.entry("sec", ChronoUnit.SECONDS),
            Map.entry("secs", ChronoUnit.SECONDS),
            Map.entry("second", ChronoUnit.SECONDS),
            Map.entry("seconds", ChronoUnit.SECONDS),
            Map.entry("ms", ChronoUnit.MILLIS),
            Map.entry("milli", ChronoUnit.MILLIS),
            Map.entry("millis", ChronoUnit.MILLIS),
            Map.entry("millisecond", ChronoUnit.MILLIS),
            Map.entry("milliseconds", ChronoUnit.MILLIS),
            Map.entry("\u00b5s", ChronoUnit.MICROS),
            Map.entry("micro", ChronoUnit.MICROS),
            Map.entry("micros", ChronoUnit.MICROS),
            Map.entry("microsecond", ChronoUnit.MICROS),
            Map.entry("microseconds", ChronoUnit.MICROS),
            Map.entry("ns", ChronoUnit.NANOS),
            Map.entry("nano", ChronoUnit.NANOS),
            Map.entry("nanos", ChronoUnit.NANOS),
            Map.entry("nanosecond", ChronoUnit.NANOS),
            Map.entry("nanoseconds", ChronoUnit.NANOS));

    private TimeUtils() {}

    /**
     * Reads a duration; a number without unit is milliseconds.
     *
     * @param text such as {@code 10 s}
     * @return the duration
     */
    public static Duration parseDuration(String text) {
        String trimmed = Preconditions.checkNotNull(text).trim();
        Preconditions.checkArgument(
                !trimmed.isEmpty(), "argument is an empty- or whitespace-only string");
        int digits = 0;
        while (digits < trimmed.length() && Character.isDigit(trimmed.charAt(digits))) {
            digits++;
        }
        if (digits == 0) {
            throw new NumberFormatException("text does not start with a number");
        }
        long value;
        try {
            value = Long.parseLong(trimmed.substring(0, digits));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("The value '" + trimmed.substring(0, digits)
                    + "' cannot be re represented as 64bit number (numeric overflow).");
        }
        String unit = trimmed.substring(digits).trim().toLowerCase(Locale.US);
        if (unit.isEmpty()) {
            return Duration.of(value, ChronoUnit.MILLIS);
        }
        ChronoUnit known = UNITS.get(unit);
        if (known == null) {
            throw new IllegalArgumentException("Time interval unit label '" + unit
                    + "' does not match any of the recognized units: DAYS, HOURS, MINUTES, SECONDS, MILLISECONDS,"
                    + " MICROSECONDS, NANOSECONDS");
        }
        return Duration.of(value, known);
    }

    /**
     * Writes a duration in the largest unit that shows it exactly.
     *
     * @param duration the duration
     * @return such as {@code 10 s}
     */
    public static String formatWithHighestUnit(Duration duration) {
        long nanos = duration.toNanos();
        if (nanos == 0) {
            return "0 ms";
        }
        Object[][] units = {
            {"d", ChronoUnit.DAYS}, {"h", ChronoUnit.HOURS}, {"min", ChronoUnit.MINUTES},
            {"s", ChronoUnit.SECONDS}, {"ms", ChronoUnit.MILLIS}, {"\u00b5s", ChronoUnit.MICROS}
        };
        for (Object[] unit : units) {
            long length = ((ChronoUnit) unit[1]).getDuration().toNanos();
            if (nanos % length == 0) {
                return nanos / length + " " + unit[0];
            }
        }
        return nanos + " ns";
    }
}
