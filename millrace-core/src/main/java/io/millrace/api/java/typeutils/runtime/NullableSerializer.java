// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils.runtime;

import io.millrace.api.common.typeutils.CompositeTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputDeserializer;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputSerializer;
import io.millrace.core.memory.DataOutputView;
import io.millrace.util.Preconditions;

import java.io.IOException;
import java.util.Arrays;

/**
 * Lets another serializer allow null: a flag, true for null, goes before each value.
 *
 * <p>If asked to, null fills as many bytes as a value of fixed length would. Mirrors Flink 1.14's
 * {@code NullableSerializer}; no known differences.
 *
 * @param <T> type of the values
 */
public class NullableSerializer<T> extends TypeSerializer<T> {
    private static final long serialVersionUID = 3335569358214720033L;

    private final TypeSerializer<T> originalSerializer;
    private final byte[] padding;

    private NullableSerializer(TypeSerializer<T> originalSerializer, byte[] padding) {
        this.originalSerializer = originalSerializer;
        this.padding = padding;
    }

    /**
     * Wraps a serializer unless it allows null already.
     *
     * @param originalSerializer the serializer
     * @param padNullValueIfFixedLen whether null fills the bytes of a value if all values have the
     *     same length
     * @param <T> type of the values
     * @return the serializer itself, or one around it
     */
    public static <T> TypeSerializer<T> wrapIfNullIsNotSupported(
            TypeSerializer<T> originalSerializer, boolean padNullValueIfFixedLen) {
        return checkIfNullSupported(originalSerializer)
                ? originalSerializer
                : wrap(originalSerializer, padNullValueIfFixedLen);
    }

    /**
     * Tells, by trying, whether a serializer allows null.
     *
     * @param serializer the serializer
     * @param <T> type of the values
     * @return true if it writes, reads and copies null
     * @throws IllegalArgumentException if it writes null with another length than its values have,
     *     or does not read what it wrote, or does not copy null although it writes it
     */
    public static <T> boolean checkIfNullSupported(TypeSerializer<T> serializer) {
        int length = serializer.getLength() > 0 ? serializer.getLength() : 1;
        DataOutputSerializer written = new DataOutputSerializer(length);
        try {
            serializer.serialize(null, written);
        } catch (IOException | RuntimeException e) {
            return false;
        }
        Preconditions.checkArgument(
                serializer.getLength() < 0 || serializer.getLength() == written.length(),
                "The serialized form of the null value should have the same length as any other"
                        + " if the length is fixed in the serializer");
        try {
            Preconditions.checkArgument(
                    serializer.deserialize(new DataInputDeserializer(written.getCopyOfBuffer()))
                            == null);
        } catch (IOException e) {
            throw new RuntimeException(
                    "Unexpected failure to deserialize just serialized null value with "
                            + serializer.getClass().getName(),
                    e);
        }
        Preconditions.checkArgument(
                serializer.copy(null) == null,
                "Serializer %s has to be able properly copy null value if it can serialize it",
                serializer.getClass().getName());
        return true;
    }

    /**
     * Wraps a serializer.
     *
     * @param originalSerializer the serializer
     * @param padNullValueIfFixedLen whether null fills the bytes of a value if all values have the
     *     same length
     * @param <T> type of the values
     * @return a serializer that allows null, the same one if it is wrapped already
     */
    public static <T> TypeSerializer<T> wrap(
            TypeSerializer<T> originalSerializer, boolean padNullValueIfFixedLen) {
        if (originalSerializer instanceof NullableSerializer) {
            return originalSerializer;
        }
        int length = originalSerializer.getLength();
        byte[] padding = new byte[padNullValueIfFixedLen && length > 0 ? length : 0];
        return new NullableSerializer<>(originalSerializer, padding);
    }

    TypeSerializer<T> originalSerializer() {
        return originalSerializer;
    }

    /** Returns a serializer with the same padding around another one for the values. */
    NullableSerializer<T> around(TypeSerializer<T> other) {
        return new NullableSerializer<>(other, padding);
    }

    @Override
    public boolean isImmutableType() {
        return originalSerializer.isImmutableType();
    }

