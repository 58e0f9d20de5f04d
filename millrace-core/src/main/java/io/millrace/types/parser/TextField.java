// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types.parser;

import io.millrace.types.parser.FieldParser.ParseErrorState;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * Reads values that the JDK makes from a string. Called per field.
 *
 * @param <T> type of the values
 */
final class TextField<T> {
    private final Function<String, T> conversion;

    /** Whether white space is an illegal character; if not, the conversion says what it is. */
    private final boolean strict;

    /** The value read last. */
    private T value;

    /** For values made by {@code conversion}, which complains by IllegalArgumentException. */
    TextField(Function<String, T> conversion, boolean strict) {
        this.conversion = conversion;
        this.strict = strict;
    }

    T value() {
        return value;
    }

    /** As {@link FieldParser#parseField}; errors are set in {@code owner}. */
    int parse(FieldParser<?> owner, byte[] bytes, int start, int limit, byte[] delimiter) {
        int end = owner.nextStringEndPos(bytes, start, limit, delimiter);
        if (end < 0) {
            return -1;
        }
        if (strict && Fields.touchesWhitespace(bytes, start, end)) {
            owner.setErrorState(ParseErrorState.NUMERIC_VALUE_ILLEGAL_CHARACTER);
            return -1;
        }
        try {
            value = conversion.apply(new String(bytes, start, end - start, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            owner.setErrorState(ParseErrorState.NUMERIC_VALUE_FORMAT_ERROR);
            return -1;
        }
        return Fields.next(end, limit, delimiter);
    }

    /** Returns the text of a field that ends at {@code delimiter} or after {@code length} bytes. */
    static String text(byte[] bytes, int start, int length, char delimiter) {
        int size = FieldParser.nextStringLength(bytes, start, length, delimiter);
        if (Fields.touchesWhitespace(bytes, start, start + size)) {
            throw new NumberFormatException(
                    "There is leading or trailing whitespace in the numeric field.");
        }
        return new String(bytes, start, size, StandardCharsets.UTF_8);
    }
}
