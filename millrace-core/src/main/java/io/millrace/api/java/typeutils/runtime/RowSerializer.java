// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime;

import io.millrace.api.common.typeutils.CompositeTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.types.Row;
import io.millrace.types.RowKind;
import io.millrace.types.RowUtils;
import io.millrace.util.Preconditions;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Set;

/**
 * Serializes rows as a bit mask of kind and null fields, followed by the fields that are not null.
 *
 * <p>Rows with positions must have as many as this serializer. Rows with names only need a
 * serializer that knows the position of each name; they come back with positions that are also
 * named. The row itself may not be null. Mirrors Flink 1.14's {@code RowSerializer}; no known
 * differences.
 */
public final class RowSerializer extends TypeSerializer<Row> {
    private static final long serialVersionUID = 1L;

    /** Number of bits before those of the fields, if the kind is written. */
    public static final int ROW_KIND_OFFSET = 2;

    private final boolean supportsRowKind;
    private final int rowKindOffset;
    private final TypeSerializer<Object>[] fieldSerializers;
    private final int arity;
    private final LinkedHashMap<String, Integer> positionByName;

    private transient boolean[] mask;

    /**
     * Creates a serializer for rows with positions.
     *
     * @param fieldSerializers serializers of the fields, by position
     */
    public RowSerializer(TypeSerializer<?>[] fieldSerializers) {
        this(fieldSerializers, null, true);
    }

    /**
     * Creates a serializer for rows with positions and names.
     *
     * @param fieldSerializers serializers of the fields, by position
     * @param positionByName position of each name, or null if there are no names
     */
    public RowSerializer(
            TypeSerializer<?>[] fieldSerializers, LinkedHashMap<String, Integer> positionByName) {
        this(fieldSerializers, positionByName, true);
    }

    /**
     * Creates a serializer for rows with positions and names.
     *
     * @param fieldSerializers serializers of the fields, by position
     * @param positionByName position of each name, or null if there are no names
     * @param supportsRowKind whether the kind is written; without it all rows are inserts
     */
    @SuppressWarnings("unchecked")
    public RowSerializer(
            TypeSerializer<?>[] fieldSerializers,
            LinkedHashMap<String, Integer> positionByName,
            boolean supportsRowKind) {
        this.supportsRowKind = supportsRowKind;
        this.rowKindOffset = supportsRowKind ? ROW_KIND_OFFSET : 0;
        this.fieldSerializers =
                (TypeSerializer<Object>[]) Preconditions.checkNotNull(fieldSerializers);
        this.arity = fieldSerializers.length;
        this.positionByName = positionByName;
        this.mask = new boolean[rowKindOffset + arity];
    }

    TypeSerializer<?>[] fieldSerializers() {
        return fieldSerializers;
    }

    /** Returns a serializer for the same rows whose fields are left to others. */
    RowSerializer withFieldSerializers(TypeSerializer<?>[] others) {
        return new RowSerializer(others, positionByName, supportsRowKind);
    }

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public TypeSerializer<Row> duplicate() {
        TypeSerializer<?>[] duplicates = new TypeSerializer<?>[arity];
        for (int i = 0; i < arity; i++) {
            duplicates[i] = fieldSerializers[i].duplicate();
        }
        return withFieldSerializers(duplicates);
    }

    @Override
    public Row createInstance() {
        return newRow(RowKind.INSERT, new Object[arity]);
    }

    private Row newRow(RowKind kind, Object[] fields) {
        return RowUtils.createRowWithNamedPositions(kind, fields, positionByName);
    }

    @Override
    public Row copy(Row from) {
        Set<String> names = from.getFieldNames(false);
        if (names != null) {
            return copyByName(from, names);
        }
        checkArity("from", from);
        Object[] fields = new Object[arity];
        for (int i = 0; i < arity; i++) {
            Object field = from.getField(i);
            fields[i] = field == null ? null : fieldSerializers[i].copy(field);
        }
        return newRow(from.getKind(), fields);
    }

    private Row copyByName(Row from, Set<String> names) {
        checkNamesSupported();
        Row copy = Row.withNames(from.getKind());
        for (String name : names) {
            Object field = from.getField(name);
            copy.setField(
                    name, field == null ? null : fieldSerializers[positionOf(name)].copy(field));
        }
        return copy;
    }

    private void checkArity(String role, Row row) {
        if (row.getArity() != arity) {
            throw new RuntimeException("Row arity of " + role + " (" + row.getArity()
                    + ") does not match this serializer's field length (" + arity + ").");
        }
    }

    private void checkNamesSupported() {
        if (positionByName == null) {
            throw new RuntimeException("Serializer does not support named field positions.");
        }
    }

    private int positionOf(String name) {
        Integer position = positionByName.get(name);
        if (position == null) {
            throw new RuntimeException(String.format(
                    "Unknown field name '%s' for mapping to a row position. Available names are: %s",
                    name, positionByName.keySet()));
        }
        return position;
    }

    @Override
    public Row copy(Row from, Row reuse) {
        return copy(from);
    }

