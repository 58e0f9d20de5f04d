// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime;

import io.millrace.api.common.typeutils.GenericTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputDeserializer;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputSerializer;
import io.millrace.core.memory.DataOutputView;
import io.millrace.types.Value;
import io.millrace.util.FlinkRuntimeException;
import io.millrace.util.InstantiationUtil;
import io.millrace.util.Preconditions;

import java.io.IOException;

/**
 * Serializes values that serialize themselves; null is not allowed.
 *
 * <p>Copies by writing and reading the value, where Flink asks Kryo; a field that {@link Value#write}
 * leaves out is thus not copied. Mirrors Flink 1.14's {@code ValueSerializer} otherwise.
 *
 * @param <T> type of the values
 */
public final class ValueSerializer<T extends Value> extends TypeSerializer<T> {
    private static final long serialVersionUID = 1L;

    private final Class<T> type;

    private transient DataOutputSerializer buffer;
    private transient DataInputDeserializer bufferReader;
    private transient T copyInstance;

    /**
     * Creates a serializer.
     *
     * @param type class of the values, with a constructor without parameters
     */
    public ValueSerializer(Class<T> type) {
        this.type = Preconditions.checkNotNull(type);
    }

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public ValueSerializer<T> duplicate() {
        return new ValueSerializer<>(type);
    }

    @Override
    public T createInstance() {
        return InstantiationUtil.instantiate(type);
    }

    @Override
    public T copy(T from) {
        return copy(from, createInstance());
    }

    @Override
    public T copy(T from, T reuse) {
        if (buffer == null) {
            buffer = new DataOutputSerializer(64);
            bufferReader = new DataInputDeserializer();
        }
        try {
            buffer.clear();
            from.write(buffer);
            bufferReader.setBuffer(buffer.getSharedBuffer(), 0, buffer.length());
            reuse.read(bufferReader);
            return reuse;
        } catch (IOException e) {
            throw new FlinkRuntimeException(
                    "Could not copy a value of type " + type.getName() + ".", e);
        }
    }

    @Override
    public int getLength() {
        return -1;
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
        if (copyInstance == null) {
            copyInstance = createInstance();
        }
        copyInstance.read(source);
        copyInstance.write(target);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof ValueSerializer && type == ((ValueSerializer<?>) obj).type;
    }

    @Override
    public int hashCode() {
        return type.hashCode();
    }

    @Override
    public TypeSerializerSnapshot<T> snapshotConfiguration() {
        return new ValueSerializerSnapshot<>(type);
    }

    /**
     * Describes a {@link ValueSerializer} in stored state.
     *
     * @param <T> type of the values
     */
    @SuppressWarnings("rawtypes")
    public static final class ValueSerializerSnapshot<T extends Value>
            extends GenericTypeSerializerSnapshot<T, ValueSerializer> {

        /** Creates a snapshot that is about to be read. */
        public ValueSerializerSnapshot() {}

        ValueSerializerSnapshot(Class<T> type) {
            super(type);
        }

        @Override
        protected TypeSerializer<T> createSerializer(Class<T> typeClass) {
            return new ValueSerializer<>(typeClass);
        }

        @Override
        @SuppressWarnings("unchecked")
        protected Class<T> getTypeClass(ValueSerializer serializer) {
            return serializer.type;
        }

        @Override
        protected Class<?> serializerClass() {
            return ValueSerializer.class;
        }
    }
}
