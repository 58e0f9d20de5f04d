// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types.parser;

import io.millrace.types.DoubleValue;

/**
 * Parses a floating-point number, as double, into a value. One thread's; called per field. Mirrors Flink 1.14's {@code DoubleValueParser}; no known
 * differences.
 */
public class DoubleValueParser extends FieldParser<DoubleValue> {
    private final TextField<Double> text = new TextField<>(Double::parseDouble, true);
    private DoubleValue result;

    /** Creates the parser. */
    public DoubleValueParser() {}

    @Override
    public int parseField(
            byte[] bytes, int startPos, int limit, byte[] delimiter, DoubleValue reusable) {
        int next = text.parse(this, bytes, startPos, limit, delimiter);
        if (next >= 0) {
            reusable.setValue(text.value());
            result = reusable;
        }
        return next;
    }

    @Override
    public DoubleValue createValue() {
        return new DoubleValue();
    }

    @Override
    public DoubleValue getLastResult() {
        return result;
    }
}
