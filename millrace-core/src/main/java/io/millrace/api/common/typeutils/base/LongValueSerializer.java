// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.SimpleTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.types.LongValue;

import java.io.IOException;

/**
 * Serializes {@link LongValue} in 8 bytes; null is not allowed.
 *
 * <p>Mirrors Flink 1.14's {@code LongValueSerializer}; no known differences.
 */
public final class LongValueSerializer extends TypeSerializerSingleton<LongValue> {
    private static final long serialVersionUID = 1L;

    /** The instance to share. */
    public static final LongValueSerializer INSTANCE = new LongValueSerializer();

    /** Creates a serializer; prefer {@link #INSTANCE}. */
    public LongValueSerializer() {}

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public LongValue createInstance() {
        return new LongValue();
    }

    @Override
    public LongValue copy(LongValue from) {
        return new LongValue(from.getValue());
    }

    @Override
    public LongValue copy(LongValue from, LongValue reuse) {
        reuse.setValue(from.getValue());
        return reuse;
    }

    @Override
    public int getLength() {
        return 8;
    }

    @Override
    public void serialize(LongValue record, DataOutputView target) throws IOException {
        record.write(target);
    }

    @Override
    public LongValue deserialize(DataInputView source) throws IOException {
        return deserialize(new LongValue(), source);
    }

    @Override
    public LongValue deserialize(LongValue reuse, DataInputView source) throws IOException {
        reuse.read(source);
        return reuse;
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        target.write(source, 8);
    }

    @Override
    public TypeSerializerSnapshot<LongValue> snapshotConfiguration() {
        return new LongValueSerializerSnapshot();
    }

    /** Describes this serializer in stored state. */
    public static final class LongValueSerializerSnapshot
            extends SimpleTypeSerializerSnapshot<LongValue> {

        /** Creates the snapshot. */
        public LongValueSerializerSnapshot() {
            super(() -> INSTANCE);
        }
    }
}
