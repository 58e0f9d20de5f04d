// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types.parser;

import io.millrace.types.BooleanValue;

/**
 * Parses {@code true} or {@code 1}, {@code false} or {@code 0}, into a value. One thread's; called per field. Mirrors Flink 1.14's {@code BooleanValueParser}; no known
 * differences.
 */
public class BooleanValueParser extends FieldParser<BooleanValue> {
    private final BooleanParser parser = new BooleanParser();
    private BooleanValue result;

    /** Creates the parser. */
    public BooleanValueParser() {}

    @Override
    public int parseField(
            byte[] bytes, int startPos, int limit, byte[] delimiter, BooleanValue reusable) {
        int next = parser.resetErrorStateAndParse(bytes, startPos, limit, delimiter, false);
        setErrorState(parser.getErrorState());
        if (next >= 0) {
            reusable.setValue(parser.getLastResult());
            result = reusable;
        }
        return next;
    }

    @Override
    public BooleanValue getLastResult() {
        return result;
    }

    @Override
    public BooleanValue createValue() {
        return new BooleanValue();
    }
}
