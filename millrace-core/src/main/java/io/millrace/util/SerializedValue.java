// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

import java.io.IOException;
import java.io.Serializable;
import java.util.Arrays;

/**
 * An object as bytes, so that it can be handed on where its class is not known. Equal if the bytes are. Mirrors Flink
 * 1.14's {@code SerializedValue}.
 *
 * @param <T> type of the object
 */
public class SerializedValue<T> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final byte[] bytes;

    /**
     * From an object.
     *
     * @param value the object, not null
     * @throws IOException if something in it is not serializable
     */
    public SerializedValue(T value) throws IOException {
        Preconditions.checkNotNull(value, "Value must not be null");
        this.bytes = InstantiationUtil.serializeObject(value);
    }

    /**
     * From bytes.
     *
     * @param serializedData the object's bytes, not copied
     */
    protected SerializedValue(byte[] serializedData) {
        Preconditions.checkNotNull(serializedData, "Serialized data must not be null");
        Preconditions.checkArgument(
                serializedData.length != 0, "Serialized data must not be empty");
        this.bytes = serializedData;
    }

    /**
     * From bytes.
     *
     * @param <T> type of the object
     * @param serializedData the object's bytes, not copied
     * @return the value
     */
    public static <T> SerializedValue<T> fromBytes(byte[] serializedData) {
        return new SerializedValue<>(serializedData);
    }

    /**
     * Reads the object.
     *
     * @param loader loads its classes
     * @return a new object
     * @throws IOException if the bytes are damaged
     * @throws ClassNotFoundException if a class is missing
     */
    public T deserializeValue(ClassLoader loader) throws IOException, ClassNotFoundException {
        Preconditions.checkNotNull(loader, "No classloader has been passed");
        return InstantiationUtil.deserializeObject(bytes, loader);
    }

    /**
     * The object's bytes.
     *
     * @return the bytes, not copied
     */
    public byte[] getByteArray() {
        return bytes;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public boolean equals(Object obj) {
        return obj instanceof SerializedValue<?> other && Arrays.equals(bytes, other.bytes);
    }

    @Override
    public String toString() {
        return "SerializedValue";
    }
}
