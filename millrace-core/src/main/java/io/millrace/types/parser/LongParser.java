// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types.parser;

/**
 * Parses a whole number of eight bytes, in decimal digits. One thread's; called per field. Mirrors Flink 1.14's {@code LongParser}; no known
 * differences.
 */
public class LongParser extends FieldParser<Long> {
    private final WholeNumber number = new WholeNumber(Long.MAX_VALUE);
    private long result;

    /** Creates the parser. */
    public LongParser() {}

    @Override
    public int parseField(byte[] bytes, int startPos, int limit, byte[] delimiter, Long reusable) {
        int next = number.parse(this, bytes, startPos, limit, delimiter);
        if (next >= 0) {
            result = number.value();
        }
        return next;
    }

    @Override
    public Long createValue() {
        return Long.MIN_VALUE;
    }

    @Override
    public Long getLastResult() {
        return result;
    }

    /**
     * Reads a whole number of eight bytes that fills some bytes.
     *
     * @param bytes holds it
     * @param startPos where it starts
     * @param length how many bytes there are
     * @return the value
     * @throws NumberFormatException if they hold no such number
     */
    public static final long parseField(byte[] bytes, int startPos, int length) {
        return parseField(bytes, startPos, length, (char) 0xffff);
    }

    /**
     * Reads a whole number of eight bytes that ends at a delimiter, or with the bytes.
     *
     * @param bytes holds it
     * @param startPos where it starts
     * @param length how many bytes there are at most
     * @param delimiter what ends the field
     * @return the value
     * @throws NumberFormatException if they hold no such number
     */
    public static final long parseField(byte[] bytes, int startPos, int length, char delimiter) {
        return WholeNumber.parse(
                bytes, startPos, length, delimiter, Long.MAX_VALUE, "value overflow");
    }
}
