// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils;

import io.millrace.api.java.typeutils.runtime.GeneratedSerializers;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.util.Preconditions;

import java.io.IOException;
import java.util.Objects;

/**
 * The snapshot of a serializer that is made of other serializers.
 *
 * <p>It stores the snapshots of the nested serializers and whatever the subclass adds for the outer
 * one, each with a version of its own. Mirrors Flink 1.14's {@code CompositeTypeSerializerSnapshot};
 * snapshots from before Flink 1.8 (versions 1 and 2) cannot be read.
 *
 * @param <T> type of the values
 * @param <S> type of the outer serializer
 */
public abstract class CompositeTypeSerializerSnapshot<T, S extends TypeSerializer<T>>
        implements TypeSerializerSnapshot<T> {
    private static final int MAGIC_NUMBER = 911108;
    private static final int VERSION = 3;

    private final Class<S> correspondingSerializerClass;
    private NestedSerializersSnapshotDelegate nestedSnapshots;

    /** How the part of the outer serializer that is not nested fits a new serializer. */
    protected enum OuterSchemaCompatibility {
        /** The new serializer reads the old bytes. */
        COMPATIBLE_AS_IS,
        /** Values must be rewritten. */
        COMPATIBLE_AFTER_MIGRATION,
        /** The state cannot be used. */
        INCOMPATIBLE
    }

    /**
     * Creates a snapshot that is about to be read.
     *
     * @param correspondingSerializerClass class of the outer serializer
     */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public CompositeTypeSerializerSnapshot(
            Class<? extends TypeSerializer> correspondingSerializerClass) {
        this.correspondingSerializerClass = (Class<S>) Objects.requireNonNull(
                correspondingSerializerClass, "correspondingSerializerClass");
    }

    /**
     * Creates the snapshot of a serializer.
     *
     * @param serializerInstance the outer serializer
     */
    @SuppressWarnings("unchecked")
    public CompositeTypeSerializerSnapshot(S serializerInstance) {
        Objects.requireNonNull(serializerInstance, "serializerInstance");
        this.nestedSnapshots =
                new NestedSerializersSnapshotDelegate(getNestedSerializers(serializerInstance));
        this.correspondingSerializerClass = (Class<S>) serializerInstance.getClass();
    }

    @Override
    public final int getCurrentVersion() {
        return VERSION;
    }

    @Override
    public final void writeSnapshot(DataOutputView out) throws IOException {
        out.writeInt(MAGIC_NUMBER);
        out.writeInt(getCurrentOuterSnapshotVersion());
        writeOuterSnapshot(out);
        nestedSnapshots.writeNestedSerializerSnapshots(out);
    }

    @Override
    public final void readSnapshot(
            int readVersion, DataInputView in, ClassLoader userCodeClassLoader) throws IOException {
        if (readVersion != VERSION) {
            throw new IOException("Snapshot " + getClass().getName() + " has version " + readVersion
                    + ", but only " + VERSION + " can be read.");
        }
        int magicNumber = in.readInt();
        if (magicNumber != MAGIC_NUMBER) {
            throw new IOException(String.format(
                    "Corrupt data, magic number mismatch. Expected %8x, found %8x",
                    MAGIC_NUMBER, magicNumber));
        }
        readOuterSnapshot(in.readInt(), in, userCodeClassLoader);
        nestedSnapshots = NestedSerializersSnapshotDelegate.readNestedSerializerSnapshots(
                in, userCodeClassLoader);
    }

    /**
     * Returns the snapshots of the nested serializers.
     *
     * @return in the order of {@link #getNestedSerializers}
     */
    public TypeSerializerSnapshot<?>[] getNestedSerializerSnapshots() {
        return filled().getNestedSerializerSnapshots();
    }

    @Override
    public final TypeSerializer<T> restoreSerializer() {
        return createOuterSerializerWithNestedSerializers(filled().getRestoredNestedSerializers());
    }

    @Override
    public final TypeSerializerSchemaCompatibility<T> resolveSchemaCompatibility(
            TypeSerializer<T> newSerializer) {
        TypeSerializerSnapshot<?>[] nested = getNestedSerializerSnapshots();
        TypeSerializer<T> plain = GeneratedSerializers.plain(newSerializer);
        if (plain.getClass() != correspondingSerializerClass) {
            return TypeSerializerSchemaCompatibility.incompatible();
        }
        S outer = correspondingSerializerClass.cast(plain);
        OuterSchemaCompatibility outerCompatibility = resolveOuterSchemaCompatibility(outer);
        TypeSerializer<?>[] newNested = getNestedSerializers(outer);
        if (outerCompatibility == OuterSchemaCompatibility.INCOMPATIBLE
                || newNested.length != nested.length) {
            return TypeSerializerSchemaCompatibility.incompatible();
        }
        CompositeTypeSerializerUtil.IntermediateCompatibilityResult<T> result =
                CompositeTypeSerializerUtil.constructIntermediateCompatibilityResult(
                        newNested, nested);
        if (result.isIncompatible()) {
            return TypeSerializerSchemaCompatibility.incompatible();
        }
        if (outerCompatibility == OuterSchemaCompatibility.COMPATIBLE_AFTER_MIGRATION
                || result.isCompatibleAfterMigration()) {
            return TypeSerializerSchemaCompatibility.compatibleAfterMigration();
        }
        if (result.isCompatibleWithReconfiguredSerializer()) {
            return TypeSerializerSchemaCompatibility.compatibleWithReconfiguredSerializer(
                    createOuterSerializerWithNestedSerializers(result.getNestedSerializers()));
        }
        return TypeSerializerSchemaCompatibility.compatibleAsIs();
    }

    private NestedSerializersSnapshotDelegate filled() {
        Preconditions.checkState(
                nestedSnapshots != null,
                "Snapshot %s was not read yet.",
                getClass().getName());
        return nestedSnapshots;
    }

    /**
     * Returns the version in which {@link #writeOuterSnapshot} writes.
     *
     * @return the version
     */
    protected abstract int getCurrentOuterSnapshotVersion();

    /**
     * Returns the serializers that an outer serializer is made of; called from the constructor.
     *
     * @param outerSerializer the outer serializer
     * @return its nested serializers, in a fixed order
     */
    protected abstract TypeSerializer<?>[] getNestedSerializers(S outerSerializer);

    /**
     * Builds an outer serializer.
     *
     * @param nestedSerializers its nested serializers, in the order of {@link #getNestedSerializers}
     * @return the outer serializer
     */
    protected abstract S createOuterSerializerWithNestedSerializers(
            TypeSerializer<?>[] nestedSerializers);

    /**
     * Writes what the outer serializer has besides nested ones; nothing by default.
     *
     * @param out where to write
     * @throws IOException if writing fails
     */
    protected void writeOuterSnapshot(DataOutputView out) throws IOException {}

    /**
     * Reads what {@link #writeOuterSnapshot} wrote; nothing by default.
     *
     * @param readOuterSnapshotVersion version in which it was written
     * @param in where to read
     * @param userCodeClassLoader loads classes of the user
     * @throws IOException if reading fails
     */
    protected void readOuterSnapshot(
            int readOuterSnapshotVersion, DataInputView in, ClassLoader userCodeClassLoader)
            throws IOException {}

    /**
     * Tells whether the part that is not nested fits a new serializer; true by default.
     *
     * @param newSerializer the serializer the program uses now
     * @return true if it reads the old bytes, false if the state cannot be used
     * @deprecated implement {@link #resolveOuterSchemaCompatibility} instead
     */
    @Deprecated
    protected boolean isOuterSnapshotCompatible(S newSerializer) {
        return true;
    }

    /**
     * Judges how the part that is not nested fits a new serializer; as it is by default.
     *
     * @param newSerializer the serializer the program uses now
     * @return the judgement
     */
    @SuppressWarnings("deprecation")
    protected OuterSchemaCompatibility resolveOuterSchemaCompatibility(S newSerializer) {
        return isOuterSnapshotCompatible(newSerializer)
                ? OuterSchemaCompatibility.COMPATIBLE_AS_IS
                : OuterSchemaCompatibility.INCOMPATIBLE;
    }
}
