// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base.array;

import io.millrace.api.common.typeutils.TypeComparator;
import io.millrace.api.common.typeutils.base.CharComparator;

/** Compares arrays of {@code char}. */
public final class CharPrimitiveArrayComparator
        extends PrimitiveArrayComparator<char[], CharComparator> {

    private static final long serialVersionUID = 1L;

    /**
     * In an order.
     *
     * @param ascending whether it is the natural one
     */
    public CharPrimitiveArrayComparator(boolean ascending) {
        super(ascending, new CharComparator(true));
    }

    @Override
    public int hash(char[] record) {
        int hash = 0;
        for (char element : record) {
            hash += element;
        }
        return hash;
    }

    @Override
    public int compare(char[] first, char[] second) {
        for (int i = 0; i < Math.min(first.length, second.length); i++) {
            int result = Character.compare(first[i], second[i]);
            if (result != 0) {
                return ordered(result);
            }
        }
        return ordered(first.length - second.length);
    }

    @Override
    public TypeComparator<char[]> duplicate() {
        CharPrimitiveArrayComparator copy = new CharPrimitiveArrayComparator(ascending);
        copy.setReference(reference);
        return copy;
    }
}
