// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime.kryo;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.KryoException;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;

import io.millrace.util.InstantiationUtil;

import java.io.IOException;
import java.io.Serializable;

/**
 * Lets Kryo write objects by Java serialization, with the class loader of Kryo for reading.
 *
 * <p>Mirrors Flink 1.14's {@code JavaSerializer}; unlike there, objects can also be copied by Kryo.
 *
 * @param <T> type of the objects, which must be {@link Serializable}
 */
public class JavaSerializer<T> extends Serializer<T> {

    /** Creates a serializer. */
    public JavaSerializer() {}

    @Override
    public void write(Kryo kryo, Output output, T object) {
        try {
            byte[] bytes = InstantiationUtil.serializeObject(object);
            output.writeVarInt(bytes.length, true);
            output.writeBytes(bytes);
        } catch (IOException e) {
            throw new KryoException("Error during Java serialization.", e);
        }
    }

    @Override
    public T read(Kryo kryo, Input input, Class<? extends T> type) {
        return deserialize(kryo, input.readBytes(input.readVarInt(true)));
    }

    private T deserialize(Kryo kryo, byte[] bytes) {
        try {
            return InstantiationUtil.deserializeObject(bytes, kryo.getClassLoader());
        } catch (IOException | ClassNotFoundException e) {
            throw new KryoException("Error during Java deserialization.", e);
        }
    }

    @Override
    public T copy(Kryo kryo, T original) {
        try {
            return deserialize(kryo, InstantiationUtil.serializeObject(original));
        } catch (IOException e) {
            throw new KryoException("Error during Java serialization.", e);
        }
    }
}
