// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.util.Preconditions;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;

/**
 * Serializes tuples and similar types field by field, in order, without anything in between.
 *
 * <p>Mirrors Flink 1.14's {@code TupleSerializerBase}; no known differences.
 *
 * @param <T> type of the tuples
 */
public abstract class TupleSerializerBase<T> extends TypeSerializer<T> {
    private static final long serialVersionUID = 1L;

    /** Class of the tuples. */
    protected final Class<T> tupleClass;

    /** Serializers of the fields, by position. */
    protected TypeSerializer<Object>[] fieldSerializers;

    /** Number of fields. */
    protected final int arity;

    private final int length;

    /**
     * Creates a serializer.
     *
     * @param tupleClass class of the tuples
     * @param fieldSerializers serializers of the fields, by position
     */
    @SuppressWarnings("unchecked")
    public TupleSerializerBase(Class<T> tupleClass, TypeSerializer<?>[] fieldSerializers) {
        this.tupleClass = Preconditions.checkNotNull(tupleClass);
        this.fieldSerializers =
                (TypeSerializer<Object>[]) Preconditions.checkNotNull(fieldSerializers);
        this.arity = fieldSerializers.length;
        this.length = lengthOf(fieldSerializers);
    }

    private static int lengthOf(TypeSerializer<?>[] serializers) {
        int sum = 0;
        for (TypeSerializer<?> serializer : serializers) {
            int length = serializer.getLength();
            if (length <= 0) {
                return -1;
            }
            sum += length;
        }
        return sum;
    }

    /**
     * Returns the class of the tuples.
     *
     * @return the class
     */
    public Class<T> getTupleClass() {
        return tupleClass;
    }

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public int getLength() {
        return length;
    }

    /**
     * Returns the number of fields.
     *
     * @return the number
     */
    public int getArity() {
        return arity;
    }

    /**
     * Creates a tuple of values.
     *
     * @param fields the values, by position
     * @return a new tuple that holds them
     */
    public abstract T createInstance(Object[] fields);

    /**
     * Puts values into a tuple, or into a new one if the type cannot be changed.
     *
     * @param fields the values, by position
     * @param reuse a tuple that may be overwritten
     * @return the tuple that holds them
     */
    public abstract T createOrReuseInstance(Object[] fields, T reuse);

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        for (TypeSerializer<Object> serializer : fieldSerializers) {
            serializer.copy(source, target);
        }
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(fieldSerializers) + Objects.hash(tupleClass, arity);
    }

    @Override
    public boolean equals(Object obj) {
        Object other = GeneratedSerializer.unwrap(obj);
        if (!(other instanceof TupleSerializerBase)) {
            return false;
        }
        TupleSerializerBase<?> that = (TupleSerializerBase<?>) other;
        return tupleClass == that.tupleClass
                && Arrays.equals(fieldSerializers, that.fieldSerializers);
    }

    /**
     * Returns the serializers of the fields.
     *
     * @return by position; not a copy
     */
    public TypeSerializer<Object>[] getFieldSerializers() {
        return fieldSerializers;
    }
}
