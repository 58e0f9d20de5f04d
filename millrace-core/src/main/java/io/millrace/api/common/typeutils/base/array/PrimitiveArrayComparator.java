// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base.array;

import io.millrace.api.common.typeutils.TypeComparator;
import io.millrace.api.common.typeutils.base.BasicTypeComparator;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.core.memory.MemorySegment;

import java.io.IOException;

/**
 * Compares arrays element by element, and by length if one begins with the other; without normalized keys. Mirrors Flink
 * 1.14's {@code PrimitiveArrayComparator}.
 *
 * @param <T> type of the arrays
 * @param <C> type of the comparator of the elements
 */
public abstract class PrimitiveArrayComparator<T, C extends BasicTypeComparator>
        extends TypeComparator<T> {

    private static final long serialVersionUID = 1L;

    /** Whether the order is the natural one. */
    protected final boolean ascending;

    /** What values are compared with. */
    protected transient T reference;

    /** Compares elements in their natural order. */
    protected final C comparator;

    /**
     * In an order.
     *
     * @param ascending whether it is the natural one
     * @param comparator of the elements, in their natural order
     */
    public PrimitiveArrayComparator(boolean ascending, C comparator) {
        this.ascending = ascending;
        this.comparator = comparator;
    }

    /** A number in the order of this comparator. */
    final int ordered(int natural) {
        return ascending ? natural : -natural;
    }

    @Override
    public void setReference(T toCompare) {
        this.reference = toCompare;
    }

    @Override
    public boolean equalToReference(T candidate) {
        return compare(reference, candidate) == 0;
    }

    @Override
    public int compareToReference(TypeComparator<T> referencedComparator) {
        return compare(
                ((PrimitiveArrayComparator<T, ?>) referencedComparator).reference, reference);
    }

    @Override
    public int compareSerialized(DataInputView firstSource, DataInputView secondSource)
            throws IOException {
        int firstLength = firstSource.readInt();
        int secondLength = secondSource.readInt();
        for (int i = 0; i < Math.min(firstLength, secondLength); i++) {
            int result = comparator.compareSerialized(firstSource, secondSource);
            if (result != 0) {
                return ordered(result);
            }
        }
        return ordered(firstLength - secondLength);
    }

    @Override
    public int extractKeys(Object record, Object[] target, int index) {
        target[index] = record;
        return 1;
    }

    @Override
    public TypeComparator[] getFlatComparators() {
        return new TypeComparator[] {this};
    }

    @Override
    public boolean supportsNormalizedKey() {
        return false;
    }

    @Override
    public boolean supportsSerializationWithKeyNormalization() {
        return false;
    }

    @Override
    public int getNormalizeKeyLen() {
        return 0;
    }

    @Override
    public boolean isNormalizedKeyPrefixOnly(int keyBytes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void putNormalizedKey(T record, MemorySegment target, int offset, int numBytes) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void writeWithKeyNormalization(T record, DataOutputView target) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public T readWithKeyDenormalization(T reuse, DataInputView source) throws IOException {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean invertNormalizedKey() {
        return !ascending;
    }
}
