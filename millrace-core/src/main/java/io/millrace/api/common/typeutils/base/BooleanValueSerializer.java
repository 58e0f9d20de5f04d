// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.SimpleTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.types.BooleanValue;

import java.io.IOException;

/**
 * Serializes {@link BooleanValue} in 1 byte; null is not allowed.
 *
 * <p>Mirrors Flink 1.14's {@code BooleanValueSerializer}; no known differences.
 */
public final class BooleanValueSerializer extends TypeSerializerSingleton<BooleanValue> {
    private static final long serialVersionUID = 1L;

    /** The instance to share. */
    public static final BooleanValueSerializer INSTANCE = new BooleanValueSerializer();

    /** Creates a serializer; prefer {@link #INSTANCE}. */
    public BooleanValueSerializer() {}

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public BooleanValue createInstance() {
        return new BooleanValue();
    }

    @Override
    public BooleanValue copy(BooleanValue from) {
        return new BooleanValue(from.getValue());
    }

    @Override
    public BooleanValue copy(BooleanValue from, BooleanValue reuse) {
        reuse.setValue(from.getValue());
        return reuse;
    }

    @Override
    public int getLength() {
        return 1;
    }

    @Override
    public void serialize(BooleanValue record, DataOutputView target) throws IOException {
        record.write(target);
    }

    @Override
    public BooleanValue deserialize(DataInputView source) throws IOException {
        return deserialize(new BooleanValue(), source);
    }

    @Override
    public BooleanValue deserialize(BooleanValue reuse, DataInputView source) throws IOException {
        reuse.read(source);
        return reuse;
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        target.write(source, 1);
    }

    @Override
    public TypeSerializerSnapshot<BooleanValue> snapshotConfiguration() {
        return new BooleanValueSerializerSnapshot();
    }

    /** Describes this serializer in stored state. */
    public static final class BooleanValueSerializerSnapshot
            extends SimpleTypeSerializerSnapshot<BooleanValue> {

        /** Creates the snapshot. */
        public BooleanValueSerializerSnapshot() {
            super(() -> INSTANCE);
        }
    }
}
