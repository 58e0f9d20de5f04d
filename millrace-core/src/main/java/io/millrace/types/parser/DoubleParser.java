// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types.parser;

/**
 * Parses a floating-point number, as double. One thread's; called per field. Mirrors Flink 1.14's {@code DoubleParser}; no known
 * differences.
 */
public class DoubleParser extends FieldParser<Double> {
    private final TextField<Double> text = new TextField<>(Double::parseDouble, true);
    private double result;

    /** Creates the parser. */
    public DoubleParser() {}

    @Override
    public int parseField(
            byte[] bytes, int startPos, int limit, byte[] delimiter, Double reusable) {
        int next = text.parse(this, bytes, startPos, limit, delimiter);
        if (next >= 0) {
            result = text.value();
        }
        return next;
    }

    @Override
    public Double createValue() {
        return 0.0;
    }

    @Override
    public Double getLastResult() {
        return result;
    }

    /**
     * Reads a number that fills some bytes.
     *
     * @param bytes holds it
     * @param startPos where it starts
     * @param length how many bytes there are
     * @return the value
     * @throws NumberFormatException if they hold no such number, or white space around it
     */
    public static final double parseField(byte[] bytes, int startPos, int length) {
        return parseField(bytes, startPos, length, (char) 0xffff);
    }

    /**
     * Reads a number that ends at a delimiter, or with the bytes.
     *
     * @param bytes holds it
     * @param startPos where it starts
     * @param length how many bytes there are at most
     * @param delimiter what ends the field
     * @return the value
     * @throws NumberFormatException if they hold no such number, or white space around it
     */
    public static final double parseField(byte[] bytes, int startPos, int length, char delimiter) {
        return Double.parseDouble(TextField.text(bytes, startPos, length, delimiter));
    }
}
