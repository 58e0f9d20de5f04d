// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.SimpleTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.types.ByteValue;

import java.io.IOException;

/**
 * Serializes {@link ByteValue} in 1 byte; null is not allowed.
 *
 * <p>Mirrors Flink 1.14's {@code ByteValueSerializer}; no known differences.
 */
public final class ByteValueSerializer extends TypeSerializerSingleton<ByteValue> {
    private static final long serialVersionUID = 1L;

    /** The instance to share. */
    public static final ByteValueSerializer INSTANCE = new ByteValueSerializer();

    /** Creates a serializer; prefer {@link #INSTANCE}. */
    public ByteValueSerializer() {}

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public ByteValue createInstance() {
        return new ByteValue();
    }

    @Override
    public ByteValue copy(ByteValue from) {
        return new ByteValue(from.getValue());
    }

    @Override
    public ByteValue copy(ByteValue from, ByteValue reuse) {
        reuse.setValue(from.getValue());
        return reuse;
    }

    @Override
    public int getLength() {
        return 1;
    }

    @Override
    public void serialize(ByteValue record, DataOutputView target) throws IOException {
        record.write(target);
    }

    @Override
    public ByteValue deserialize(DataInputView source) throws IOException {
        return deserialize(new ByteValue(), source);
    }

    @Override
    public ByteValue deserialize(ByteValue reuse, DataInputView source) throws IOException {
        reuse.read(source);
        return reuse;
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        target.write(source, 1);
    }

    @Override
    public TypeSerializerSnapshot<ByteValue> snapshotConfiguration() {
        return new ByteValueSerializerSnapshot();
    }

    /** Describes this serializer in stored state. */
    public static final class ByteValueSerializerSnapshot
            extends SimpleTypeSerializerSnapshot<ByteValue> {

        /** Creates the snapshot. */
        public ByteValueSerializerSnapshot() {
            super(() -> INSTANCE);
        }
    }
}
