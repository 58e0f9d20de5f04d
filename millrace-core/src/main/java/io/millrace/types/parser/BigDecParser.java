// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types.parser;

import java.math.BigDecimal;

/**
 * Parses a decimal number of any size. One thread's; called per field. Mirrors Flink 1.14's {@code BigDecParser}; no known
 * differences.
 */
public class BigDecParser extends FieldParser<BigDecimal> {
    private BigDecimal result;
    private char[] digits = new char[32];

    /** Creates the parser. */
    public BigDecParser() {}

    @Override
    public int parseField(
            byte[] bytes, int startPos, int limit, byte[] delimiter, BigDecimal reusable) {
        int end = nextStringEndPos(bytes, startPos, limit, delimiter);
        if (end < 0) {
            return -1;
        }
        int length = end - startPos;
        if (digits.length < length) {
            digits = new char[length];
        }
        if (!copy(bytes, startPos, length, digits)) {
            setErrorState(ParseErrorState.NUMERIC_VALUE_ILLEGAL_CHARACTER);
            return -1;
        }
        try {
            result = new BigDecimal(digits, 0, length);
        } catch (NumberFormatException e) {
            setErrorState(ParseErrorState.NUMERIC_VALUE_FORMAT_ERROR);
            return -1;
        }
        return Fields.next(end, limit, delimiter);
    }

    @Override
    public BigDecimal createValue() {
        return BigDecimal.ZERO;
    }

    @Override
    public BigDecimal getLastResult() {
        return result;
    }

    /** Copies what may stand in a number; false if something else is there. */
    private static boolean copy(byte[] bytes, int start, int length, char[] to) {
        for (int i = 0; i < length; i++) {
            byte c = bytes[start + i];
            if ((c < '0' || c > '9') && c != '-' && c != '+' && c != '.' && c != 'E' && c != 'e') {
                return false;
            }
            to[i] = (char) c;
        }
        return true;
    }

    /**
     * Reads a decimal number that fills some bytes.
     *
     * @param bytes holds it
     * @param startPos where it starts
     * @param length how many bytes there are
     * @return the value
     * @throws NumberFormatException if they hold no such number, or white space around it
     */
    public static final BigDecimal parseField(byte[] bytes, int startPos, int length) {
        return parseField(bytes, startPos, length, (char) 0xffff);
    }

    /**
     * Reads a decimal number that ends at a delimiter, or with the bytes.
     *
     * @param bytes holds it
     * @param startPos where it starts
     * @param length how many bytes there are at most
     * @param delimiter what ends the field
     * @return the value
     * @throws NumberFormatException if they hold no such number, or white space around it
     */
    public static final BigDecimal parseField(
            byte[] bytes, int startPos, int length, char delimiter) {
        if (length <= 0) {
            throw new NumberFormatException("Invalid input: Empty string");
        }
        int size = Fields.length(bytes, startPos, length, delimiter);
        if (Fields.touchesWhitespace(bytes, startPos, startPos + size)) {
            throw new NumberFormatException(
                    "There is leading or trailing whitespace in the numeric field.");
        }
        char[] number = new char[size];
        if (!copy(bytes, startPos, size, number)) {
            throw new NumberFormatException();
        }
        return new BigDecimal(number);
    }
}
