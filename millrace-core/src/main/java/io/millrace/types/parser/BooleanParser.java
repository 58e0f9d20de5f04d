// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types.parser;

import java.nio.charset.StandardCharsets;

/**
 * Parses {@code true} or {@code 1}, {@code false} or {@code 0}; letters of either case. One thread's; called per field. Mirrors Flink 1.14's {@code BooleanParser}; no known
 * differences.
 */
public class BooleanParser extends FieldParser<Boolean> {
    private static final byte[][] TRUE = {bytes("true"), bytes("1")};
    private static final byte[][] FALSE = {bytes("false"), bytes("0")};

    private boolean result;

    /** Creates the parser. */
    public BooleanParser() {}

    @Override
    public int parseField(
            byte[] bytes, int startPos, int limit, byte[] delimiter, Boolean reusable) {
        int end = nextStringEndPos(bytes, startPos, limit, delimiter);
        if (end < 0) {
            return -1;
        }
        if (isOneOf(TRUE, bytes, startPos, end - startPos)) {
            result = true;
        } else if (isOneOf(FALSE, bytes, startPos, end - startPos)) {
            result = false;
        } else {
            setErrorState(ParseErrorState.BOOLEAN_INVALID);
            return -1;
        }
        return Fields.next(end, limit, delimiter);
    }

    @Override
    public Boolean getLastResult() {
        return result;
    }

    @Override
    public Boolean createValue() {
        return false;
    }

    private static boolean isOneOf(byte[][] words, byte[] bytes, int start, int length) {
        for (byte[] word : words) {
            if (word.length == length && matches(word, bytes, start)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] word, byte[] bytes, int start) {
        for (int i = 0; i < word.length; i++) {
            if (word[i] != Character.toLowerCase(bytes[start + i])) {
                return false;
            }
        }
        return true;
    }

    private static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }
}
