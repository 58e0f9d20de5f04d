// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.SimpleTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.types.FloatValue;

import java.io.IOException;

/**
 * Serializes {@link FloatValue} in 4 bytes; null is not allowed.
 *
 * <p>Mirrors Flink 1.14's {@code FloatValueSerializer}; no known differences.
 */
public class FloatValueSerializer extends TypeSerializerSingleton<FloatValue> {
    private static final long serialVersionUID = 1L;

    /** The instance to share. */
    public static final FloatValueSerializer INSTANCE = new FloatValueSerializer();

    /** Creates a serializer; prefer {@link #INSTANCE}. */
    public FloatValueSerializer() {}

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public FloatValue createInstance() {
        return new FloatValue();
    }

    @Override
    public FloatValue copy(FloatValue from) {
        return new FloatValue(from.getValue());
    }

    @Override
    public FloatValue copy(FloatValue from, FloatValue reuse) {
        reuse.setValue(from.getValue());
        return reuse;
    }

    @Override
    public int getLength() {
        return 4;
    }

    @Override
    public void serialize(FloatValue record, DataOutputView target) throws IOException {
        record.write(target);
    }

    @Override
    public FloatValue deserialize(DataInputView source) throws IOException {
        return deserialize(new FloatValue(), source);
    }

    @Override
    public FloatValue deserialize(FloatValue reuse, DataInputView source) throws IOException {
        reuse.read(source);
        return reuse;
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        target.write(source, 4);
    }

    @Override
    public TypeSerializerSnapshot<FloatValue> snapshotConfiguration() {
        return new FloatValueSerializerSnapshot();
    }

    /** Describes this serializer in stored state. */
    public static final class FloatValueSerializerSnapshot
            extends SimpleTypeSerializerSnapshot<FloatValue> {

        /** Creates the snapshot. */
        public FloatValueSerializerSnapshot() {
            super(() -> INSTANCE);
        }
    }
}
