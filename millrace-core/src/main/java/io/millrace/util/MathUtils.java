// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

/** Hashes and powers of two, bit for bit as in Flink 1.14's {@code MathUtils}. */
public final class MathUtils {

    private MathUtils() {}

    /**
     * Mixes the bits of a hash, by MurmurHash 3 of one word.
     *
     * @param code the hash
     * @return never negative
     */
    public static int murmurHash(int code) {
        int hash = code * 0xcc9e2d51;
        hash = Integer.rotateLeft(hash, 15) * 0x1b873593;
        hash = Integer.rotateLeft(hash, 13) * 5 + 0xe6546b64;
        hash ^= 4;
        hash = bitMix(hash);
        if (hash >= 0) {
            return hash;
        }
        return hash != Integer.MIN_VALUE ? -hash : 0;
    }

    /**
     * Mixes the bits of a number.
     *
     * @param in the number
     * @return the number, mixed
     */
    public static int bitMix(int in) {
        int mixed = in;
        mixed ^= mixed >>> 16;
        mixed *= 0x85ebca6b;
        mixed ^= mixed >>> 13;
        mixed *= 0xc2b2ae35;
        mixed ^= mixed >>> 16;
        return mixed;
    }

    /**
     * Narrows a number.
     *
     * @param value the number
     * @return the same number
     * @throws IllegalArgumentException if it does not fit
     */
    public static int checkedDownCast(long value) {
        int narrow = (int) value;
        if (narrow != value) {
            throw new IllegalArgumentException(
                    "Cannot downcast long value " + value + " to integer.");
        }
        return narrow;
    }

    /**
     * Whether a number is a power of two.
     *
     * @param value the number
     * @return whether it is
     */
    public static boolean isPowerOf2(long value) {
        return (value & value - 1) == 0;
    }

    /**
     * Rounds up.
     *
     * @param x positive
     * @return the smallest power of two that is not smaller
     */
    public static int roundUpToPowerOfTwo(int x) {
        int y = x - 1;
        y |= y >> 1;
        y |= y >> 2;
        y |= y >> 4;
        y |= y >> 8;
        y |= y >> 16;
        return y + 1;
    }

    /**
     * Rounds down.
     *
     * @param value positive
     * @return the largest power of two that is not larger
     */
    public static int roundDownToPowerOf2(int value) {
        return Integer.highestOneBit(value);
    }

    /**
     * Spreads all bits of a number over an int.
     *
     * @param value any number
     * @return its hash
     */
    public static int longToIntWithBitMixing(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return (int) (mixed ^ (mixed >>> 31));
    }
}
