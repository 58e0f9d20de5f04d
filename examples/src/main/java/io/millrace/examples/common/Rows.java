// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.common;

import io.millrace.streaming.api.windowing.windows.TimeWindow;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Text in and out: the columns of input lines and the tab-separated rows of results. */
public final class Rows {

    private Rows() {}

    /**
     * Columns, empty ones included. None of the files read this way has a separator inside of a
     * value.
     */
    public static String[] split(String line, char separator) {
        int columns = 1;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == separator) {
                columns++;
            }
        }
        String[] values = new String[columns];
        int from = 0;
        for (int column = 0; column < columns - 1; column++) {
            int end = line.indexOf(separator, from);
            values[column] = line.substring(from, end);
            from = end + 1;
        }
        values[columns - 1] = line.substring(from);
        return values;
    }

    /**
     * Epoch milliseconds of a text like {@code 2023-01-31 23:59:58}, read as UTC. Any character may
     * stand between day and time.
     *
     * @throws NumberFormatException if there is something else in place of a number
     */
    public static long timestamp(String text) {
        LocalDateTime time = LocalDateTime.of(
                number(text, 0, 4),
                number(text, 5, 7),
                number(text, 8, 10),
                number(text, 11, 13),
                number(text, 14, 16),
                number(text, 17, 19));
        return time.toEpochSecond(ZoneOffset.UTC) * 1000;
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    /**
     * A decimal number, shifted to a whole one and rounded half away from zero: {@code
     * scaled("24.18", 2)} is 2418.
     *
     * @param decimals how many places to shift
     */
    public static long scaled(String text, int decimals) {
        return new BigDecimal(text)
                .movePointRight(decimals)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** A row of a result: the values, joined by tabs. */
    public static String row(Object... values) {
        StringBuilder row = new StringBuilder();
        for (Object value : values) {
            if (value instanceof TimeWindow) {
                TimeWindow window = (TimeWindow) value;
                row.append(window.getStart()).append('\t').append(window.getEnd());
            } else {
                row.append(value);
            }
            row.append('\t');
        }
        row.setLength(Math.max(0, row.length() - 1));
        return row.toString();
    }
}
