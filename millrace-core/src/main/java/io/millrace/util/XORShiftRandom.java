// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

import java.util.Random;

/**
 * Pseudo-random numbers by Marsaglia's xorshift, quicker than {@link Random}. Not thread-safe. The same seed gives the same
 * numbers as Flink 1.14's {@code XORShiftRandom}.
 */
public class XORShiftRandom extends Random {

    private static final long serialVersionUID = 1L;

    /** The last 64 bits that were made. */
    private long state;

    /** Seeded by the clock. */
    public XORShiftRandom() {
        this(System.nanoTime());
    }

    /**
     * Seeded.
     *
     * @param input the seed
     */
    public XORShiftRandom(long input) {
        super(input);
        state = MathUtils.murmurHash((int) input) ^ MathUtils.murmurHash((int) (input >>> 32));
    }

    @Override
    public int next(int bits) {
        long x = state;
        x ^= x << 21;
        x ^= x >>> 35;
        x ^= x << 4;
        state = x;
        return (int) (x & (1L << bits) - 1);
    }
}
