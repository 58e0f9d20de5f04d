// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.SimpleTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;

/**
 * Serializes floats in 4 bytes; null is not allowed.
 *
 * <p>Mirrors Flink 1.14's {@code FloatSerializer}; no known differences.
 */
public final class FloatSerializer extends TypeSerializerSingleton<Float> {
    private static final long serialVersionUID = 1L;

    /** The instance to share. */
    public static final FloatSerializer INSTANCE = new FloatSerializer();

    /** Creates a serializer; prefer {@link #INSTANCE}. */
    public FloatSerializer() {}

    @Override
    public boolean isImmutableType() {
        return true;
    }

    @Override
    public Float createInstance() {
        return 0f;
    }

    @Override
    public Float copy(Float from) {
        return from;
    }

    @Override
    public Float copy(Float from, Float reuse) {
        return from;
    }

    @Override
    public int getLength() {
        return 4;
    }

    @Override
    public void serialize(Float record, DataOutputView target) throws IOException {
        target.writeFloat(record);
    }

    @Override
    public Float deserialize(DataInputView source) throws IOException {
        return source.readFloat();
    }

    @Override
    public Float deserialize(Float reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        target.write(source, 4);
    }

    @Override
    public TypeSerializerSnapshot<Float> snapshotConfiguration() {
        return new FloatSerializerSnapshot();
    }

    /** Describes this serializer in stored state. */
    public static final class FloatSerializerSnapshot extends SimpleTypeSerializerSnapshot<Float> {

        /** Creates the snapshot. */
        public FloatSerializerSnapshot() {
            super(() -> INSTANCE);
        }
    }
}
