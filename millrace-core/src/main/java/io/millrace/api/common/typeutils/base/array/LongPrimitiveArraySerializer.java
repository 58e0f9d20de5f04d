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
 * Serializes arrays of {@code long} as length and elements; null is not allowed.
 *
 * <p>Mirrors Flink 1.14's {@code LongPrimitiveArraySerializer}; no known differences.
 */
public final class LongPrimitiveArraySerializer extends TypeSerializerSingleton<long[]> {
    private static final long serialVersionUID = 1L;

    /** The instance to share. */
    public static final LongPrimitiveArraySerializer INSTANCE = new LongPrimitiveArraySerializer();

    /** Creates a serializer; prefer {@link #INSTANCE}. */
    public LongPrimitiveArraySerializer() {}

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public long[] createInstance() {
        return new long[0];
    }

    @Override
    public long[] copy(long[] from) {
        return from.clone();
    }

    @Override
    public long[] copy(long[] from, long[] reuse) {
        return copy(from);
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(long[] record, DataOutputView target) throws IOException {
        if (record == null) {
            throw new IllegalArgumentException(
                    "A null array cannot be serialized; wrap the type so that it allows null.");
        }
        target.writeInt(record.length);
        for (long element : record) {
            target.writeLong(element);
        }
    }

    @Override
    public long[] deserialize(DataInputView source) throws IOException {
        long[] result = new long[source.readInt()];
        for (int i = 0; i < result.length; i++) {
            result[i] = source.readLong();
        }
        return result;
    }

    @Override
    public long[] deserialize(long[] reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        int length = source.readInt();
        target.writeInt(length);
        target.write(source, length * 8);
    }

    @Override
    public TypeSerializerSnapshot<long[]> snapshotConfiguration() {
        return new LongPrimitiveArraySerializerSnapshot();
    }

    /** Describes this serializer in stored state. */
    public static final class LongPrimitiveArraySerializerSnapshot
            extends SimpleTypeSerializerSnapshot<long[]> {

        /** Creates the snapshot. */
        public LongPrimitiveArraySerializerSnapshot() {
            super(() -> INSTANCE);
        }
    }
}
