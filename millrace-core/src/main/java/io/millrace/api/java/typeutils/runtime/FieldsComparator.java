// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime;

import io.millrace.api.common.typeutils.CompositeTypeComparator;
import io.millrace.api.common.typeutils.TypeComparator;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.core.memory.MemorySegment;
import io.millrace.types.NullKeyFieldException;

import java.io.IOException;
import java.util.List;

/**
 * Compares values by some of their fields, the most important first. A normalized key is made of those of the leading fields,
 * as far as these have some, in one direction.
 *
 * @param <T> type of the values
 */
@SuppressWarnings({"rawtypes", "unchecked"})
abstract class FieldsComparator<T> extends CompositeTypeComparator<T> {

    private static final long serialVersionUID = 1L;

    /** Flink's factors, so that hashes are the same. */
    private static final int[] FACTORS = {
        73, 79, 97, 113, 131, 197, 199, 311, 337, 373, 719, 733, 919, 971, 991, 1193, 1931, 3119,
        3779, 7793, 7937, 9311, 9377, 11939, 19391, 19937, 37199, 39119, 71993, 91193, 93719, 93911
    };

    private final TypeComparator[] comparators;
    private final TypeSerializer<T> serializer;
    /** Lengths of the leading fields' normalized keys. */
    private final int[] keyLengths;
    /** How many leading fields have normalized keys in one direction. */
    private final int leadingKeys;

    private final int keyLength;
    private final boolean isInverted;

    FieldsComparator(TypeComparator<?>[] comparators, TypeSerializer<T> serializer) {
        this.comparators = comparators;
        this.serializer = serializer;
        this.keyLengths = new int[comparators.length];
        int leading = 0;
        int length = 0;
        boolean inverted = false;
        while (leading < comparators.length && length < Integer.MAX_VALUE) {
            TypeComparator<?> comparator = comparators[leading];
            if (!comparator.supportsNormalizedKey()
                    || leading > 0 && comparator.invertNormalizedKey() != inverted) {
                break;
            }
            inverted = comparator.invertNormalizedKey();
            keyLengths[leading] = comparator.getNormalizeKeyLen();
            length = (int) Math.min(Integer.MAX_VALUE, (long) length + keyLengths[leading]);
            leading++;
        }
        this.leadingKeys = leading;
        this.keyLength = length;
        this.isInverted = inverted;
    }

    /** The value of the n-th field that is compared. */
    abstract Object field(T record, int key);

    /** The n-th field that is compared is null, which its comparator does not take. */
    abstract NullKeyFieldException nullKey(int key);

    /** The value of the n-th field that is compared, where it may be null. */
    Object fieldOrNull(T record, int key) {
        return field(record, key);
    }

    final TypeComparator<?>[] duplicateComparators() {
        TypeComparator<?>[] copies = new TypeComparator<?>[comparators.length];
        for (int i = 0; i < copies.length; i++) {
            copies[i] = comparators[i].duplicate();
        }
        return copies;
    }

    final TypeSerializer<T> duplicateSerializer() {
        return serializer.duplicate();
    }

    @Override
    public int hash(T record) {
        int hash = hashOfField(record, 0);
        for (int i = 1; i < comparators.length; i++) {
            hash = hash * FACTORS[i & 0x1F] + hashOfField(record, i);
        }
        return hash;
    }

    /** The hash of the n-th field that is compared. */
    int hashOfField(T record, int key) {
        return comparators[key].hash(field(record, key));
    }

    @Override
    public void setReference(T toCompare) {
        for (int i = 0; i < comparators.length; i++) {
            comparators[i].setReference(field(toCompare, i));
        }
    }

    @Override
    public boolean equalToReference(T candidate) {
        for (int i = 0; i < comparators.length; i++) {
            if (!comparators[i].equalToReference(field(candidate, i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareToReference(TypeComparator<T> referencedComparator) {
        FieldsComparator<T> other = (FieldsComparator<T>) referencedComparator;
        int result = 0;
        for (int i = 0; i < comparators.length && result == 0; i++) {
            try {
                result = comparators[i].compareToReference(other.comparators[i]);
            } catch (NullPointerException e) {
                throw nullKey(i);
            }
        }
        return result;
    }

    @Override
    public int compare(T first, T second) {
        int result = 0;
        for (int i = 0; i < comparators.length && result == 0; i++) {
            result = comparators[i].compare(field(first, i), field(second, i));
        }
        return result;
    }

    @Override
    public int compareSerialized(DataInputView firstSource, DataInputView secondSource)
            throws IOException {
        return compare(serializer.deserialize(firstSource), serializer.deserialize(secondSource));
    }

    @Override
    public boolean supportsNormalizedKey() {
        return leadingKeys > 0;
    }

    @Override
    public boolean supportsSerializationWithKeyNormalization() {
        return false;
    }

    @Override
    public int getNormalizeKeyLen() {
        return keyLength;
    }

    @Override
    public boolean isNormalizedKeyPrefixOnly(int keyBytes) {
        return leadingKeys < comparators.length
                || keyLength == Integer.MAX_VALUE
                || keyLength > keyBytes;
    }

    @Override
    public void putNormalizedKey(T record, MemorySegment target, int offset, int numBytes) {
        int written = 0;
        for (int i = 0; i < leadingKeys && written < numBytes; i++) {
            int length = Math.min(numBytes - written, keyLengths[i]);
            comparators[i].putNormalizedKey(field(record, i), target, offset + written, length);
            written += length;
        }
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
    public boolean invertNormalizedKey() {
        return isInverted;
    }

    @Override
    public int extractKeys(Object record, Object[] target, int index) {
        int next = index;
        for (int i = 0; i < comparators.length; i++) {
            next += comparators[i].extractKeys(fieldOrNull((T) record, i), target, next);
        }
        return next - index;
    }

    @Override
    public void getFlatComparator(List<TypeComparator> flatComparators) {
        for (TypeComparator<?> comparator : comparators) {
            if (comparator instanceof CompositeTypeComparator<?> composite) {
                composite.getFlatComparator(flatComparators);
            } else {
                flatComparators.add(comparator);
            }
        }
    }
}
