// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types.parser;

import java.sql.Time;

/**
 * Parses a time such as {@code 18:00:30}. One thread's; called per field. Mirrors Flink 1.14's {@code SqlTimeParser}; no known
 * differences.
 */
public class SqlTimeParser extends FieldParser<Time> {
    private static final Time EPOCH = new Time(0L);

    private final TextField<Time> text = new TextField<>(Time::valueOf, false);
    private Time result;

    /** Creates the parser. */
    public SqlTimeParser() {}

    @Override
    public int parseField(byte[] bytes, int startPos, int limit, byte[] delimiter, Time reusable) {
        int next = text.parse(this, bytes, startPos, limit, delimiter);
        if (next >= 0) {
            result = text.value();
        }
        return next;
    }

    @Override
    public Time createValue() {
        return EPOCH;
    }

    @Override
    public Time getLastResult() {
        return result;
    }

    /**
     * Reads a time such as {@code 18:00:30} that fills some bytes.
     *
     * @param bytes holds it
     * @param startPos where it starts
     * @param length how many bytes there are
     * @return the value
     * @throws IllegalArgumentException if they hold no time, or white space around it
     */
    public static final Time parseField(byte[] bytes, int startPos, int length) {
        return parseField(bytes, startPos, length, (char) 0xffff);
    }

    /**
     * Reads a time such as {@code 18:00:30} that ends at a delimiter, or with the bytes.
     *
     * @param bytes holds it
     * @param startPos where it starts
     * @param length how many bytes there are at most
     * @param delimiter what ends the field
     * @return the value
     * @throws IllegalArgumentException if they hold no time, or white space around it
     */
    public static final Time parseField(byte[] bytes, int startPos, int length, char delimiter) {
        return Time.valueOf(TextField.text(bytes, startPos, length, delimiter));
    }
}
