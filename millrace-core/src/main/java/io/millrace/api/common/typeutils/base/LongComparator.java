// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.TypeComparator;

/** Compares longs. */
public final class LongComparator extends NumberKeyComparator<Long> {

    private static final long serialVersionUID = 1L;

    /**
     * In an order.
     *
     * @param ascending whether it is the natural one
     */
    public LongComparator(boolean ascending) {
        super(ascending, LongSerializer.INSTANCE, 8, 0);
    }

    @Override
    long bits(Long record) {
        return record ^ Long.MIN_VALUE;
    }

    @Override
    public TypeComparator<Long> duplicate() {
        return new LongComparator(ascendingComparison);
    }
}
