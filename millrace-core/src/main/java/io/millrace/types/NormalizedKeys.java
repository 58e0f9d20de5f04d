// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.types;

import io.millrace.core.memory.MemorySegment;

/** Writes bytes whose order as unsigned numbers is the order of the keys. */
public final class NormalizedKeys {

    private NormalizedKeys() {}

    /**
     * Writes the first bytes of a number, big-endian, and zeros where it has no more.
     *
     * @param target takes the bytes
     * @param offset where in it
     * @param len how many bytes are written
     * @param bits the number, in the lowest bytes
     * @param width how many bytes the number has
     */
    public static void put(MemorySegment target, int offset, int len, long bits, int width) {
        for (int i = 0; i < len; i++) {
            target.put(offset + i, i < width ? (byte) (bits >>> 8 * (width - 1 - i)) : 0);
        }
    }
}
