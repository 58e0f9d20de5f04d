// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils;

import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.util.Preconditions;

import java.io.IOException;
import java.util.Objects;

/**
 * The snapshot of a serializer whose only parameter is the class of its values.
 *
 * <p>Mirrors Flink 1.14's {@code GenericTypeSerializerSnapshot}; no known differences.
 *
 * @param <T> type of the values
 * @param <S> type of the serializer
 */
@SuppressWarnings("rawtypes")
public abstract class GenericTypeSerializerSnapshot<T, S extends TypeSerializer>
        implements TypeSerializerSnapshot<T> {
    private static final int VERSION = 2;

    private Class<T> typeClass;

    /** Creates a snapshot that is about to be read. */
    protected GenericTypeSerializerSnapshot() {}

    /**
     * Creates a snapshot.
     *
     * @param typeClass class of the values
     */
    protected GenericTypeSerializerSnapshot(Class<T> typeClass) {
        this.typeClass = Objects.requireNonNull(typeClass, "typeClass");
    }

    /**
     * Builds a serializer.
     *
     * @param typeClass class of the values
     * @return the serializer
     */
    protected abstract TypeSerializer<T> createSerializer(Class<T> typeClass);

    /**
     * Returns the class of the values of a serializer.
     *
     * @param serializer the serializer
     * @return the class
     */
    protected abstract Class<T> getTypeClass(S serializer);

    /**
     * Returns the class of the serializers.
     *
     * @return the class
     */
    protected abstract Class<?> serializerClass();

    @Override
    public final int getCurrentVersion() {
        return VERSION;
    }

    @Override
    public final void writeSnapshot(DataOutputView out) throws IOException {
        checkFilled();
        out.writeUTF(typeClass.getName());
    }

    @Override
    @SuppressWarnings("unchecked")
    public final void readSnapshot(
            int readVersion, DataInputView in, ClassLoader userCodeClassLoader) throws IOException {
        if (readVersion != VERSION) {
            throw new IOException("Snapshot " + getClass().getName() + " has version " + readVersion
                    + ", but only " + VERSION + " can be read.");
        }
        typeClass = (Class<T>) SnapshotClasses.load(in.readUTF(), userCodeClassLoader);
    }

    @Override
    public final TypeSerializer<T> restoreSerializer() {
        checkFilled();
        return createSerializer(typeClass);
    }

    @Override
    @SuppressWarnings("unchecked")
    public final TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(
            TypeSerializer<T> newSerializer) {
        checkFilled();
        return newSerializer.getClass() == serializerClass()
                        && getTypeClass((S) newSerializer) == typeClass
                ? TypeSerializerSchemaCompatibility.compatibleAsIs()
                : TypeSerializerSchemaCompatibility.incompatible();
    }

    private void checkFilled() {
        Preconditions.checkState(
                typeClass != null, "Snapshot %s was not read yet.", getClass().getName());
    }
}
