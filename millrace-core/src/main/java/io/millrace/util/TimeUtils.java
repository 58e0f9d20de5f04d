// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

import io.millrace.api.common.time.Time;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Durations as text: {@code 10 s}, {@code 5min}. Mirrors Flink 1.14's {@code TimeUtils}. */
public class TimeUtils {

    /** Units from the longest on, each with its labels; the first label is the one that is written. */
    private static final Map<ChronoUnit, List<String>> LABELS = new LinkedHashMap<>();

    static {
        LABELS.put(ChronoUnit.DAYS, List.of("d", "day", "days"));
        LABELS.put(ChronoUnit.HOURS, List.of("h", "hour", "hours"));
        LABELS.put(ChronoUnit.MINUTES, List.of("min", "minute", "minutes"));
        LABELS.put(ChronoUnit.SECONDS, List.of("s", "sec", "secs", "second", "seconds"));
        LABELS.put(
                ChronoUnit.MILLIS, List.of("ms", "milli", "millis", "millisecond", "milliseconds"));
        LABELS.put(
                ChronoUnit.MICROS,
                List.of("\u00b5s", "micro", "micros", "microsecond", "microseconds"));
        LABELS.put(ChronoUnit.NANOS, List.of("ns", "nano", "nanos", "nanosecond", "nanoseconds"));
    }

    /** Only the static methods are of use. */
    public TimeUtils() {}

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
        while (digits < trimmed.length() && isDigit(trimmed.charAt(digits))) {
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
        for (Map.Entry<ChronoUnit, List<String>> labels : LABELS.entrySet()) {
            if (labels.getValue().contains(unit)) {
                return Duration.of(value, labels.getKey());
            }
        }
        throw new IllegalArgumentException("Time interval unit label '" + unit
                + "' does not match any of the recognized units: " + knownLabels());
    }

    private static boolean isDigit(char ch) {
        return ch >= '0' && ch <= '9';
    }

    private static String knownLabels() {
        return LABELS.entrySet().stream()
                .map(unit ->
                        unit.getKey().name() + ": (" + String.join(" | ", unit.getValue()) + ")")
                .collect(Collectors.joining(", "))
                .replace("MILLIS:", "MILLISECONDS:")
                .replace("MICROS:", "MICROSECONDS:")
                .replace("NANOS:", "NANOSECONDS:");
    }

    /**
     * A duration in milliseconds, without a blank before the unit.
     *
     * @param duration the duration
     * @return such as {@code 10ms}
     */
    public static String getStringInMillis(Duration duration) {
        return duration.toMillis() + LABELS.get(ChronoUnit.MILLIS).get(0);
    }

    /**
     * Writes a duration in the largest unit that shows it exactly, but whole days in milliseconds, as Flink does.
     *
     * @param duration the duration, at most about 292 years
     * @return such as {@code 10 s}
     * @throws ArithmeticException if the duration is too long
     */
    public static String formatWithHighestUnit(Duration duration) {
        ChronoUnit unit = highestExactUnit(duration.toNanos());
        if (unit == ChronoUnit.DAYS) {
            unit = ChronoUnit.MILLIS;
        }
        return duration.toNanos() / unit.getDuration().toNanos() + " "
                + LABELS.get(unit).get(0);
    }

    private static ChronoUnit highestExactUnit(long nanos) {
        if (nanos == 0) {
            return ChronoUnit.MILLIS;
        }
        return LABELS.keySet().stream()
                .filter(unit -> nanos % unit.getDuration().toNanos() == 0)
                .findFirst()
                .orElse(ChronoUnit.NANOS);
    }

    /**
     * A time as a duration.
     *
     * @param time the time
     * @return the duration
     */
    public static Duration toDuration(Time time) {
        return Duration.of(time.getSize(), time.getUnit().toChronoUnit());
    }
}
