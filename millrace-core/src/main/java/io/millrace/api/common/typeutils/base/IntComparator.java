// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.TypeComparator;

/** Compares ints. */
public final class IntComparator extends NumberKeyComparator<Integer> {

    private static final long serialVersionUID = 1L;

    /**
     * In an order.
     *
     * @param ascending whether it is the natural one
     */
    public IntComparator(boolean ascending) {
        super(ascending, IntSerializer.INSTANCE, 4, 0);
    }

    @Override
    long bits(Integer record) {
        return record ^ Integer.MIN_VALUE;
    }

    @Override
    public TypeComparator<Integer> duplicate() {
        return new IntComparator(ascendingComparison);
    }
}
