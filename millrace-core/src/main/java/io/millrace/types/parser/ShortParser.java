// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types.parser;

/**
 * Parses a whole number of two bytes, in decimal digits. One thread's; called per field. Mirrors Flink 1.14's {@code ShortParser}; no known
 * differences.
 */
public class ShortParser extends FieldParser<Short> {
    private final WholeNumber number = new WholeNumber(Short.MAX_VALUE);
    private short result;

    /** Creates the parser. */
    public ShortParser() {}

    @Override
    public int parseField(byte[] bytes, int startPos, int limit, byte[] delimiter, Short reusable) {
        int next = number.parse(this, bytes, startPos, limit, delimiter);
        if (next >= 0) {
            result = (short) number.value();
        }
        return next;
    }

    @Override
    public Short createValue() {
        return Short.MIN_VALUE;
    }

    @Override
    public Short getLastResult() {
        return result;
    }

    /**
     * Reads a whole number of two bytes that fills some bytes.
     *
     * @param bytes holds it
     * @param startPos where it starts
     * @param length how many bytes there are
     * @return the value
     * @throws NumberFormatException if they hold no such number
     */
    public static final short parseField(byte[] bytes, int startPos, int length) {
        return parseField(bytes, startPos, length, (char) 0xffff);
    }

    /**
     * Reads a whole number of two bytes that ends at a delimiter, or with the bytes.
     *
     * @param bytes holds it
     * @param startPos where it starts
     * @param length how many bytes there are at most
     * @param delimiter what ends the field
     * @return the value
     * @throws NumberFormatException if they hold no such number
     */
    public static final short parseField(byte[] bytes, int startPos, int length, char delimiter) {
        return (short) WholeNumber.parse(
                bytes, startPos, length, delimiter, Short.MAX_VALUE, "Value overflow/underflow");
    }
}
