// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types.parser;

import io.millrace.types.parser.FieldParser.ParseErrorState;

/**
 * Reads whole numbers in decimal digits with an optional minus sign; a plus sign is an illegal
 * character. Called per field.
 */
final class WholeNumber {
    private final long max;

    /** The number read last. */
    private long value;

    /** For numbers from {@code -max - 1} to {@code max}. */
    WholeNumber(long max) {
        this.max = max;
    }

    long value() {
        return value;
    }

    /** As {@link FieldParser#parseField}; errors are set in {@code owner}. */
    int parse(FieldParser<?> owner, byte[] bytes, int start, int limit, byte[] delimiter) {
        if (start == limit) {
            return fail(owner, ParseErrorState.EMPTY_COLUMN);
        }
        int last = limit - delimiter.length;
        boolean negative = bytes[start] == '-';
        int first = start;
        if (negative) {
            first++;
            if (first == limit || endsAt(bytes, first, last, delimiter)) {
                return fail(owner, ParseErrorState.NUMERIC_VALUE_ORPHAN_SIGN);
            }
        }
        // Counts downwards, because there is one negative number more than positive ones.
        long bound = negative ? -max - 1 : -max;
        long number = 0;
        for (int i = first; i < limit; i++) {
            int digit = bytes[i] - '0';
            if (endsAt(bytes, i, last, delimiter)) {
                if (i == first) {
                    return fail(owner, ParseErrorState.EMPTY_COLUMN);
                }
                value = negative ? number : -number;
                return i + delimiter.length;
            }
            if (digit < 0 || digit > 9) {
                return fail(owner, ParseErrorState.NUMERIC_VALUE_ILLEGAL_CHARACTER);
            }
            if (exceeds(number, digit, bound)) {
                return fail(owner, ParseErrorState.NUMERIC_VALUE_OVERFLOW_UNDERFLOW);
            }
            number = number * 10 - digit;
        }
        value = negative ? number : -number;
        return limit;
    }

    private static boolean endsAt(byte[] bytes, int position, int last, byte[] delimiter) {
        return position <= last && FieldParser.delimiterNext(bytes, position, delimiter);
    }

    private static boolean exceeds(long number, int digit, long bound) {
        long least = bound / 10;
        return number < least || (number == least && digit > least * 10 - bound);
    }

    private static int fail(FieldParser<?> owner, ParseErrorState error) {
        owner.setErrorState(error);
        return -1;
    }

    /** Reads a number that ends at {@code delimiter} or after {@code length} bytes. */
    static long parse(
            byte[] bytes, int start, int length, char delimiter, long max, String overflow) {
        if (bytes[start] == delimiter) {
            throw new NumberFormatException("Empty field.");
        }
        boolean negative = bytes[start] == '-';
        int first = negative ? start + 1 : start;
        int limit = start + length;
        if (negative && (first == limit || bytes[first] == delimiter)) {
            throw new NumberFormatException("Orphaned minus sign.");
        }
        long bound = negative ? -max - 1 : -max;
        long number = 0;
        for (int i = first; i < limit && bytes[i] != delimiter; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                throw new NumberFormatException("Invalid character.");
            }
            if (exceeds(number, digit, bound)) {
                throw new NumberFormatException(overflow);
            }
            number = number * 10 - digit;
        }
        return negative ? number : -number;
    }
}
