// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types.parser;

import io.millrace.types.LongValue;

/**
 * Parses a whole number of eight bytes, into a value. One thread's; called per field. Mirrors Flink 1.14's {@code LongValueParser}; no known
 * differences.
 */
public class LongValueParser extends FieldParser<LongValue> {
    private final WholeNumber number = new WholeNumber(Long.MAX_VALUE);
    private LongValue result;

    /** Creates the parser. */
    public LongValueParser() {}

    @Override
    public int parseField(
            byte[] bytes, int startPos, int limit, byte[] delimiter, LongValue reusable) {
        result = reusable;
        int next = number.parse(this, bytes, startPos, limit, delimiter);
        if (next >= 0) {
            reusable.setValue(number.value());
        }
        return next;
    }

    @Override
    public LongValue createValue() {
        return new LongValue();
    }

    @Override
    public LongValue getLastResult() {
        return result;
    }
}