    @Override
    public TypeSerializer<T> duplicate() {
        TypeSerializer<T> duplicate = originalSerializer.duplicate();
        return duplicate == originalSerializer
                ? this
                : new NullableSerializer<>(duplicate, padding);
    }

    @Override
    public T createInstance() {
        return originalSerializer.createInstance();
    }

    @Override
    public T copy(T from) {
        return from == null ? null : originalSerializer.copy(from);
    }

    @Override
    public T copy(T from, T reuse) {
        if (from == null) {
            return null;
        }
        return reuse == null ? originalSerializer.copy(from) : originalSerializer.copy(from, reuse);
    }

    @Override
    public int getLength() {
        return padding.length > 0 ? 1 + padding.length : -1;
    }

    @Override
    public void serialize(T record, DataOutputView target) throws IOException {
        target.writeBoolean(record == null);
        if (record == null) {
            target.write(padding);
        } else {
            originalSerializer.serialize(record, target);
        }
    }

    @Override
    public T deserialize(DataInputView source) throws IOException {
        return readNull(source) ? null : originalSerializer.deserialize(source);
    }

    @Override
    public T deserialize(T reuse, DataInputView source) throws IOException {
        if (readNull(source)) {
            return null;
        }
        return reuse == null
                ? originalSerializer.deserialize(source)
                : originalSerializer.deserialize(reuse, source);
    }

    private boolean readNull(DataInputView source) throws IOException {
        boolean isNull = source.readBoolean();
        if (isNull) {
            source.skipBytesToRead(padding.length);
        }
        return isNull;
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        boolean isNull = readNull(source);
        target.writeBoolean(isNull);
        if (isNull) {
            target.write(padding);
        } else {
            originalSerializer.copy(source, target);
        }
    }

    @Override
    public boolean equals(Object obj) {
        if (obj == null || obj.getClass() != getClass()) {
            return false;
        }
        NullableSerializer<?> that = (NullableSerializer<?>) obj;
        return originalSerializer.equals(that.originalSerializer)
                && Arrays.equals(padding, that.padding);
    }

    @Override
    public int hashCode() {
        return originalSerializer.hashCode();
    }

    @Override
    public TypeSerializerSnapshot<T> snapshotConfiguration() {
        return new NullableSerializerSnapshot<>(this);
    }

    /**
     * Describes a {@link NullableSerializer} in stored state.
     *
     * @param <T> type of the values
     */
    public static class NullableSerializerSnapshot<T>
            extends CompositeTypeSerializerSnapshot<T, NullableSerializer<T>> {
        private static final int VERSION = 2;

        private int paddingLength;

        /** Creates a snapshot that is about to be read. */
        public NullableSerializerSnapshot() {
            super(NullableSerializer.class);
        }

        /**
         * Creates the snapshot of a serializer.
         *
         * @param serializerInstance the serializer
         */
        public NullableSerializerSnapshot(NullableSerializer<T> serializerInstance) {
            super(serializerInstance);
            this.paddingLength = serializerInstance.padding.length;
        }

        @Override
        protected int getCurrentOuterSnapshotVersion() {
            return VERSION;
        }

        @Override
        protected TypeSerializer<?>[] getNestedSerializers(NullableSerializer<T> outerSerializer) {
            return new TypeSerializer<?>[] {outerSerializer.originalSerializer};
        }

        @Override
        @SuppressWarnings("unchecked")
        protected NullableSerializer<T> createOuterSerializerWithNestedSerializers(
                TypeSerializer<?>[] nestedSerializers) {
            return new NullableSerializer<>(
                    (TypeSerializer<T>) nestedSerializers[0], new byte[paddingLength]);
        }

        @Override
        protected void writeOuterSnapshot(DataOutputView out) throws IOException {
            out.writeInt(paddingLength);
        }

        @Override
        protected void readOuterSnapshot(
                int readOuterSnapshotVersion, DataInputView in, ClassLoader userCodeClassLoader)
                throws IOException {
            paddingLength = in.readInt();
        }

        @Override
        protected OuterSchemaCompatibility resolveOuterSchemaCompatibility(
                NullableSerializer<T> newSerializer) {
            return paddingLength == newSerializer.padding.length
                    ? OuterSchemaCompatibility.COMPATIBLE_AS_IS
                    : OuterSchemaCompatibility.INCOMPATIBLE;
        }
    }
}
