// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils;

import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.core.memory.MemorySegment;

import java.io.IOException;
import java.io.Serializable;

/**
 * Orders the values of a type, hashes them, and writes <em>normalized keys</em>: bytes whose order as unsigned numbers is the
 * order of the values. Batch programs sort and group by it; streams hash keys by {@code hashCode}. May keep a value as the
 * <em>reference</em> of comparisons, so it is not thread-safe; {@link #duplicate} gives each thread its own. Mirrors Flink
 * 1.14's {@code TypeComparator}.
 *
 * @param <T> type of the values
 */
public abstract class TypeComparator<T> implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Called by subclasses. */
    public TypeComparator() {}

    /**
     * A hash that agrees with the order.
     *
     * @param record the value
     * @return its hash
     */
    public abstract int hash(T record);

    /**
     * Sets the reference, which later changes of the value may or may not reach.
     *
     * @param toCompare the value
     */
    public abstract void setReference(T toCompare);

    /**
     * Whether a value equals the reference.
     *
     * @param candidate the value
     * @return whether it does
     */
    public abstract boolean equalToReference(T candidate);

    /**
     * Compares the reference of another comparator with the own one.
     *
     * @param referencedComparator of the same type
     * @return negative, zero or positive if the other's reference is smaller, equal or larger; the other way round if
     *     the order descends
     */
    public abstract int compareToReference(TypeComparator<T> referencedComparator);

    /**
     * Whether {@link #compareAgainstReference} works.
     *
     * @return false unless a subclass says otherwise
     */
    public boolean supportsCompareAgainstReference() {
        return false;
    }

    /**
     * Compares two values.
     *
     * @param first one value
     * @param second another value
     * @return negative, zero or positive if the first is smaller, equal or larger; the other way round if the order
     *     descends
     */
    public abstract int compare(T first, T second);

    /**
     * Compares two serialized values.
     *
     * @param firstSource holds one value next
     * @param secondSource holds another value next
     * @return as {@link #compare}
     * @throws IOException if they cannot be read
     */
    public abstract int compareSerialized(DataInputView firstSource, DataInputView secondSource)
            throws IOException;

    /**
     * Whether there are normalized keys.
     *
     * @return whether there are
     */
    public abstract boolean supportsNormalizedKey();

    /**
     * Whether values can be written in such a way that they begin with their normalized key.
     *
     * @return whether they can
     */
    public abstract boolean supportsSerializationWithKeyNormalization();

    /**
     * Length of a whole normalized key.
     *
     * @return number of bytes; {@link Integer#MAX_VALUE} if there is no limit
     */
    public abstract int getNormalizeKeyLen();

    /**
     * Whether normalized keys of a length can be equal although the values are not.
     *
     * @param keyBytes the length
     * @return whether they can
     */
    public abstract boolean isNormalizedKeyPrefixOnly(int keyBytes);

    /**
     * Writes the first bytes of a normalized key; of a key that is shorter, zeros behind it.
     *
     * @param record the value
     * @param target takes the bytes
     * @param offset where in it
     * @param numBytes how many
     */
    public abstract void putNormalizedKey(T record, MemorySegment target, int offset, int numBytes);

    /**
     * Writes a value so that it begins with its normalized key.
     *
     * @param record the value
     * @param target takes the bytes
     * @throws IOException if it cannot be written
     * @throws UnsupportedOperationException unless {@link #supportsSerializationWithKeyNormalization}
     */
    public abstract void writeWithKeyNormalization(T record, DataOutputView target)
            throws IOException;

    /**
     * Reads what {@link #writeWithKeyNormalization} has written.
     *
     * @param reuse may be filled and returned
     * @param source holds the value next
     * @return the value
     * @throws IOException if it cannot be read
     * @throws UnsupportedOperationException unless {@link #supportsSerializationWithKeyNormalization}
     */
    public abstract T readWithKeyDenormalization(T reuse, DataInputView source) throws IOException;

    /**
     * Whether the order of normalized keys is the opposite of the comparator's.
     *
     * @return whether it is, as for orders that descend
     */
    public abstract boolean invertNormalizedKey();

    /**
     * A comparator of the same order for another thread.
     *
     * @return this one if it keeps nothing
     */
    public abstract TypeComparator<T> duplicate();

    /**
     * Takes the parts out of a value that this compares.
     *
     * @param record the value
     * @param target takes them
     * @param index of the first of them
     * @return how many there are
     */
    public abstract int extractKeys(Object record, Object[] target, int index);

    /**
     * Comparators of the parts.
     *
     * @return one for each object that {@link #extractKeys} gives
     */
    @SuppressWarnings("rawtypes")
    public abstract TypeComparator[] getFlatComparators();

    /**
     * Compares parts of a value with those of the reference.
     *
     * @param keys the parts
     * @return as {@link #compare}
     * @throws UnsupportedOperationException unless {@link #supportsCompareAgainstReference}
     */
    @SuppressWarnings("rawtypes")
    public int compareAgainstReference(Comparable[] keys) {
        throw new UnsupportedOperationException("Workaround hack.");
    }
}
