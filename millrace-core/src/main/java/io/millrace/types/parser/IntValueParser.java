// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types.parser;

import io.millrace.types.IntValue;

/**
 * Parses a whole number of four bytes, into a value. One thread's; called per field. Mirrors Flink 1.14's {@code IntValueParser}; no known
 * differences.
 */
public class IntValueParser extends FieldParser<IntValue> {
    private final WholeNumber number = new WholeNumber(Integer.MAX_VALUE);
    private IntValue result;

    /** Creates the parser. */
    public IntValueParser() {}

    @Override
    public int parseField(
            byte[] bytes, int startPos, int limit, byte[] delimiter, IntValue reusable) {
        result = reusable;
        int next = number.parse(this, bytes, startPos, limit, delimiter);
        if (next >= 0) {
            reusable.setValue((int) number.value());
        }
        return next;
    }

    @Override
    public IntValue createValue() {
        return new IntValue();
    }

    @Override
    public IntValue getLastResult() {
        return result;
    }
}
