// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils;

import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.util.Preconditions;

import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;

/**
 * The snapshots of the serializers that another serializer is made of.
 *
 * <p>Mirrors Flink 1.14's {@code NestedSerializersSnapshotDelegate} without the reader for state
 * from before Flink 1.8.
 */
public class NestedSerializersSnapshotDelegate {
    private static final int MAGIC_NUMBER = 1333245;
    private static final int VERSION = 1;

    private final TypeSerializerSnapshot<?>[] nestedSnapshots;

    /**
     * Takes snapshots of serializers.
     *
     * @param serializers the nested serializers
     */
    public NestedSerializersSnapshotDelegate(TypeSerializer<?>... serializers) {
        this.nestedSnapshots = Arrays.stream(serializers)
                .map(TypeSerializer::snapshotConfiguration)
                .toArray(TypeSerializerSnapshot<?>[]::new);
    }

    private NestedSerializersSnapshotDelegate(TypeSerializerSnapshot<?>[] nestedSnapshots) {
        this.nestedSnapshots = Objects.requireNonNull(nestedSnapshots, "nestedSnapshots");
    }

    /**
     * Restores all nested serializers.
     *
     * @return serializers that read what the former ones wrote
     */
    public TypeSerializer<?>[] getRestoredNestedSerializers() {
        return Arrays.stream(nestedSnapshots)
                .map(TypeSerializerSnapshot::restoreSerializer)
                .toArray(TypeSerializer<?>[]::new);
    }

    /**
     * Restores one nested serializer.
     *
     * @param pos its position
     * @param <T> type of its values
     * @return a serializer that reads what the former one wrote
     * @throws ArrayIndexOutOfBoundsException if there is no such position
     */
    @SuppressWarnings("unchecked")
    public <T> TypeSerializer<T> getRestoredNestedSerializer(int pos) {
        return (TypeSerializer<T>) nestedSnapshots[pos].restoreSerializer();
    }

    /**
     * Returns the nested snapshots.
     *
     * @return in the order of the serializers
     */
    public TypeSerializerSnapshot<?>[] getNestedSerializerSnapshots() {
        return nestedSnapshots;
    }

    /**
     * Judges whether new nested serializers can take over, given the judgement about the outer one.
     *
     * @param outerCompatibility judgement about the outer serializer; as it is or incompatible
     * @param newNestedSerializers the nested serializers the program uses now
     * @param <T> type of the values
     * @return the judgement about both
     * @throws IllegalArgumentException if their number differs from that of the snapshots
     */
    public <T> TypeSerializerSchemaCompatibility<T> resolveCompatibilityWithNested(
            TypeSerializerSchemaCompatibility<?> outerCompatibility,
            TypeSerializer<?>... newNestedSerializers) {
        Preconditions.checkArgument(
                newNestedSerializers.length == nestedSnapshots.length,
                "Different number of new serializers and existing serializer configuration snapshots");
        if (outerCompatibility.isIncompatible()) {
            return TypeSerializerSchemaCompatibility.incompatible();
        }
        CompositeTypeSerializerUtil.IntermediateCompatibilityResult<T> nested =
                CompositeTypeSerializerUtil.constructIntermediateCompatibilityResult(
                        newNestedSerializers, nestedSnapshots);
        if (nested.isIncompatible()) {
            return TypeSerializerSchemaCompatibility.incompatible();
        }
        return nested.isCompatibleAfterMigration() || !outerCompatibility.isCompatibleAsIs()
                ? TypeSerializerSchemaCompatibility.compatibleAfterMigration()
                : TypeSerializerSchemaCompatibility.compatibleAsIs();
    }

    /**
     * Writes all nested snapshots.
     *
     * @param out where to write
     * @throws IOException if writing fails
     */
    public final void writeNestedSerializerSnapshots(DataOutputView out) throws IOException {
        out.writeInt(MAGIC_NUMBER);
        out.writeInt(VERSION);
        out.writeInt(nestedSnapshots.length);
        for (TypeSerializerSnapshot<?> snapshot : nestedSnapshots) {
            TypeSerializerSnapshot.writeVersionedSnapshot(out, snapshot);
        }
    }

    /**
     * Reads what {@link #writeNestedSerializerSnapshots} wrote.
     *
     * @param in where to read
     * @param cl loads classes of the user
     * @return the snapshots
     * @throws IOException if the data is damaged or reading fails
     */
    public static NestedSerializersSnapshotDelegate readNestedSerializerSnapshots(
            DataInputView in, ClassLoader cl) throws IOException {
        int magicNumber = in.readInt();
        if (magicNumber != MAGIC_NUMBER) {
            throw new IOException(String.format(
                    "Corrupt data, magic number mismatch. Expected %8x, found %8x",
                    MAGIC_NUMBER, magicNumber));
        }
        int version = in.readInt();
        if (version != VERSION) {
            throw new IOException("Nested serializer snapshots have version " + version
                    + ", but only " + VERSION + " can be read.");
        }
        TypeSerializerSnapshot<?>[] snapshots = new TypeSerializerSnapshot<?>[in.readInt()];
        for (int i = 0; i < snapshots.length; i++) {
            snapshots[i] = TypeSerializerSnapshot.readVersionedSnapshot(in, cl);
        }
        return new NestedSerializersSnapshotDelegate(snapshots);
    }
}
