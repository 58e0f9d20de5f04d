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
 * Serializes arrays of {@code int} as length and elements; null is not allowed.
 *
 * <p>Mirrors Flink 1.14's {@code IntPrimitiveArraySerializer}; no known differences.
 */
public class IntPrimitiveArraySerializer extends TypeSerializerSingleton<int[]> {
    private static final long serialVersionUID = 1L;

    /** The instance to share. */
    public static final IntPrimitiveArraySerializer INSTANCE = new IntPrimitiveArraySerializer();

    /** Creates a serializer; prefer {@link #INSTANCE}. */
    public IntPrimitiveArraySerializer() {}

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public int[] createInstance() {
        return new int[0];
    }

    @Override
    public int[] copy(int[] from) {
        return from.clone();
    }

    @Override
    public int[] copy(int[] from, int[] reuse) {
        return copy(from);
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(int[] record, DataOutputView target) throws IOException {
        if (record == null) {
            throw new IllegalArgumentException(
                    "A null array cannot be serialized; wrap the type so that it allows null.");
        }
        target.writeInt(record.length);
        for (int element : record) {
            target.writeInt(element);
        }
    }

    @Override
    public int[] deserialize(DataInputView source) throws IOException {
        int[] result = new int[source.readInt()];
        for (int i = 0; i < result.length; i++) {
            result[i] = source.readInt();
        }
        return result;
    }

    @Override
    public int[] deserialize(int[] reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        int length = source.readInt();
        target.writeInt(length);
        target.write(source, length * 4);
    }

    @Override
    public TypeSerializerSnapshot<int[]> snapshotConfiguration() {
        return new IntPrimitiveArraySerializerSnapshot();
    }

    /** Describes this serializer in stored state. */
    public static final class IntPrimitiveArraySerializerSnapshot
            extends SimpleTypeSerializerSnapshot<int[]> {

        /** Creates the snapshot. */
        public IntPrimitiveArraySerializerSnapshot() {
            super(() -> INSTANCE);
        }
    }
}
