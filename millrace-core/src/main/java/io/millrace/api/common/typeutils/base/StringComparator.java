// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.TypeComparator;
import io.millrace.core.memory.MemorySegment;
import io.millrace.types.StringValue;

/** Compares strings by their UTF-16 characters. */
public final class StringComparator extends BasicTypeComparator<String> {

    private static final long serialVersionUID = 1L;

    /**
     * In an order.
     *
     * @param ascending whether it is the natural one
     */
    public StringComparator(boolean ascending) {
        super(ascending, StringSerializer.INSTANCE);
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
    public void putNormalizedKey(String record, MemorySegment target, int offset, int numBytes) {
        new StringValue(record).copyNormalizedKey(target, offset, numBytes);
    }

    @Override
    public TypeComparator<String> duplicate() {
        return new StringComparator(ascendingComparison);
    }
}
