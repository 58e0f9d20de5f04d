// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types.parser;

import java.sql.Date;

/**
 * Parses a date such as {@code 2020-01-31}. One thread's; called per field. Mirrors Flink 1.14's {@code SqlDateParser}; no known
 * differences.
 */
public class SqlDateParser extends FieldParser<Date> {
    private static final Date EPOCH = new Date(0L);

    private final TextField<Date> text = new TextField<>(Date::valueOf, true);
    private Date result;

    /** Creates the parser. */
    public SqlDateParser() {}

    @Override
    public int parseField(byte[] bytes, int startPos, int limit, byte[] delimiter, Date reusable) {
        int next = text.parse(this, bytes, startPos, limit, delimiter);
        if (next >= 0) {
            result = text.value();
        }
        return next;
    }

    @Override
    public Date createValue() {
        return EPOCH;
    }

    @Override
    public Date getLastResult() {
        return result;
    }

    /**
     * Reads a date such as {@code 2020-01-31} that fills some bytes.
     *
     * @param bytes holds it
     * @param startPos where it starts
     * @param length how many bytes there are
     * @return the value
     * @throws IllegalArgumentException if they hold no date, or white space around it
     */
    public static final Date parseField(byte[] bytes, int startPos, int length) {
        return parseField(bytes, startPos, length, (char) 0xffff);
    }

    /**
     * Reads a date such as {@code 2020-01-31} that ends at a delimiter, or with the bytes.
     *
     * @param bytes holds it
     * @param startPos where it starts
     * @param length how many bytes there are at most
     * @param delimiter what ends the field
     * @return the value
     * @throws IllegalArgumentException if they hold no date, or white space around it
     */
    public static final Date parseField(byte[] bytes, int startPos, int length, char delimiter) {
        return Date.valueOf(TextField.text(bytes, startPos, length, delimiter));
    }
}
