// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils;

import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The snapshot of a serializer without parameters: its class says everything.
 *
 * <p>Mirrors Flink 1.14's {@code SimpleTypeSerializerSnapshot}; snapshots of its first two
 * versions, which Flink wrote before 1.8, are read as far as they hold a class name.
 *
 * @param <T> type of the values
 */
public abstract class SimpleTypeSerializerSnapshot<T> implements TypeSerializerSnapshot<T> {
    private static final int CURRENT_VERSION = 3;
    private static final int VERSION_WITH_CLASS_NAME = 2;

    private final Supplier<? extends TypeSerializer<T>> serializerSupplier;

    /**
     * Creates a snapshot.
     *
     * @param serializerSupplier gives the serializer
     */
    public SimpleTypeSerializerSnapshot(Supplier<? extends TypeSerializer<T>> serializerSupplier) {
        this.serializerSupplier = Objects.requireNonNull(serializerSupplier, "serializerSupplier");
    }

    @Override
    public int getCurrentVersion() {
        return CURRENT_VERSION;
    }

    @Override
    public TypeSerializer<T> restoreSerializer() {
        return serializerSupplier.get();
    }

    @Override
    public TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(
            TypeSerializer<T> newSerializer) {
        return newSerializer.getClass() == serializerSupplier.get().getClass()
                ? TypeSerializerSchemaCompatibility.compatibleAsIs()
                : TypeSerializerSchemaCompatibility.incompatible();
    }

    @Override
    public void writeSnapshot(DataOutputView out) throws IOException {}

    @Override
    public void readSnapshot(int readVersion, DataInputView in, ClassLoader classLoader)
            throws IOException {
        switch (readVersion) {
            case CURRENT_VERSION:
                return;
            case VERSION_WITH_CLASS_NAME:
                in.readUTF();
                return;
            default:
                throw new IOException("Snapshot " + getClass().getName() + " has version "
                        + readVersion + ", but only 2 and 3 can be read.");
        }
    }

    @Override
    public final boolean equals(Object obj) {
        return obj != null && obj.getClass() == getClass();
    }

    @Override
    public final int hashCode() {
        return getClass().hashCode();
    }

    @Override
    public String toString() {
        return getClass().getName();
    }
}
