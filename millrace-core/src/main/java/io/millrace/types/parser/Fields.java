// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types.parser;

/** Where fields end. */
final class Fields {
    private Fields() {}

    /** Returns where the field ends that starts at {@code start}: at a delimiter or the limit. */
    static int end(byte[] bytes, int start, int limit, byte[] delimiter) {
        int last = limit - delimiter.length;
        for (int i = start; i <= last && i < limit; i++) {
            if (FieldParser.delimiterNext(bytes, i, delimiter)) {
                return i;
            }
        }
        return limit;
    }

    /** Returns where the next field starts, if one ends at {@code end}. */
    static int next(int end, int limit, byte[] delimiter) {
        return end == limit ? limit : end + delimiter.length;
    }

    /** Returns how many of {@code length} bytes come before the delimiter. */
    static int length(byte[] bytes, int start, int length, char delimiter) {
        byte end = (byte) delimiter;
        for (int i = 0; i < length; i++) {
            if (bytes[start + i] == end) {
                return i;
            }
        }
        return length;
    }

    /** Says whether a field that is not empty starts or ends with white space. */
    static boolean touchesWhitespace(byte[] bytes, int start, int end) {
        return start < end
                && (Character.isWhitespace(bytes[start]) || Character.isWhitespace(bytes[end - 1]));
    }
}
