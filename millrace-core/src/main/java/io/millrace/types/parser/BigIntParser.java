// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types.parser;

import java.math.BigInteger;

/**
 * Parses a whole number of any size. One thread's; called per field. Mirrors Flink 1.14's {@code BigIntParser}; no known
 * differences.
 */
public class BigIntParser extends FieldParser<BigInteger> {
    private final TextField<BigInteger> text = new TextField<>(BigInteger::new, true);
    private BigInteger result;

    /** Creates the parser. */
    public BigIntParser() {}

    @Override
    public int parseField(
            byte[] bytes, int startPos, int limit, byte[] delimiter, BigInteger reusable) {
        int next = text.parse(this, bytes, startPos, limit, delimiter);
        if (next >= 0) {
            result = text.value();
        }
        return next;
    }

    @Override
    public BigInteger createValue() {
        return BigInteger.ZERO;
    }

    @Override
    public BigInteger getLastResult() {
        return result;
    }

    /**
     * Reads a whole number of any size that fills some bytes.
     *
     * @param bytes holds it
     * @param startPos where it starts
     * @param length how many bytes there are
     * @return the value
     * @throws NumberFormatException if they hold no such number, or white space around it
     */
    public static final BigInteger parseField(byte[] bytes, int startPos, int length) {
        return parseField(bytes, startPos, length, (char) 0xffff);
    }

    /**
     * Reads a whole number of any size that ends at a delimiter, or with the bytes.
     *
     * @param bytes holds it
     * @param startPos where it starts
     * @param length how many bytes there are at most
     * @param delimiter what ends the field
     * @return the value
     * @throws NumberFormatException if they hold no such number, or white space around it
     */
    public static final BigInteger parseField(
            byte[] bytes, int startPos, int length, char delimiter) {
        return new BigInteger(TextField.text(bytes, startPos, length, delimiter));
    }
}
