// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.SimpleTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.types.DoubleValue;

import java.io.IOException;

/**
 * Serializes {@link DoubleValue} in 8 bytes; null is not allowed.
 *
 * <p>Mirrors Flink 1.14's {@code DoubleValueSerializer}; no known differences.
 */
public final class DoubleValueSerializer extends TypeSerializerSingleton<DoubleValue> {
    private static final long serialVersionUID = 1L;

    /** The instance to share. */
    public static final DoubleValueSerializer INSTANCE = new DoubleValueSerializer();

    /** Creates a serializer; prefer {@link #INSTANCE}. */
    public DoubleValueSerializer() {}

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public DoubleValue createInstance() {
        return new DoubleValue();
    }

    @Override
    public DoubleValue copy(DoubleValue from) {
        return new DoubleValue(from.getValue());
    }

    @Override
    public DoubleValue copy(DoubleValue from, DoubleValue reuse) {
        reuse.setValue(from.getValue());
        return reuse;
    }

    @Override
    public int getLength() {
        return 8;
    }

    @Override
    public void serialize(DoubleValue record, DataOutputView target) throws IOException {
        record.write(target);
    }

    @Override
    public DoubleValue deserialize(DataInputView source) throws IOException {
        return deserialize(new DoubleValue(), source);
    }

    @Override
    public DoubleValue deserialize(DoubleValue reuse, DataInputView source) throws IOException {
        reuse.read(source);
        return reuse;
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        target.write(source, 8);
    }

    @Override
    public TypeSerializerSnapshot<DoubleValue> snapshotConfiguration() {
        return new DoubleValueSerializerSnapshot();
    }

    /** Describes this serializer in stored state. */
    public static final class DoubleValueSerializerSnapshot
            extends SimpleTypeSerializerSnapshot<DoubleValue> {

        /** Creates the snapshot. */
        public DoubleValueSerializerSnapshot() {
            super(() -> INSTANCE);
        }
    }
}
