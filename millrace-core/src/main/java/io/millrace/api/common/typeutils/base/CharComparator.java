// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.TypeComparator;

/** Compares characters. */
public final class CharComparator extends NumberKeyComparator<Character> {

    private static final long serialVersionUID = 1L;

    /**
     * In an order.
     *
     * @param ascending whether it is the natural one
     */
    public CharComparator(boolean ascending) {
        super(ascending, CharSerializer.INSTANCE, 2, 0);
    }

    @Override
    long bits(Character record) {
        return record;
    }

    @Override
    public TypeComparator<Character> duplicate() {
        return new CharComparator(ascendingComparison);
    }
}
