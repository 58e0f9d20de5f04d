// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.demo;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers and times as the demo shows them. */
final class Format {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Format() {}

    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    /** A share with as many digits as it takes to tell it from nothing. */
    static String percent(long part, long whole) {
        double percent = whole == 0 ? 0 : 100.0 * part / whole;
        String pattern = percent > 0 && percent < 0.1 ? "%.3f %%" : "%.1f %%";
        return String.format(Locale.ROOT, pattern, percent);
    }

    static String seconds(long ms) {
        return String.format(Locale.ROOT, "%.1f s", ms / 1000.0);
    }

    static String minute(long timestamp) {
        return MINUTE.format(Instant.ofEpochMilli(timestamp));
    }

    static String clock(long timestamp) {
        return CLOCK.format(Instant.ofEpochMilli(timestamp));
    }

    /** A watermark; the smallest and largest are no times. */
    static String watermark(long watermark) {
        if (watermark == Long.MIN_VALUE) {
            return "none yet";
        }
        return watermark == Long.MAX_VALUE ? "end" : minute(watermark);
    }
}
