// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types.parser;

/**
 * Parses a whole number of four bytes, in decimal digits. One thread's; called per field. Mirrors Flink 1.14's {@code IntParser}; no known
 * differences.
 */
public class IntParser extends FieldParser<Integer> {
    private final WholeNumber number = new WholeNumber(Integer.MAX_VALUE);
    private int result;

    /** Creates the parser. */
    public IntParser() {}

    @Override
    public int parseField(
            byte[] bytes, int startPos, int limit, byte[] delimiter, Integer reusable) {
        int next = number.parse(this, bytes, startPos, limit, delimiter);
        if (next >= 0) {
            result = (int) number.value();
        }
        return next;
    }

    @Override
    public Integer createValue() {
        return Integer.MIN_VALUE;
    }

    @Override
    public Integer getLastResult() {
        return result;
    }

    /**
     * Reads a whole number of four bytes that fills some bytes.
     *
     * @param bytes holds it
     * @param startPos where it starts
     * @param length how many bytes there are
     * @return the value
     * @throws NumberFormatException if they hold no such number
     */
    public static final int parseField(byte[] bytes, int startPos, int length) {
        return parseField(bytes, startPos, length, (char) 0xffff);
    }

    /**
     * Reads a whole number of four bytes that ends at a delimiter, or with the bytes.
     *
     * @param bytes holds it
     * @param startPos where it starts
     * @param length how many bytes there are at most
     * @param delimiter what ends the field
     * @return the value
     * @throws NumberFormatException if they hold no such number
     */
    public static final int parseField(byte[] bytes, int startPos, int length, char delimiter) {
        return (int) WholeNumber.parse(
                bytes, startPos, length, delimiter, Integer.MAX_VALUE, "Value overflow/underflow");
    }
}
