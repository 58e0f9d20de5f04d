// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types.parser;

import io.millrace.types.ShortValue;

/**
 * Parses a whole number of two bytes, into a value. One thread's; called per field. Mirrors Flink 1.14's {@code ShortValueParser}; no known
 * differences.
 */
public class ShortValueParser extends FieldParser<ShortValue> {
    private final WholeNumber number = new WholeNumber(Short.MAX_VALUE);
    private ShortValue result;

    /** Creates the parser. */
    public ShortValueParser() {}

    @Override
    public int parseField(
            byte[] bytes, int startPos, int limit, byte[] delimiter, ShortValue reusable) {
        result = reusable;
        int next = number.parse(this, bytes, startPos, limit, delimiter);
        if (next >= 0) {
            reusable.setValue((short) number.value());
        }
        return next;
    }

    @Override
    public ShortValue createValue() {
        return new ShortValue();
    }

    @Override
    public ShortValue getLastResult() {
        return result;
    }
}
