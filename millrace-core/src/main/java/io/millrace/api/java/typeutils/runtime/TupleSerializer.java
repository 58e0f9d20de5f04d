// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.api.java.tuple.Tuple;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.types.NullFieldException;

import java.io.IOException;

/**
 * Serializes tuples field by field; neither tuples nor fields may be null, unless the serializer of
 * a field allows null.
 *
 * <p>Mirrors Flink 1.14's {@code TupleSerializer}; no known differences. Hot path: {@code copy}
 * passes the values of immutable fields on without asking their serializers.
 *
 * @param <T> type of the tuples
 */
public class TupleSerializer<T extends Tuple> extends TupleSerializerBase<T> {
    private static final long serialVersionUID = 1L;

    /** Whether the tuples are exactly of one of the {@code TupleN} classes. */
    private final boolean plainTuple;

    /** Whether the values of a field need no copy, by position. */
    private final boolean[] immutable;

    /**
     * Creates a serializer.
     *
     * @param tupleClass class of the tuples, with a public constructor without parameters
     * @param fieldSerializers serializers of the fields, by position
     */
    public TupleSerializer(Class<T> tupleClass, TypeSerializer<?>[] fieldSerializers) {
        super(tupleClass, fieldSerializers);
        this.plainTuple =
                arity <= Tuple.MAX_ARITY && tupleClass == (Class<?>) Tuple.getTupleClass(arity);
        this.immutable = new boolean[arity];
        for (int i = 0; i < arity; i++) {
            immutable[i] = ImmutableSerializers.contain(fieldSerializers[i]);
        }
    }

    @Override
    public TupleSerializer<T> duplicate() {
        TypeSerializer<?>[] duplicates = duplicateAll(fieldSerializers);
        return duplicates == fieldSerializers
                ? this
                : new TupleSerializer<>(tupleClass, duplicates);
    }

    /** Returns the same array if no serializer keeps state, else one of duplicates. */
    static TypeSerializer<?>[] duplicateAll(TypeSerializer<?>[] serializers) {
        TypeSerializer<?>[] duplicates = new TypeSerializer<?>[serializers.length];
        boolean stateful = false;
        for (int i = 0; i < duplicates.length; i++) {
            duplicates[i] = serializers[i].duplicate();
            stateful |= duplicates[i] != serializers[i];
        }
        return stateful ? duplicates : serializers;
    }

    @Override
    public T createInstance() {
        T tuple = newTuple();
        for (int i = 0; i < arity; i++) {
            tuple.setField(fieldSerializers[i].createInstance(), i);
        }
        return tuple;
    }

    @SuppressWarnings("unchecked")
    private T newTuple() {
        if (plainTuple) {
            return (T) Tuple.newInstance(arity);
        }
        try {
            return tupleClass.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new RuntimeException("Cannot instantiate tuple.", e);
        }
    }

    @Override
    public T createInstance(Object[] fields) {
        return createOrReuseInstance(fields, newTuple());
    }

    @Override
    public T createOrReuseInstance(Object[] fields, T reuse) {
        for (int i = 0; i < arity; i++) {
            reuse.setField(fields[i], i);
        }
        return reuse;
    }

    @Override
    public T copy(T from) {
        T copy = newTuple();
        for (int i = 0; i < arity; i++) {
            Object field = from.getField(i);
            copy.setField(immutable[i] ? field : fieldSerializers[i].copy(field), i);
        }
        return copy;
    }

    @Override
    public T copy(T from, T reuse) {
        for (int i = 0; i < arity; i++) {
            Object field = from.getField(i);
            reuse.setField(
                    immutable[i] ? field : fieldSerializers[i].copy(field, reuse.getField(i)), i);
        }
        return reuse;
    }

    @Override
    public void serialize(T value, DataOutputView target) throws IOException {
        for (int i = 0; i < arity; i++) {
            Object field = value.getField(i);
            try {
                fieldSerializers[i].serialize(field, target);
            } catch (NullPointerException e) {
                throw new NullFieldException(i, e);
            }
        }
    }

    @Override
    public T deserialize(DataInputView source) throws IOException {
        T tuple = newTuple();
        for (int i = 0; i < arity; i++) {
            tuple.setField(fieldSerializers[i].deserialize(source), i);
        }
        return tuple;
    }

    @Override
    public T deserialize(T reuse, DataInputView source) throws IOException {
        for (int i = 0; i < arity; i++) {
            reuse.setField(fieldSerializers[i].deserialize(reuse.getField(i), source), i);
        }
        return reuse;
    }

    @Override
    public TypeSerializerSnapshot<T> snapshotConfiguration() {
        return new TupleSerializerSnapshot<>(this);
    }
}
