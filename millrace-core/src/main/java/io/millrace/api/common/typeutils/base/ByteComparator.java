// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.TypeComparator;

/** Compares bytes. */
public final class ByteComparator extends NumberKeyComparator<Byte> {

    private static final long serialVersionUID = 1L;

    /**
     * In an order.
     *
     * @param ascending whether it is the natural one
     */
    public ByteComparator(boolean ascending) {
        super(ascending, ByteSerializer.INSTANCE, 1, 0);
    }

    @Override
    long bits(Byte record) {
        return record ^ Byte.MIN_VALUE;
    }

    @Override
    public TypeComparator<Byte> duplicate() {
        return new ByteComparator(ascendingComparison);
    }
}
