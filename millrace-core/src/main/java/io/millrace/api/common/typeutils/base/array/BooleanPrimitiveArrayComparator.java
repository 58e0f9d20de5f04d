// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base.array;

import io.millrace.api.common.typeutils.TypeComparator;
import io.millrace.api.common.typeutils.base.BooleanComparator;

/** Compares arrays of {@code boolean}. */
public final class BooleanPrimitiveArrayComparator
        extends PrimitiveArrayComparator<boolean[], BooleanComparator> {

    private static final long serialVersionUID = 1L;

    /**
     * In an order.
     *
     * @param ascending whether it is the natural one
     */
    public BooleanPrimitiveArrayComparator(boolean ascending) {
        super(ascending, new BooleanComparator(true));
    }

    @Override
    public int hash(boolean[] record) {
        int hash = 0;
        for (boolean element : record) {
            hash += element ? 1231 : 1237;
        }
        return hash;
    }

    @Override
    public int compare(boolean[] first, boolean[] second) {
        for (int i = 0; i < Math.min(first.length, second.length); i++) {
            int result = Boolean.compare(first[i], second[i]);
            if (result != 0) {
                return ordered(result);
            }
        }
        return ordered(first.length - second.length);
    }

    @Override
    public TypeComparator<boolean[]> duplicate() {
        BooleanPrimitiveArrayComparator copy = new BooleanPrimitiveArrayComparator(ascending);
        copy.setReference(reference);
        return copy;
    }
}
