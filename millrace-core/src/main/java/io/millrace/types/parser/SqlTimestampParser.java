// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types.parser;

import java.sql.Timestamp;

/**
 * Parses a timestamp such as {@code 2020-01-31 18:00:30.123}. One thread's; called per field. Mirrors Flink 1.14's {@code SqlTimestampParser}; no known
 * differences.
 */
public class SqlTimestampParser extends FieldParser<Timestamp> {
    private static final Timestamp EPOCH = new Timestamp(0L);

    private final TextField<Timestamp> text = new TextField<>(Timestamp::valueOf, true);
    private Timestamp result;

    /** Creates the parser. */
    public SqlTimestampParser() {}

    @Override
    public int parseField(
            byte[] bytes, int startPos, int limit, byte[] delimiter, Timestamp reusable) {
        int next = text.parse(this, bytes, startPos, limit, delimiter);
        if (next >= 0) {
            result = text.value();
        }
        return next;
    }

    @Override
    public Timestamp createValue() {
        return EPOCH;
    }

    @Override
    public Timestamp getLastResult() {
        return result;
    }

    /**
     * Reads a timestamp such as {@code 2020-01-31 18:00:30.123} that fills some bytes.
     *
     * @param bytes holds it
     * @param startPos where it starts
     * @param length how many bytes there are
     * @return the value
     * @throws IllegalArgumentException if they hold no timestamp, or white space around it
     */
    public static final Timestamp parseField(byte[] bytes, int startPos, int length) {
        return parseField(bytes, startPos, length, (char) 0xffff);
    }

    /**
     * Reads a timestamp such as {@code 2020-01-31 18:00:30.123} that ends at a delimiter, or with the bytes.
     *
     * @param bytes holds it
     * @param startPos where it starts
     * @param length how many bytes there are at most
     * @param delimiter what ends the field
     * @return the value
     * @throws IllegalArgumentException if they hold no timestamp, or white space around it
     */
    public static final Timestamp parseField(
            byte[] bytes, int startPos, int length, char delimiter) {
        return Timestamp.valueOf(TextField.text(bytes, startPos, length, delimiter));
    }
}
