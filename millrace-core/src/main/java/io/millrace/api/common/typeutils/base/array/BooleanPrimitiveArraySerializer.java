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
 * Serializes arrays of {@code boolean} as length and elements; null is not allowed.
 *
 * <p>Mirrors Flink 1.14's {@code BooleanPrimitiveArraySerializer}; no known differences.
 */
public final class BooleanPrimitiveArraySerializer extends TypeSerializerSingleton<boolean[]> {
    private static final long serialVersionUID = 1L;

    /** The instance to share. */
    public static final BooleanPrimitiveArraySerializer INSTANCE =
            new BooleanPrimitiveArraySerializer();

    /** Creates a serializer; prefer {@link #INSTANCE}. */
    public BooleanPrimitiveArraySerializer() {}

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public boolean[] createInstance() {
        return new boolean[0];
    }

    @Override
    public boolean[] copy(boolean[] from) {
        return from.clone();
    }

    @Override
    public boolean[] copy(boolean[] from, boolean[] reuse) {
        return copy(from);
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(boolean[] record, DataOutputView target) throws IOException {
        if (record == null) {
            throw new IllegalArgumentException(
                    "A null array cannot be serialized; wrap the type so that it allows null.");
        }
        target.writeInt(record.length);
        for (boolean element : record) {
            target.writeBoolean(element);
        }
    }

    @Override
    public boolean[] deserialize(DataInputView source) throws IOException {
        boolean[] result = new boolean[source.readInt()];
        for (int i = 0; i < result.length; i++) {
            result[i] = source.readBoolean();
        }
        return result;
    }

    @Override
    public boolean[] deserialize(boolean[] reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        int length = source.readInt();
        target.writeInt(length);
        target.write(source, length);
    }

    @Override
    public TypeSerializerSnapshot<boolean[]> snapshotConfiguration() {
        return new BooleanPrimitiveArraySerializerSnapshot();
    }

    /** Describes this serializer in stored state. */
    public static final class BooleanPrimitiveArraySerializerSnapshot
            extends SimpleTypeSerializerSnapshot<boolean[]> {

        /** Creates the snapshot. */
        public BooleanPrimitiveArraySerializerSnapshot() {
            super(() -> INSTANCE);
        }
    }
}
