// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils;

import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;

/**
 * The format of a serializer at the time when state was written with it.
 *
 * <p>Classes need a public constructor without parameters. Mirrors Flink 1.14's {@code
 * TypeSerializerSnapshot}; no known differences.
 *
 * @param <T> type of the values
 */
public interface TypeSerializerSnapshot<T> {

    /**
     * Returns the version in which {@link #writeSnapshot} writes.
     *
     * @return the version
     */
    int getCurrentVersion();

    /**
     * Writes this snapshot.
     *
     * @param out where to write
     * @throws IOException if writing fails
     */
    void writeSnapshot(DataOutputView out) throws IOException;

    /**
     * Fills this snapshot.
     *
     * @param readVersion version in which it was written
     * @param in where to read
     * @param userCodeClassLoader loads classes of the user
     * @throws IOException if reading fails
     */
    void readSnapshot(int readVersion, DataInputView in, ClassLoader userCodeClassLoader)
            throws IOException;

    /**
     * Returns a serializer that reads what the former one wrote.
     *
     * @return the serializer
     */
    TypeSerializer<T> restoreSerializer();

    /**
     * Judges whether a new serializer can take over the state.
     *
     * @param newSerializer the serializer the program uses now
     * @return the judgement
     */
    TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(
            TypeSerializer<T> newSerializer);

    /**
     * Writes a snapshot so that it can be read without knowing its class: class name, version,
     * content.
     *
     * @param out where to write
     * @param snapshot the snapshot
     * @throws IOException if writing fails
     */
    static void writeVersionedSnapshot(DataOutputView out, TypeSerializerSnapshot<?> snapshot)
            throws IOException {
        out.writeUTF(snapshot.getClass().getName());
        out.writeInt(snapshot.getCurrentVersion());
        snapshot.writeSnapshot(out);
    }

    /**
     * Reads a snapshot written by {@link #writeVersionedSnapshot}.
     *
     * @param in where to read
     * @param cl loads the class of the snapshot and of the values
     * @param <T> type of the values
     * @return the snapshot
     * @throws IOException if the class is missing or reading fails
     */
    static <T> TypeSerializerSnapshot<T> readVersionedSnapshot(DataInputView in, ClassLoader cl)
            throws IOException {
        TypeSerializerSnapshot<T> snapshot = SnapshotClasses.instantiate(in.readUTF(), cl);
        snapshot.readSnapshot(in.readInt(), in, cl);
        return snapshot;
    }
}
