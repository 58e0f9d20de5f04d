// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.state;

import io.millrace.api.common.typeutils.SimpleTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.api.common.typeutils.base.TypeSerializerSingleton;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.util.InstantiationUtil;

import java.io.IOException;
import java.io.Serializable;

/**
 * Serializes objects by Java's own serialization, for small states whose classes belong to the API.
 *
 * <p>Classes are found by the context class loader of the thread that reads. Mirrors Flink 1.14's {@code JavaSerializer}.
 * Difference: the length stands in front of an object's bytes, so that nothing behind it is read with it.
 *
 * @param <T> type of the values
 */
public final class JavaSerializer<T extends Serializable> extends TypeSerializerSingleton<T> {
    private static final long serialVersionUID = 3L;

    /** Creates a serializer. */
    public JavaSerializer() {}

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public T createInstance() {
        return null;
    }

    @Override
    public T copy(T from) {
        try {
            return InstantiationUtil.clone(from);
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException("Cannot copy " + from + " by serializing it", e);
        }
    }

    @Override
    public T copy(T from, T reuse) {
        return copy(from);
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(T record, DataOutputView target) throws IOException {
        byte[] bytes = InstantiationUtil.serializeObject(record);
        target.writeInt(bytes.length);
        target.write(bytes);
    }

    @Override
    public T deserialize(DataInputView source) throws IOException {
        byte[] bytes = new byte[source.readInt()];
        source.readFully(bytes);
        try {
            return InstantiationUtil.deserializeObject(
                    bytes, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IOException("Cannot read an object: its class is not there", e);
        }
    }

    @Override
    public T deserialize(T reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        int length = source.readInt();
        target.writeInt(length);
        target.write(source, length);
    }

    @Override
    public TypeSerializerSnapshot<T> snapshotConfiguration() {
        return new JavaSerializerSnapshot<>();
    }

    /**
     * What a checkpoint keeps of the serializer.
     *
     * @param <T> type of the values
     */
    public static final class JavaSerializerSnapshot<T extends Serializable>
            extends SimpleTypeSerializerSnapshot<T> {

        /** Creates a snapshot. */
        public JavaSerializerSnapshot() {
            super(JavaSerializer::new);
        }
    }
}
