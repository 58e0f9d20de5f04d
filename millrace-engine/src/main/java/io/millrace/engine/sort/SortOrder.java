// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.sort;

import java.util.Arrays;

/** The order of keys: by their bytes, as signed numbers, as in Flink. Hot path. */
final class SortOrder {

    private static final int PREFIX_BYTES = 8;
    /** Turned over, signed numbers are in the order of unsigned ones. */
    private static final int SIGN = 0x80;

    private SortOrder() {}

    /** The first bytes of a key as a number; compare it unsigned. */
    static long prefix(byte[] bytes, int offset, int length) {
        long prefix = 0;
        for (int i = 0; i < PREFIX_BYTES; i++) {
            prefix = prefix << Byte.SIZE | (i < length ? (bytes[offset + i] ^ SIGN) & 0xFF : 0);
        }
        return prefix;
    }

    /** Whether a key is all in its prefix, and its last byte not taken for the space behind a shorter one. */
    static boolean isInPrefix(byte[] bytes, int length) {
        return length <= PREFIX_BYTES && (length == 0 || bytes[length - 1] != (byte) SIGN);
    }

    /** Compares two keys. */
    static int compareKeys(
            byte[] left,
            int leftOffset,
            int leftLength,
            byte[] right,
            int rightOffset,
            int rightLength) {
        int common = Math.min(leftLength, rightLength);
        int different = Arrays.mismatch(
                left, leftOffset, leftOffset + common, right, rightOffset, rightOffset + common);
        if (different < 0) {
            return Integer.compare(leftLength, rightLength);
        }
        return Byte.compare(left[leftOffset + different], right[rightOffset + different]);
    }
}
