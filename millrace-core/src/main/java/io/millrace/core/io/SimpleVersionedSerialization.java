// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.io;

import io.millrace.core.memory.DataInputDeserializer;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * Writes objects with the version of their {@link SimpleVersionedSerializer}: version and length
 * as integers, then the bytes.
 *
 * <p>Mirrors Flink 1.14's {@code SimpleVersionedSerialization}; no known differences.
 */
public class SimpleVersionedSerialization {
    private static final int HEADER_BYTES = 8;

    private SimpleVersionedSerialization() {}

    /**
     * Writes an object with its version.
     *
     * @param serializer turns the object into bytes
     * @param datum the object
     * @param out where to write
     * @param <T> type of the object
     * @throws IOException if serializing or writing fails
     */
    public static <T> void writeVersionAndSerialize(
            SimpleVersionedSerializer<T> serializer, T datum, DataOutputView out)
            throws IOException {
        Objects.requireNonNull(serializer, "serializer");
        Objects.requireNonNull(datum, "datum");
        Objects.requireNonNull(out, "out");
        byte[] data = serializer.serialize(datum);
        out.writeInt(serializer.getVersion());
        out.writeInt(data.length);
        out.write(data);
    }

    /**
     * Reads an object that was written with its version.
     *
     * @param serializer turns the bytes into the object
     * @param in where to read
     * @param <T> type of the object
     * @return the object
     * @throws IOException if reading or deserializing fails
     */
    public static <T> T readVersionAndDeSerialize(
            SimpleVersionedSerializer<T> serializer, DataInputView in) throws IOException {
        Objects.requireNonNull(serializer, "serializer");
        Objects.requireNonNull(in, "in");
        int version = in.readInt();
        byte[] data = new byte[in.readInt()];
        in.readFully(data);
        return serializer.deserialize(version, data);
    }

    /**
     * Returns the bytes of an object with its version.
     *
     * @param serializer turns the object into bytes
     * @param datum the object
     * @param <T> type of the object
     * @return version, length and bytes
     * @throws IOException if serializing fails
     */
    public static <T> byte[] writeVersionAndSerialize(
            SimpleVersionedSerializer<T> serializer, T datum) throws IOException {
        Objects.requireNonNull(serializer, "serializer");
        Objects.requireNonNull(datum, "datum");
        byte[] data = serializer.serialize(datum);
        return ByteBuffer.allocate(HEADER_BYTES + data.length)
                .putInt(serializer.getVersion())
                .putInt(data.length)
                .put(data)
                .array();
    }

    /**
     * Returns the object from the bytes made by {@link
     * #writeVersionAndSerialize(SimpleVersionedSerializer, Object)}.
     *
     * @param serializer turns the bytes into the object
     * @param bytes version, length and bytes
     * @param <T> type of the object
     * @return the object
     * @throws IOException if the lengths disagree or deserializing fails
     */
    public static <T> T readVersionAndDeSerialize(
            SimpleVersionedSerializer<T> serializer, byte[] bytes) throws IOException {
        Objects.requireNonNull(serializer, "serializer");
        Objects.requireNonNull(bytes, "bytes");
        if (bytes.length < HEADER_BYTES) {
            throw new IllegalArgumentException("Needs at least " + HEADER_BYTES
                    + " bytes for version and length, got " + bytes.length + ".");
        }
        int length = ByteBuffer.wrap(bytes).getInt(4);
        if (length != bytes.length - HEADER_BYTES) {
            throw new IOException("Corrupt data: the header announces " + length + " bytes, but "
                    + (bytes.length - HEADER_BYTES) + " follow it.");
        }
        return readVersionAndDeSerialize(serializer, new DataInputDeserializer(bytes));
    }
}
