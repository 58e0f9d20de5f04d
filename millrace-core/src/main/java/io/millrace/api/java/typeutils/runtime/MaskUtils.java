// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime;

import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;

/**
 * Writes and reads flags, eight to a byte, the first in the highest bit; a last incomplete byte is
 * filled up with zeros.
 *
 * <p>Mirrors Flink 1.14's {@code MaskUtils}; no known differences.
 */
public final class MaskUtils {

    /** Creates an object without use; all methods are static. */
    public MaskUtils() {}

    /**
     * Writes all flags.
     *
     * @param mask the flags
     * @param target where to write
     * @throws IOException if writing fails
     */
    public static void writeMask(boolean[] mask, DataOutputView target) throws IOException {
        writeMask(mask, mask.length, target);
    }

    /**
     * Writes the first flags.
     *
     * @param mask the flags
     * @param length how many to write
     * @param target where to write
     * @throws IOException if writing fails
     */
    public static void writeMask(boolean[] mask, int length, DataOutputView target)
            throws IOException {
        for (int start = 0; start < length; start += 8) {
            int end = Math.min(start + 8, length);
            int bits = 0;
            for (int i = start; i < end; i++) {
                if (mask[i]) {
                    bits |= 0x80 >> (i - start);
                }
            }
            target.writeByte(bits);
        }
    }

    /**
     * Reads all flags.
     *
     * @param source where to read
     * @param mask is filled
     * @throws IOException if reading fails
     */
    public static void readIntoMask(DataInputView source, boolean[] mask) throws IOException {
        readIntoMask(source, mask, mask.length);
    }

    /**
     * Reads the first flags.
     *
     * @param source where to read
     * @param mask its beginning is filled
     * @param length how many to read
     * @throws IOException if reading fails
     */
    public static void readIntoMask(DataInputView source, boolean[] mask, int length)
            throws IOException {
        for (int start = 0; start < length; start += 8) {
            fill(mask, start, length, source.readUnsignedByte());
        }
    }

    private static void fill(boolean[] mask, int start, int length, int bits) {
        int end = Math.min(start + 8, length);
        for (int i = start; i < end; i++) {
            mask[i] = (bits & 0x80 >> (i - start)) != 0;
        }
    }

    /**
     * Reads all flags and writes them elsewhere.
     *
     * @param source where to read
     * @param target where to write
     * @param mask is filled
     * @throws IOException if reading or writing fails
     */
    public static void readIntoAndCopyMask(
            DataInputView source, DataOutputView target, boolean[] mask) throws IOException {
        readIntoAndCopyMask(source, target, mask, mask.length);
    }

    /**
     * Reads the first flags and writes them elsewhere.
     *
     * @param source where to read
     * @param target where to write
     * @param mask its beginning is filled
     * @param length how many to read
     * @throws IOException if reading or writing fails
     */
    public static void readIntoAndCopyMask(
            DataInputView source, DataOutputView target, boolean[] mask, int length)
            throws IOException {
        for (int start = 0; start < length; start += 8) {
            int bits = source.readUnsignedByte();
            target.writeByte(bits);
            fill(mask, start, length, bits);
        }
    }
}
