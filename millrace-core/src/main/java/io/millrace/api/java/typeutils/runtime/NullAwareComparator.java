// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime;

import io.millrace.api.common.typeutils.CompositeTypeComparator;
import io.millrace.api.common.typeutils.TypeComparator;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.core.memory.MemorySegment;

import java.util.ArrayList;
import java.util.List;

/** Puts null in front of all other values, or behind them if the order descends. */
@SuppressWarnings({"rawtypes", "unchecked"})
final class NullAwareComparator<T> extends TypeComparator<T> {

    private static final long serialVersionUID = 1L;

    private final TypeComparator<T> values;
    private final boolean isAscending;
    private final int flatFields;
    private boolean isReferenceNull;

    NullAwareComparator(TypeComparator<T> values, boolean isAscending) {
        this.values = values;
        this.isAscending = isAscending;
        this.flatFields = values.getFlatComparators().length;
    }

    @Override
    public int hash(T record) {
        return record == null ? 0 : values.hash(record);
    }

    @Override
    public void setReference(T toCompare) {
        isReferenceNull = toCompare == null;
        if (!isReferenceNull) {
            values.setReference(toCompare);
        }
    }

    @Override
    public boolean equalToReference(T candidate) {
        return candidate == null || isReferenceNull
                ? candidate == null && isReferenceNull
                : values.equalToReference(candidate);
    }

    @Override
    public int compareToReference(TypeComparator<T> referencedComparator) {
        NullAwareComparator<T> other = (NullAwareComparator<T>) referencedComparator;
        return isReferenceNull || other.isReferenceNull
                ? compareNulls(other.isReferenceNull, isReferenceNull)
                : values.compareToReference(other.values);
    }

    @Override
    public int compare(T first, T second) {
        return first == null || second == null
                ? compareNulls(first == null, second == null)
                : values.compare(first, second);
    }

    private int compareNulls(boolean isFirstNull, boolean isSecondNull) {
        int natural = Boolean.compare(isSecondNull, isFirstNull);
        return isAscending ? natural : -natural;
    }

    @Override
    public int compareSerialized(DataInputView firstSource, DataInputView secondSource) {
        throw new UnsupportedOperationException(
                "Comparator does not support null-aware serialized comparison.");
    }

    @Override
    public boolean supportsNormalizedKey() {
        return values.supportsNormalizedKey();
    }

    @Override
    public boolean supportsSerializationWithKeyNormalization() {
        return false;
    }

    @Override
    public int getNormalizeKeyLen() {
        int length = values.getNormalizeKeyLen();
        return length == Integer.MAX_VALUE ? length : length + 1;
    }

    @Override
    public boolean isNormalizedKeyPrefixOnly(int keyBytes) {
        return values.isNormalizedKeyPrefixOnly(keyBytes - 1);
    }

    @Override
    public void putNormalizedKey(T record, MemorySegment target, int offset, int numBytes) {
        if (numBytes <= 0) {
            return;
        }
        target.putBoolean(offset, record != null);
        if (record != null) {
            values.putNormalizedKey(record, target, offset + 1, numBytes - 1);
            return;
        }
        for (int i = 1; i < numBytes; i++) {
            target.put(offset + i, (byte) 0);
        }
    }

    @Override
    public void writeWithKeyNormalization(T record, DataOutputView target) {
        throw new UnsupportedOperationException(
                "Record serialization with leading normalized keys not supported.");
    }

    @Override
    public T readWithKeyDenormalization(T reuse, DataInputView source) {
        throw new UnsupportedOperationException(
                "Record deserialization with leading normalized keys not supported.");
    }

    @Override
    public boolean invertNormalizedKey() {
        return values.invertNormalizedKey();
    }

    @Override
    public TypeComparator<T> duplicate() {
        return new NullAwareComparator<>(values.duplicate(), isAscending);
    }

    @Override
    public int extractKeys(Object record, Object[] target, int index) {
        if (record != null) {
            return values.extractKeys(record, target, index);
        }
        for (int i = 0; i < flatFields; i++) {
            target[index + i] = null;
        }
        return flatFields;
    }

    @Override
    public TypeComparator[] getFlatComparators() {
        List<TypeComparator> flat = new ArrayList<>();
        if (values instanceof CompositeTypeComparator<?> composite) {
            composite.getFlatComparator(flat);
        } else {
            flat.add(values);
        }
        return flat.stream()
                .map(comparator -> new NullAwareComparator<>(comparator, isAscending))
                .toArray(TypeComparator[]::new);
    }
}
