// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

/** Where a long belongs in a hash table whose size is a power of two. */
public final class LongHash {

    /** 2^64 over the golden ratio: spreads keys with equal steps evenly. */
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private LongHash() {}

    /** What {@link #index} needs to know of a table: by how many bits its size is below 2^64. */
    public static int shift(int capacity) {
        return Long.numberOfLeadingZeros(capacity) + 1;
    }

    /** A product whose top bits every bit of the key has a say in. */
    static long mix(long key) {
        return key * GOLDEN;
    }

    /** Index of a key: the top bits of {@link #mix}. */
    public static int index(long key, int shift) {
        return (int) (mix(key) >>> shift);
    }
}
