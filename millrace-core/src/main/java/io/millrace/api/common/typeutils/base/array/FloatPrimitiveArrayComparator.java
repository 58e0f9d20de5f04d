// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base.array;

import io.millrace.api.common.typeutils.TypeComparator;
import io.millrace.api.common.typeutils.base.FloatComparator;

/** Compares arrays of {@code float}. */
public final class FloatPrimitiveArrayComparator
        extends PrimitiveArrayComparator<float[], FloatComparator> {

    private static final long serialVersionUID = 1L;

    /**
     * In an order.
     *
     * @param ascending whether it is the natural one
     */
    public FloatPrimitiveArrayComparator(boolean ascending) {
        super(ascending, new FloatComparator(true));
    }

    @Override
    public int hash(float[] record) {
        int hash = 0;
        for (float element : record) {
            hash += Float.floatToIntBits(element);
        }
        return hash;
    }

    @Override
    public int compare(float[] first, float[] second) {
        for (int i = 0; i < Math.min(first.length, second.length); i++) {
            int result = Float.compare(first[i], second[i]);
            if (result != 0) {
                return ordered(result);
            }
        }
        return ordered(first.length - second.length);
    }

    @Override
    public TypeComparator<float[]> duplicate() {
        FloatPrimitiveArrayComparator copy = new FloatPrimitiveArrayComparator(ascending);
        copy.setReference(reference);
        return copy;
    }
}
