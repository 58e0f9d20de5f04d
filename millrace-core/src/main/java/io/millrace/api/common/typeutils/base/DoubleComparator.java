// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.TypeComparator;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.MemorySegment;

import java.io.IOException;

/** Compares doubles; without normalized keys. */
public final class DoubleComparator extends BasicTypeComparator<Double> {

    private static final long serialVersionUID = 1L;

    /**
     * In an order.
     *
     * @param ascending whether it is the natural one
     */
    public DoubleComparator(boolean ascending) {
        super(ascending, null);
    }

    /** As numbers are compared: the zeros are equal, and NaN is neither smaller nor larger than anything. */
    @Override
    public int compareSerialized(DataInputView firstSource, DataInputView secondSource)
            throws IOException {
        double first = firstSource.readDouble();
        double second = secondSource.readDouble();
        return ordered(first < second ? -1 : first > second ? 1 : 0);
    }

    @Override
    public boolean supportsNormalizedKey() {
        return false;
    }

    @Override
    public int getNormalizeKeyLen() {
        return 0;
    }

    @Override
    public boolean isNormalizedKeyPrefixOnly(int keyBytes) {
        return true;
    }

    @Override
    public void putNormalizedKey(Double record, MemorySegment target, int offset, int numBytes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TypeComparator<Double> duplicate() {
        return new DoubleComparator(ascendingComparison);
    }
}
