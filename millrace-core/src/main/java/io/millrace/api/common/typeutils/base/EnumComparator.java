// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.TypeComparator;
import io.millrace.core.memory.DataInputView;

import java.io.IOException;

/**
 * Compares constants in the order of their declaration.
 *
 * @param <T> type of the constants
 */
public final class EnumComparator<T extends Enum<T>> extends NumberKeyComparator<T> {

    private static final long serialVersionUID = 1L;

    /**
     * In an order.
     *
     * @param ascending whether it is the natural one
     */
    public EnumComparator(boolean ascending) {
        super(ascending, null, Integer.BYTES, 0);
    }

    @Override
    public int compareSerialized(DataInputView firstSource, DataInputView secondSource)
            throws IOException {
        return ordered(Integer.compare(firstSource.readInt(), secondSource.readInt()));
    }

    @Override
    long bits(T record) {
        return record.ordinal() ^ Integer.MIN_VALUE;
    }

    @Override
    public TypeComparator<T> duplicate() {
        return new EnumComparator<>(ascendingComparison);
    }
}
