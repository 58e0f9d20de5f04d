// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base.array;

import io.millrace.api.common.typeutils.SimpleTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.api.common.typeutils.base.TypeSerializerSingleton;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;

/**
 * Serializes arrays of {@code short} as length and elements; null is not allowed.
 *
 * <p>Mirrors Flink 1.14's {@code ShortPrimitiveArraySerializer}; no known differences.
 */
public final class ShortPrimitiveArraySerializer extends TypeSerializerSingleton<short[]> {
    private static final long serialVersionUID = 1L;

    /** The instance to share. */
    public static final ShortPrimitiveArraySerializer INSTANCE =
            new ShortPrimitiveArraySerializer();

    /** Creates a serializer; prefer {@link #INSTANCE}. */
    public ShortPrimitiveArraySerializer() {}

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public short[] createInstance() {
        return new short[0];
    }

    @Override
    public short[] copy(short[] from) {
        return from.clone();
    }

    @Override
    public short[] copy(short[] from, short[] reuse) {
        return copy(from);
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(short[] record, DataOutputView target) throws IOException {
        if (record == null) {
            throw new IllegalArgumentException(
                    "A null array cannot be serialized; wrap the type so that it allows null.");
        }
        target.writeInt(record.length);
        for (short element : record) {
            target.writeShort(element);
        }
    }

    @Override
    public short[] deserialize(DataInputView source) throws IOException {
        short[] result = new short[source.readInt()];
        for (int i = 0; i < result.length; i++) {
            result[i] = source.readShort();
        }
        return result;
    }

    @Override
    public short[] deserialize(short[] reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        int length = source.readInt();
        target.writeInt(length);
        target.write(source, length * 2);
    }

    @Override
    public TypeSerializerSnapshot<short[]> snapshotConfiguration() {
        return new ShortPrimitiveArraySerializerSnapshot();
    }

    /** Describes this serializer in stored state. */
    public static final class ShortPrimitiveArraySerializerSnapshot
            extends SimpleTypeSerializerSnapshot<short[]> {

        /** Creates the snapshot. */
        public ShortPrimitiveArraySerializerSnapshot() {
            super(() -> INSTANCE);
        }
    }
}
