// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types.parser;

import io.millrace.types.ByteValue;

/**
 * Parses a whole number of one byte, into a value. One thread's; called per field. Mirrors Flink 1.14's {@code ByteValueParser}; no known
 * differences.
 */
public class ByteValueParser extends FieldParser<ByteValue> {
    private final WholeNumber number = new WholeNumber(Byte.MAX_VALUE);
    private ByteValue result;

    /** Creates the parser. */
    public ByteValueParser() {}

    @Override
    public int parseField(
            byte[] bytes, int startPos, int limit, byte[] delimiter, ByteValue reusable) {
        result = reusable;
        int next = number.parse(this, bytes, startPos, limit, delimiter);
        if (next >= 0) {
            reusable.setValue((byte) number.value());
        }
        return next;
    }

    @Override
    public ByteValue createValue() {
        return new ByteValue();
    }

    @Override
    public ByteValue getLastResult() {
        return result;
    }
}
