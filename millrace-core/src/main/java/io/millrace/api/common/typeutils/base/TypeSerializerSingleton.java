// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.TypeSerializer;

/**
 * A serializer without parameters and state: all instances of a class are equal and shareable.
 *
 * <p>Mirrors Flink 1.14's {@code TypeSerializerSingleton}; no known differences.
 *
 * @param <T> type of the values
 */
public abstract class TypeSerializerSingleton<T> extends TypeSerializer<T> {
    private static final long serialVersionUID = 8766687317209282373L;

    /** Creates a serializer. */
    public TypeSerializerSingleton() {}

    @Override
    public TypeSerializerSingleton<T> duplicate() {
        return this;
    }

    @Override
    public boolean equals(Object obj) {
        return obj != null && obj.getClass() == getClass();
    }

    @Override
    public int hashCode() {
        return getClass().hashCode();
    }
}
