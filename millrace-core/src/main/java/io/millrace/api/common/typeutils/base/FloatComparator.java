// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.TypeComparator;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.MemorySegment;

import java.io.IOException;

/** Compares floats; without normalized keys. */
public final class FloatComparator extends BasicTypeComparator<Float> {

    private static final long serialVersionUID = 1L;

    /**
     * In an order.
     *
     * @param ascending whether it is the natural one
     */
    public FloatComparator(boolean ascending) {
        super(ascending, null);
    }

    /** As numbers are compared: the zeros are equal, and NaN is neither smaller nor larger than anything. */
    @Override
    public int compareSerialized(DataInputView firstSource, DataInputView secondSource)
            throws IOException {
        float first = firstSource.readFloat();
        float second = secondSource.readFloat();
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
    public void putNormalizedKey(Float record, MemorySegment target, int offset, int numBytes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public TypeComparator<Float> duplicate() {
        return new FloatComparator(ascendingComparison);
    }
}
