// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.SimpleTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;

/**
 * Serializes doubles in 8 bytes; null is not allowed.
 *
 * <p>Mirrors Flink 1.14's {@code DoubleSerializer}; no known differences.
 */
public final class DoubleSerializer extends TypeSerializerSingleton<Double> {
    private static final long serialVersionUID = 1L;

    /** The instance to share. */
    public static final DoubleSerializer INSTANCE = new DoubleSerializer();

    /** Creates a serializer; prefer {@link #INSTANCE}. */
    public DoubleSerializer() {}

    @Override
    public boolean isImmutableType() {
        return true;
    }

    @Override
    public Double createInstance() {
        return 0d;
    }

    @Override
    public Double copy(Double from) {
        return from;
    }

    @Override
    public Double copy(Double from, Double reuse) {
        return from;
    }

    @Override
    public int getLength() {
        return 8;
    }

    @Override
    public void serialize(Double record, DataOutputView target) throws IOException {
        target.writeDouble(record);
    }

    @Override
    public Double deserialize(DataInputView source) throws IOException {
        return source.readDouble();
    }

    @Override
    public Double deserialize(Double reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        target.write(source, 8);
    }

    @Override
    public TypeSerializerSnapshot<Double> snapshotConfiguration() {
        return new DoubleSerializerSnapshot();
    }

    /** Describes this serializer in stored state. */
    public static final class DoubleSerializerSnapshot
            extends SimpleTypeSerializerSnapshot<Double> {

        /** Creates the snapshot. */
        public DoubleSerializerSnapshot() {
            super(() -> INSTANCE);
        }
    }
}
