// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base.array;

import io.millrace.api.common.typeutils.TypeComparator;
import io.millrace.api.common.typeutils.base.ShortComparator;

/** Compares arrays of {@code short}. */
public final class ShortPrimitiveArrayComparator
        extends PrimitiveArrayComparator<short[], ShortComparator> {

    private static final long serialVersionUID = 1L;

    /**
     * In an order.
     *
     * @param ascending whether it is the natural one
     */
    public ShortPrimitiveArrayComparator(boolean ascending) {
        super(ascending, new ShortComparator(true));
    }

    @Override
    public int hash(short[] record) {
        int hash = 0;
        for (short element : record) {
            hash += element;
        }
        return hash;
    }

    @Override
    public int compare(short[] first, short[] second) {
        for (int i = 0; i < Math.min(first.length, second.length); i++) {
            int result = Short.compare(first[i], second[i]);
            if (result != 0) {
                return ordered(result);
            }
        }
        return ordered(first.length - second.length);
    }

    @Override
    public TypeComparator<short[]> duplicate() {
        ShortPrimitiveArrayComparator copy = new ShortPrimitiveArrayComparator(ascending);
        copy.setReference(reference);
        return copy;
    }
}
