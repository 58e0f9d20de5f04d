// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types.parser;

/**
 * Parses a whole number of one byte, in decimal digits. One thread's; called per field. Mirrors Flink 1.14's {@code ByteParser}; no known
 * differences.
 */
public class ByteParser extends FieldParser<Byte> {
    private final WholeNumber number = new WholeNumber(Byte.MAX_VALUE);
    private byte result;

    /** Creates the parser. */
    public ByteParser() {}

    @Override
    public int parseField(byte[] bytes, int startPos, int limit, byte[] delimiter, Byte reusable) {
        int next = number.parse(this, bytes, startPos, limit, delimiter);
        if (next >= 0) {
            result = (byte) number.value();
        }
        return next;
    }

    @Override
    public Byte createValue() {
        return Byte.MIN_VALUE;
    }

    @Override
    public Byte getLastResult() {
        return result;
    }

    /**
     * Reads a whole number of one byte that fills some bytes.
     *
     * @param bytes holds it
     * @param startPos where it starts
     * @param length how many bytes there are
     * @return the value
     * @throws NumberFormatException if they hold no such number
     */
    public static final byte parseField(byte[] bytes, int startPos, int length) {
        return parseField(bytes, startPos, length, (char) 0xffff);
    }

    /**
     * Reads a whole number of one byte that ends at a delimiter, or with the bytes.
     *
     * @param bytes holds it
     * @param startPos where it starts
     * @param length how many bytes there are at most
     * @param delimiter what ends the field
     * @return the value
     * @throws NumberFormatException if they hold no such number
     */
    public static final byte parseField(byte[] bytes, int startPos, int length, char delimiter) {
        return (byte) WholeNumber.parse(
                bytes, startPos, length, delimiter, Byte.MAX_VALUE, "Value overflow/underflow");
    }
}
