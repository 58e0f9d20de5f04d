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
 * Serializes arrays of {@code float} as length and elements; null is not allowed.
 *
 * <p>Mirrors Flink 1.14's {@code FloatPrimitiveArraySerializer}; no known differences.
 */
public final class FloatPrimitiveArraySerializer extends TypeSerializerSingleton<float[]> {
    private static final long serialVersionUID = 1L;

    /** The instance to share. */
    public static final FloatPrimitiveArraySerializer INSTANCE =
            new FloatPrimitiveArraySerializer();

    /** Creates a serializer; prefer {@link #INSTANCE}. */
    public FloatPrimitiveArraySerializer() {}

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public float[] createInstance() {
        return new float[0];
    }

    @Override
    public float[] copy(float[] from) {
        return from.clone();
    }

    @Override
    public float[] copy(float[] from, float[] reuse) {
        return copy(from);
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(float[] record, DataOutputView target) throws IOException {
        if (record == null) {
            throw new IllegalArgumentException(
                    "A null array cannot be serialized; wrap the type so that it allows null.");
        }
        target.writeInt(record.length);
        for (float element : record) {
            target.writeFloat(element);
        }
    }

    @Override
    public float[] deserialize(DataInputView source) throws IOException {
        float[] result = new float[source.readInt()];
        for (int i = 0; i < result.length; i++) {
            result[i] = source.readFloat();
        }
        return result;
    }

    @Override
    public float[] deserialize(float[] reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        int length = source.readInt();
        target.writeInt(length);
        target.write(source, length * 4);
    }

    @Override
    public TypeSerializerSnapshot<float[]> snapshotConfiguration() {
        return new FloatPrimitiveArraySerializerSnapshot();
    }

    /** Describes this serializer in stored state. */
    public static final class FloatPrimitiveArraySerializerSnapshot
            extends SimpleTypeSerializerSnapshot<float[]> {

        /** Creates the snapshot. */
        public FloatPrimitiveArraySerializerSnapshot() {
            super(() -> INSTANCE);
        }
    }
}
