// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.TypeComparator;

/** Compares booleans, false first. */
public final class BooleanComparator extends NumberKeyComparator<Boolean> {

    private static final long serialVersionUID = 1L;

    /**
     * In an order.
     *
     * @param ascending whether it is the natural one
     */
    public BooleanComparator(boolean ascending) {
        super(ascending, BooleanSerializer.INSTANCE, 1, 0);
    }

    @Override
    long bits(Boolean record) {
        return record ? 1 : 0;
    }

    @Override
    public TypeComparator<Boolean> duplicate() {
        return new BooleanComparator(ascendingComparison);
    }
}
