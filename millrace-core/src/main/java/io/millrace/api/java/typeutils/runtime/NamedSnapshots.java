// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputDeserializer;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputSerializer;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Snapshots by field or class, as they are stored: each with a name that stays readable, even if the
 * field or class is gone (null key) or the snapshot cannot be read (null snapshot).
 *
 * @param <K> field or class
 */
final class NamedSnapshots<K> {
    private static final long HEADER = 0x4f2c69a3d70L;

    final List<String> names = new ArrayList<>();
    final List<K> keys = new ArrayList<>();
    final List<TypeSerializerSnapshot<?>> snapshots = new ArrayList<>();

    static <K> NamedSnapshots<K> of(
            Iterable<K> keys, Function<K, String> name, Function<K, TypeSerializer<?>> serializer) {
        NamedSnapshots<K> result = new NamedSnapshots<>();
        for (K key : keys) {
            result.add(name.apply(key), key, serializer.apply(key).snapshotConfiguration());
        }
        return result;
    }

    void add(String name, K key, TypeSerializerSnapshot<?> snapshot) {
        names.add(name);
        keys.add(key);
        snapshots.add(snapshot);
    }

    int size() {
        return names.size();
    }

    boolean isEmpty() {
        return names.isEmpty();
    }

    boolean hasMissing() {
        return hasMissingKey() || snapshots.stream().anyMatch(Objects::isNull);
    }

    boolean hasMissingKey() {
        return keys.stream().anyMatch(Objects::isNull);
    }

    /** Whether these keys are the first of the others, in order. */
    boolean isPrefixOf(Collection<K> others) {
        List<K> list = new ArrayList<>(others);
        return keys.size() <= list.size() && keys.equals(list.subList(0, keys.size()));
    }

    void write(DataOutputView out, Writer<K> keyWriter) throws IOException {
        out.writeLong(HEADER);
        out.writeInt(names.size());
        for (int i = 0; i < names.size(); i++) {
            out.writeUTF(names.get(i));
            writeFramed(out, keys.get(i), keyWriter);
            writeFramed(out, snapshots.get(i), TypeSerializerSnapshot::writeVersionedSnapshot);
        }
    }

    private static <T> void writeFramed(DataOutputView out, T value, Writer<T> writer)
            throws IOException {
        out.writeBoolean(value != null);
        if (value == null) {
            return;
        }
        DataOutputSerializer frame = new DataOutputSerializer(64);
        writer.write(frame, value);
        out.writeInt(frame.length());
        out.write(frame.getSharedBuffer(), 0, frame.length());
    }

    static <K> NamedSnapshots<K> read(DataInputView in, ClassLoader loader, KeyReader<K> keyReader)
            throws IOException {
        long header = in.readLong();
        if (header != HEADER) {
            throw new IOException("Corrupt data, header mismatch. Expected " + HEADER + ", found "
                    + header + ".");
        }
        NamedSnapshots<K> result = new NamedSnapshots<>();
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            String name = in.readUTF();
            DataInputView keyFrame = readFrame(in);
            K key = keyFrame == null ? null : keyReader.read(keyFrame, name);
            DataInputView snapshotFrame = readFrame(in);
            result.add(
                    name, key, snapshotFrame == null ? null : readSnapshot(snapshotFrame, loader));
        }
        return result;
    }

    private static DataInputView readFrame(DataInputView in) throws IOException {
        if (!in.readBoolean()) {
            return null;
        }
        byte[] frame = new byte[in.readInt()];
        in.readFully(frame);
        return new DataInputDeserializer(frame);
    }

    private static TypeSerializerSnapshot<?> readSnapshot(DataInputView in, ClassLoader loader) {
        try {
            return TypeSerializerSnapshot.readVersionedSnapshot(in, loader);
        } catch (IOException | RuntimeException e) {
            return null;
        }
    }

    /** Writes what is inside a frame. */
    interface Writer<V> {
        void write(DataOutputView out, V value) throws IOException;
    }

    /** Finds a key, or returns null if it is gone. */
    interface KeyReader<K> {
        K read(DataInputView in, String name) throws IOException;
    }
}
