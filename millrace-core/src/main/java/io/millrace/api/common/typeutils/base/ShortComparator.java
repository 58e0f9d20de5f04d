// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.TypeComparator;

/** Compares shorts. */
public final class ShortComparator extends NumberKeyComparator<Short> {

    private static final long serialVersionUID = 1L;

    /**
     * In an order.
     *
     * @param ascending whether it is the natural one
     */
    public ShortComparator(boolean ascending) {
        super(ascending, ShortSerializer.INSTANCE, 2, 0);
    }

    @Override
    long bits(Short record) {
        return record ^ Short.MIN_VALUE;
    }

    @Override
    public TypeComparator<Short> duplicate() {
        return new ShortComparator(ascendingComparison);
    }
}
