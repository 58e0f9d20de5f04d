// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime;

import io.millrace.api.common.typeutils.TypeComparator;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.base.BasicTypeComparator;
import io.millrace.core.memory.MemorySegment;
import io.millrace.types.NormalizableKey;
import io.millrace.util.InstantiationUtil;

/**
 * Compares values of any class that has an order; has normalized keys if the class has. Mirrors what Flink 1.14's
 * {@code GenericTypeComparator} and its comparators of values do.
 *
 * @param <T> the class
 */
public final class GenericTypeComparator<T extends Comparable<T>> extends BasicTypeComparator<T> {

    private static final long serialVersionUID = 1L;

    private final TypeSerializer<T> serializer;
    private final Class<T> type;

    /**
     * In an order.
     *
     * @param ascending whether it is the natural one
     * @param serializer of the values
     * @param type the class
     */
    public GenericTypeComparator(boolean ascending, TypeSerializer<T> serializer, Class<T> type) {
        super(ascending, serializer);
        this.serializer = serializer;
        this.type = type;
    }

    @Override
    public void setReference(T toCompare) {
        super.setReference(serializer.copy(toCompare));
    }

    @Override
    public boolean supportsNormalizedKey() {
        return NormalizableKey.class.isAssignableFrom(type);
    }

    @Override
    public int getNormalizeKeyLen() {
        return ((NormalizableKey<?>) InstantiationUtil.instantiate(type)).getMaxNormalizedKeyLen();
    }

    @Override
    public boolean isNormalizedKeyPrefixOnly(int keyBytes) {
        return keyBytes < getNormalizeKeyLen();
    }

    @Override
    public void putNormalizedKey(T record, MemorySegment target, int offset, int numBytes) {
        ((NormalizableKey<?>) record).copyNormalizedKey(target, offset, numBytes);
    }

    @Override
    public TypeComparator<T> duplicate() {
        return new GenericTypeComparator<>(ascendingComparison, serializer.duplicate(), type);
    }
}
