// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime;

import io.millrace.api.common.typeutils.GenericTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.types.CopyableValue;
import io.millrace.util.InstantiationUtil;
import io.millrace.util.Preconditions;

import java.io.IOException;

/**
 * Serializes values that copy themselves; null is not allowed.
 *
 * <p>Mirrors Flink 1.14's {@code CopyableValueSerializer}; no known differences.
 *
 * @param <T> type of the values
 */
public final class CopyableValueSerializer<T extends CopyableValue<T>> extends TypeSerializer<T> {
    private static final long serialVersionUID = 1L;

    private final Class<T> valueClass;

    /** Asked for the length and to copy bytes; made when first needed. */
    private transient T instance;

    /**
     * Creates a serializer.
     *
     * @param valueClass class of the values, with a constructor without parameters
     */
    public CopyableValueSerializer(Class<T> valueClass) {
        this.valueClass = Preconditions.checkNotNull(valueClass);
    }

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public CopyableValueSerializer<T> duplicate() {
        return new CopyableValueSerializer<>(valueClass);
    }

    @Override
    public T createInstance() {
        return InstantiationUtil.instantiate(valueClass);
    }

    @Override
    public T copy(T from) {
        return copy(from, createInstance());
    }

    @Override
    public T copy(T from, T reuse) {
        from.copyTo(reuse);
        return reuse;
    }

    @Override
    public int getLength() {
        return instance().getBinaryLength();
    }

    private T instance() {
        if (instance == null) {
            instance = createInstance();
        }
        return instance;
    }

    @Override
    public void serialize(T value, DataOutputView target) throws IOException {
        value.write(target);
    }

    @Override
    public T deserialize(DataInputView source) throws IOException {
        return deserialize(createInstance(), source);
    }

    @Override
    public T deserialize(T reuse, DataInputView source) throws IOException {
        reuse.read(source);
        return reuse;
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        instance().copy(source, target);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof CopyableValueSerializer
                && valueClass == ((CopyableValueSerializer<?>) obj).valueClass;
    }

    @Override
    public int hashCode() {
        return valueClass.hashCode();
    }

    @Override
    public TypeSerializerSnapshot<T> snapshotConfiguration() {
        return new CopyableValueSerializerSnapshot<>(valueClass);
    }

    /**
     * Describes a {@link CopyableValueSerializer} in stored state.
     *
     * @param <T> type of the values
     */
    @SuppressWarnings("rawtypes")
    public static final class CopyableValueSerializerSnapshot<T extends CopyableValue<T>>
            extends GenericTypeSerializerSnapshot<T, CopyableValueSerializer> {

        /** Creates a snapshot that is about to be read. */
        public CopyableValueSerializerSnapshot() {}

        CopyableValueSerializerSnapshot(Class<T> typeClass) {
            super(typeClass);
        }

        @Override
        protected TypeSerializer<T> createSerializer(Class<T> typeClass) {
            return new CopyableValueSerializer<>(typeClass);
        }

        @Override
        @SuppressWarnings("unchecked")
        protected Class<T> getTypeClass(CopyableValueSerializer serializer) {
            return serializer.valueClass;
        }

        @Override
        protected Class<?> serializerClass() {
            return CopyableValueSerializer.class;
        }
    }
}
