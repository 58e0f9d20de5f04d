// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.TypeComparator;
import io.millrace.core.memory.MemorySegment;
import io.millrace.types.NormalizedKeys;

import java.math.BigDecimal;

/** Compares big decimals. A normalized key has the sign and the magnitude, in 36 bits. */
public final class BigDecComparator extends BasicTypeComparator<BigDecimal> {

    private static final long serialVersionUID = 1L;

    private static final int KEY_BYTES = 5;
    /** Scale minus precision plus this is never negative. */
    private static final long LARGEST_MAGNITUDE = (1L << 32) - 2;

    private static final long TWICE_THE_MAGNITUDES = LARGEST_MAGNITUDE + Integer.MAX_VALUE;
    private static final long ZERO_BIT = 1L << 34;
    private static final long POSITIVE_BIT = 1L << 35;

    /**
     * In an order.
     *
     * @param ascending whether it is the natural one
     */
    public BigDecComparator(boolean ascending) {
        super(ascending, BigDecSerializer.INSTANCE);
    }

    @Override
    public boolean supportsNormalizedKey() {
        return true;
    }

    @Override
    public int getNormalizeKeyLen() {
        return KEY_BYTES;
    }

    @Override
    public boolean isNormalizedKeyPrefixOnly(int keyBytes) {
        return true;
    }

    @Override
    public void putNormalizedKey(
            BigDecimal record, MemorySegment target, int offset, int numBytes) {
        long sign = record.signum();
        long magnitude = LARGEST_MAGNITUDE + record.scale() - record.precision() + 1;
        long key = sign < 0 ? magnitude : TWICE_THE_MAGNITUDES - magnitude;
        if (sign == 0) {
            key = ZERO_BIT;
        } else if (sign > 0) {
            key |= POSITIVE_BIT;
        }
        NormalizedKeys.put(target, offset, Math.min(numBytes, KEY_BYTES), key, KEY_BYTES);
    }

    @Override
    public TypeComparator<BigDecimal> duplicate() {
        return new BigDecComparator(ascendingComparison);
    }
}
