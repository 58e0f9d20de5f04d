// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.common;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputDeserializer;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputSerializer;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A serializer that copies by writing and reading.
 *
 * <p>For types of which a copy is more than what is written: Kryo copies transient fields, but does not write them, and where
 * Flink serializes a record they are lost. Owned by one thread, like every serializer.
 *
 * @param <T> type of the records
 */
public final class CopyThroughBytes<T> extends TypeSerializer<T> {

    private static final long serialVersionUID = 1L;

    private static final int INITIAL_BYTES = 128;

    private final TypeSerializer<T> serializer;
    private transient DataOutputSerializer output;
    private transient DataInputDeserializer input;

    public CopyThroughBytes(TypeSerializer<T> serializer) {
        this.serializer = serializer;
    }

    @Override
    public T copy(T from) {
        if (output == null) {
            output = new DataOutputSerializer(INITIAL_BYTES);
            input = new DataInputDeserializer();
        }
        try {
            output.clear();
            serializer.serialize(from, output);
            input.setBuffer(output.getSharedBuffer(), 0, output.length());
            return serializer.deserialize(input);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "a record of type " + from.getClass().getName()
                            + " cannot be written and read back by " + serializer,
                    e);
        }
    }

    @Override
    public T copy(T from, T reuse) {
        return copy(from);
    }

    @Override
    public boolean isImmutableType() {
        return serializer.isImmutableType();
    }

    @Override
    public TypeSerializer<T> duplicate() {
        return new CopyThroughBytes<>(serializer.duplicate());
    }

    @Override
    public T createInstance() {
        return serializer.createInstance();
    }

    @Override
    public int getLength() {
        return serializer.getLength();
    }

    @Override
    public void serialize(T value, DataOutputView target) throws IOException {
        serializer.serialize(value, target);
    }

    @Override
    public T deserialize(DataInputView source) throws IOException {
        return serializer.deserialize(source);
    }

    @Override
    public T deserialize(T reuse, DataInputView source) throws IOException {
        return serializer.deserialize(reuse, source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        serializer.copy(source, target);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CopyThroughBytes<?> that && serializer.equals(that.serializer);
    }

    @Override
    public int hashCode() {
        return serializer.hashCode();
    }

    @Override
    public TypeSerializerSnapshot<T> snapshotConfiguration() {
        return serializer.snapshotConfiguration();
    }
}