    @Override
    public int getLength() {
        return -1;
    }

    /**
     * Returns the number of fields.
     *
     * @return the number
     */
    public int getArity() {
        return arity;
    }

    @Override
    public void serialize(Row record, DataOutputView target) throws IOException {
        Set<String> names = record.getFieldNames(false);
        if (names == null) {
            checkArity("record", record);
            serializeByPosition(record, target);
            return;
        }
        checkNamesSupported();
        Row positioned = new Row(record.getKind(), arity);
        for (String name : names) {
            positioned.setField(positionOf(name), record.getField(name));
        }
        serializeByPosition(positioned, target);
    }

    private void serializeByPosition(Row record, DataOutputView target) throws IOException {
        if (supportsRowKind) {
            byte kind = record.getKind().toByteValue();
            mask[0] = (kind & 1) != 0;
            mask[1] = (kind & 2) != 0;
        }
        for (int i = 0; i < arity; i++) {
            mask[rowKindOffset + i] = record.getField(i) == null;
        }
        MaskUtils.writeMask(mask, target);
        for (int i = 0; i < arity; i++) {
            Object field = record.getField(i);
            if (field != null) {
                fieldSerializers[i].serialize(field, target);
            }
        }
    }

    @Override
    public Row deserialize(DataInputView source) throws IOException {
        MaskUtils.readIntoMask(source, mask);
        RowKind kind = kindInMask();
        // nested rows have their own serializer, so the mask stays valid while fields are read
        Object[] fields = new Object[arity];
        for (int i = 0; i < arity; i++) {
            if (!mask[rowKindOffset + i]) {
                fields[i] = fieldSerializers[i].deserialize(source);
            }
        }
        return newRow(kind, fields);
    }

    private RowKind kindInMask() {
        if (!supportsRowKind) {
            return RowKind.INSERT;
        }
        return RowKind.fromByteValue((byte) ((mask[0] ? 1 : 0) + (mask[1] ? 2 : 0)));
    }

    @Override
    public Row deserialize(Row reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        MaskUtils.readIntoAndCopyMask(source, target, mask);
        for (int i = 0; i < arity; i++) {
            if (!mask[rowKindOffset + i]) {
                fieldSerializers[i].copy(source, target);
            }
        }
    }

    @Override
    public boolean equals(Object obj) {
        if (!(obj instanceof RowSerializer)) {
            return false;
        }
        RowSerializer that = (RowSerializer) obj;
        return supportsRowKind == that.supportsRowKind
                && Arrays.equals(fieldSerializers, that.fieldSerializers)
                && Objects.equals(positionByName, that.positionByName);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hash(supportsRowKind, positionByName)
                + Arrays.hashCode(fieldSerializers);
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        mask = new boolean[rowKindOffset + arity];
    }

    @Override
    public TypeSerializerSnapshot<Row> snapshotConfiguration() {
        return new RowSerializerSnapshot(this);
    }

    /** Describes a {@link RowSerializer} in stored state; names are not part of it. */
    public static final class RowSerializerSnapshot
            extends CompositeTypeSerializerSnapshot<Row, RowSerializer> {
        private static final int VERSION = 4;
        private static final int FIRST_VERSION_WITH_ROW_KIND = 3;

        private boolean supportsRowKind = true;

        /** Creates a snapshot that is about to be read. */
        public RowSerializerSnapshot() {
            super(RowSerializer.class);
        }

        RowSerializerSnapshot(RowSerializer serializerInstance) {
            super(serializerInstance);
            this.supportsRowKind = serializerInstance.supportsRowKind;
        }

        @Override
        protected int getCurrentOuterSnapshotVersion() {
            return VERSION;
        }

        @Override
        protected void readOuterSnapshot(
                int readOuterSnapshotVersion, DataInputView in, ClassLoader userCodeClassLoader)
                throws IOException {
            if (readOuterSnapshotVersion < FIRST_VERSION_WITH_ROW_KIND) {
                supportsRowKind = false;
            } else if (readOuterSnapshotVersion == FIRST_VERSION_WITH_ROW_KIND) {
                supportsRowKind = true;
            } else {
                supportsRowKind = in.readBoolean();
            }
        }

        @Override
        protected void writeOuterSnapshot(DataOutputView out) throws IOException {
            out.writeBoolean(supportsRowKind);
        }

        @Override
        protected OuterSchemaCompatibility resolveOuterSchemaCompatibility(
                RowSerializer newSerializer) {
            return supportsRowKind == newSerializer.supportsRowKind
                    ? OuterSchemaCompatibility.COMPATIBLE_AS_IS
                    : OuterSchemaCompatibility.COMPATIBLE_AFTER_MIGRATION;
        }

        @Override
        protected TypeSerializer<?>[] getNestedSerializers(RowSerializer outerSerializer) {
            return outerSerializer.fieldSerializers;
        }

        @Override
        protected RowSerializer createOuterSerializerWithNestedSerializers(
                TypeSerializer<?>[] nestedSerializers) {
            return new RowSerializer(nestedSerializers, null, supportsRowKind);
        }
    }
}
