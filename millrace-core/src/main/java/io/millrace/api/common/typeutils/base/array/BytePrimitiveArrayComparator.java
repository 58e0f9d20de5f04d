// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base.array;

import io.millrace.api.common.typeutils.TypeComparator;
import io.millrace.api.common.typeutils.base.ByteComparator;

/** Compares arrays of {@code byte}. */
public final class BytePrimitiveArrayComparator
        extends PrimitiveArrayComparator<byte[], ByteComparator> {

    private static final long serialVersionUID = 1L;

    /**
     * In an order.
     *
     * @param ascending whether it is the natural one
     */
    public BytePrimitiveArrayComparator(boolean ascending) {
        super(ascending, new ByteComparator(true));
    }

    @Override
    public int hash(byte[] record) {
        int hash = 0;
        for (byte element : record) {
            hash += element;
        }
        return hash;
    }

    @Override
    public int compare(byte[] first, byte[] second) {
        for (int i = 0; i < Math.min(first.length, second.length); i++) {
            int result = Byte.compare(first[i], second[i]);
            if (result != 0) {
                return ordered(result);
            }
        }
        return ordered(first.length - second.length);
    }

    @Override
    public TypeComparator<byte[]> duplicate() {
        BytePrimitiveArrayComparator copy = new BytePrimitiveArrayComparator(ascending);
        copy.setReference(reference);
        return copy;
    }
}
