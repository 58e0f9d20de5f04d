// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.SimpleTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.types.IntValue;

import java.io.IOException;

/**
 * Serializes {@link IntValue} in 4 bytes; null is not allowed.
 *
 * <p>Mirrors Flink 1.14's {@code IntValueSerializer}; no known differences.
 */
public final class IntValueSerializer extends TypeSerializerSingleton<IntValue> {
    private static final long serialVersionUID = 1L;

    /** The instance to share. */
    public static final IntValueSerializer INSTANCE = new IntValueSerializer();

    /** Creates a serializer; prefer {@link #INSTANCE}. */
    public IntValueSerializer() {}

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public IntValue createInstance() {
        return new IntValue();
    }

    @Override
    public IntValue copy(IntValue from) {
        return new IntValue(from.getValue());
    }

    @Override
    public IntValue copy(IntValue from, IntValue reuse) {
        reuse.setValue(from.getValue());
        return reuse;
    }

    @Override
    public int getLength() {
        return 4;
    }

    @Override
    public void serialize(IntValue record, DataOutputView target) throws IOException {
        record.write(target);
    }

    @Override
    public IntValue deserialize(DataInputView source) throws IOException {
        return deserialize(new IntValue(), source);
    }

    @Override
    public IntValue deserialize(IntValue reuse, DataInputView source) throws IOException {
        reuse.read(source);
        return reuse;
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        target.write(source, 4);
    }

    @Override
    public TypeSerializerSnapshot<IntValue> snapshotConfiguration() {
        return new IntValueSerializerSnapshot();
    }

    /** Describes this serializer in stored state. */
    public static final class IntValueSerializerSnapshot
            extends SimpleTypeSerializerSnapshot<IntValue> {

        /** Creates the snapshot. */
        public IntValueSerializerSnapshot() {
            super(() -> INSTANCE);
        }
    }
}
