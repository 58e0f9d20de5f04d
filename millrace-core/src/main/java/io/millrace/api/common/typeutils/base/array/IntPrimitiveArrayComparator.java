// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base.array;

import io.millrace.api.common.typeutils.TypeComparator;
import io.millrace.api.common.typeutils.base.IntComparator;

/** Compares arrays of {@code int}. */
public final class IntPrimitiveArrayComparator
        extends PrimitiveArrayComparator<int[], IntComparator> {

    private static final long serialVersionUID = 1L;

    /**
     * In an order.
     *
     * @param ascending whether it is the natural one
     */
    public IntPrimitiveArrayComparator(boolean ascending) {
        super(ascending, new IntComparator(true));
    }

    @Override
    public int hash(int[] record) {
        int hash = 0;
        for (int element : record) {
            hash += element;
        }
        return hash;
    }

    @Override
    public int compare(int[] first, int[] second) {
        for (int i = 0; i < Math.min(first.length, second.length); i++) {
            int result = Integer.compare(first[i], second[i]);
            if (result != 0) {
                return ordered(result);
            }
        }
        return ordered(first.length - second.length);
    }

    @Override
    public TypeComparator<int[]> duplicate() {
        IntPrimitiveArrayComparator copy = new IntPrimitiveArrayComparator(ascending);
        copy.setReference(reference);
        return copy;
    }
}
