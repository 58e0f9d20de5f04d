// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.TypeComparator;
import io.millrace.core.memory.MemorySegment;
import io.millrace.types.NormalizedKeys;

import java.math.BigInteger;

/** Compares big integers. A normalized key has the length in bits, then the bits, highest first. */
public final class BigIntComparator extends BasicTypeComparator<BigInteger> {

    private static final long serialVersionUID = 1L;

    /**
     * In an order.
     *
     * @param ascending whether it is the natural one
     */
    public BigIntComparator(boolean ascending) {
        super(ascending, BigIntSerializer.INSTANCE);
    }

    @Override
    public boolean supportsNormalizedKey() {
        return true;
    }

    @Override
    public int getNormalizeKeyLen() {
        return Integer.MAX_VALUE;
    }

    @Override
    public boolean isNormalizedKeyPrefixOnly(int keyBytes) {
        return true;
    }

    @Override
    public void putNormalizedKey(
            BigInteger record, MemorySegment target, int offset, int numBytes) {
        int bitLength = record.bitLength();
        int length =
                record.signum() < 0 ? Integer.MAX_VALUE - bitLength : bitLength | Integer.MIN_VALUE;
        NormalizedKeys.put(
                target, offset, Math.min(numBytes, Integer.BYTES), length, Integer.BYTES);
        int bit = bitLength - 1;
        for (int i = Integer.BYTES; i < numBytes; i++) {
            int bits = 0;
            for (int inByte = 0; inByte < Byte.SIZE && bit >= 0; inByte++, bit--) {
                bits = bits << 1 | (record.testBit(bit) ? 1 : 0);
            }
            target.put(offset + i, (byte) bits);
        }
    }

    @Override
    public TypeComparator<BigInteger> duplicate() {
        return new BigIntComparator(ascendingComparison);
    }
}
