// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types.parser;

import io.millrace.types.FloatValue;

/**
 * Parses a floating-point number, as float, into a value. One thread's; called per field. Mirrors Flink 1.14's {@code FloatValueParser}; no known
 * differences.
 */
public class FloatValueParser extends FieldParser<FloatValue> {
    private final TextField<Float> text = new TextField<>(Float::parseFloat, true);
    private FloatValue result;

    /** Creates the parser. */
    public FloatValueParser() {}

    @Override
    public int parseField(
            byte[] bytes, int startPos, int limit, byte[] delimiter, FloatValue reusable) {
        int next = text.parse(this, bytes, startPos, limit, delimiter);
        if (next >= 0) {
            reusable.setValue(text.value());
            result = reusable;
        }
        return next;
    }

    @Override
    public FloatValue createValue() {
        return new FloatValue();
    }

    @Override
    public FloatValue getLastResult() {
        return result;
    }
}
