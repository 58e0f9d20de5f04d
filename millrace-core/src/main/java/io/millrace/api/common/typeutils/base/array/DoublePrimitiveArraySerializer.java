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
 * Serializes arrays of {@code double} as length and elements; null is not allowed.
 *
 * <p>Mirrors Flink 1.14's {@code DoublePrimitiveArraySerializer}; no known differences.
 */
public final class DoublePrimitiveArraySerializer extends TypeSerializerSingleton<double[]> {
    private static final long serialVersionUID = 1L;

    /** The instance to share. */
    public static final DoublePrimitiveArraySerializer INSTANCE =
            new DoublePrimitiveArraySerializer();

    /** Creates a serializer; prefer {@link #INSTANCE}. */
    public DoublePrimitiveArraySerializer() {}

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public double[] createInstance() {
        return new double[0];
    }

    @Override
    public double[] copy(double[] from) {
        return from.clone();
    }

    @Override
    public double[] copy(double[] from, double[] reuse) {
        return copy(from);
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(double[] record, DataOutputView target) throws IOException {
        if (record == null) {
            throw new IllegalArgumentException(
                    "A null array cannot be serialized; wrap the type so that it allows null.");
        }
        target.writeInt(record.length);
        for (double element : record) {
            target.writeDouble(element);
        }
    }

    @Override
    public double[] deserialize(DataInputView source) throws IOException {
        double[] result = new double[source.readInt()];
        for (int i = 0; i < result.length; i++) {
            result[i] = source.readDouble();
        }
        return result;
    }

    @Override
    public double[] deserialize(double[] reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        int length = source.readInt();
        target.writeInt(length);
        target.write(source, length * 8);
    }

    @Override
    public TypeSerializerSnapshot<double[]> snapshotConfiguration() {
        return new DoublePrimitiveArraySerializerSnapshot();
    }

    /** Describes this serializer in stored state. */
    public static final class DoublePrimitiveArraySerializerSnapshot
            extends SimpleTypeSerializerSnapshot<double[]> {

        /** Creates the snapshot. */
        public DoublePrimitiveArraySerializerSnapshot() {
            super(() -> INSTANCE);
        }
    }
}
