// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base.array;

import io.millrace.api.common.typeutils.TypeComparator;
import io.millrace.api.common.typeutils.base.DoubleComparator;

/** Compares arrays of {@code double}. */
public final class DoublePrimitiveArrayComparator
        extends PrimitiveArrayComparator<double[], DoubleComparator> {

    private static final long serialVersionUID = 1L;

    /**
     * In an order.
     *
     * @param ascending whether it is the natural one
     */
    public DoublePrimitiveArrayComparator(boolean ascending) {
        super(ascending, new DoubleComparator(true));
    }

    @Override
    public int hash(double[] record) {
        int hash = 0;
        for (double element : record) {
            hash += Double.hashCode(element);
        }
        return hash;
    }

    @Override
    public int compare(double[] first, double[] second) {
        for (int i = 0; i < Math.min(first.length, second.length); i++) {
            int result = Double.compare(first[i], second[i]);
            if (result != 0) {
                return ordered(result);
            }
        }
        return ordered(first.length - second.length);
    }

    @Override
    public TypeComparator<double[]> duplicate() {
        DoublePrimitiveArrayComparator copy = new DoublePrimitiveArrayComparator(ascending);
        copy.setReference(reference);
        return copy;
    }
}
