// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base.array;

import io.millrace.api.common.typeutils.TypeComparator;
import io.millrace.api.common.typeutils.base.LongComparator;

/** Compares arrays of {@code long}. */
public final class LongPrimitiveArrayComparator
        extends PrimitiveArrayComparator<long[], LongComparator> {

    private static final long serialVersionUID = 1L;

    /**
     * In an order.
     *
     * @param ascending whether it is the natural one
     */
    public LongPrimitiveArrayComparator(boolean ascending) {
        super(ascending, new LongComparator(true));
    }

    @Override
    public int hash(long[] record) {
        int hash = 0;
        for (long element : record) {
            hash += Long.hashCode(element);
        }
        return hash;
    }

    @Override
    public int compare(long[] first, long[] second) {
        for (int i = 0; i < Math.min(first.length, second.length); i++) {
            int result = Long.compare(first[i], second[i]);
            if (result != 0) {
                return ordered(result);
            }
        }
        return ordered(first.length - second.length);
    }

    @Override
    public TypeComparator<long[]> duplicate() {
        LongPrimitiveArrayComparator copy = new LongPrimitiveArrayComparator(ascending);
        copy.setReference(reference);
        return copy;
    }
}
