// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.TypeComparator;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;

/**
 * Compares values as a whole, in their natural order or the opposite one.
 *
 * @param <T> type of the values
 */
public abstract class BasicTypeComparator<T extends Comparable<? super T>>
        extends TypeComparator<T> {

    private static final long serialVersionUID = 1L;

    /** Whether the order is the natural one. */
    protected final boolean ascendingComparison;

    /** Reads serialized values; null if a subclass reads them itself. */
    private final TypeSerializer<T> serializer;

    private transient T reference;

    /**
     * In an order.
     *
     * @param ascending whether it is the natural one
     * @param serializer of the values, or null if {@link #compareSerialized} is overridden
     */
    protected BasicTypeComparator(boolean ascending, TypeSerializer<T> serializer) {
        this.ascendingComparison = ascending;
        this.serializer = serializer;
    }

    /**
     * A number in the order of this comparator.
     *
     * @param natural a number in the natural order
     * @return the same or its opposite
     */
    final int ordered(int natural) {
        return ascendingComparison ? natural : -natural;
    }

    @Override
    public int hash(T record) {
        return record.hashCode();
    }

    @Override
    public void setReference(T toCompare) {
        this.reference = toCompare;
    }

    /**
     * The reference, for subclasses.
     *
     * @return null if none was set
     */
    protected final T reference() {
        return reference;
    }

    @Override
    public boolean equalToReference(T candidate) {
        return candidate.equals(reference);
    }

    @Override
    public int compareToReference(TypeComparator<T> referencedComparator) {
        return ordered(
                ((BasicTypeComparator<T>) referencedComparator).reference.compareTo(reference));
    }

    @Override
    public int compare(T first, T second) {
        return ordered(first.compareTo(second));
    }

    @Override
    public int compareSerialized(DataInputView firstSource, DataInputView secondSource)
            throws IOException {
        return compare(serializer.deserialize(firstSource), serializer.deserialize(secondSource));
    }

    @Override
    public boolean invertNormalizedKey() {
        return !ascendingComparison;
    }

    @Override
    public boolean supportsSerializationWithKeyNormalization() {
        return false;
    }

    @Override
    public void writeWithKeyNormalization(T record, DataOutputView target) {
        throw new UnsupportedOperationException();
    }

    @Override
    public T readWithKeyDenormalization(T reuse, DataInputView source) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int extractKeys(Object record, Object[] target, int index) {
        target[index] = record;
        return 1;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public TypeComparator[] getFlatComparators() {
        return new TypeComparator[] {this};
    }
}
