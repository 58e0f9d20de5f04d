// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.SimpleTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;

/**
 * Serializes long integers in 8 bytes; null is not allowed.
 *
 * <p>Mirrors Flink 1.14's {@code LongSerializer}; no known differences.
 */
public final class LongSerializer extends TypeSerializerSingleton<Long> {
    private static final long serialVersionUID = 1L;

    /** The instance to share. */
    public static final LongSerializer INSTANCE = new LongSerializer();

    /** Creates a serializer; prefer {@link #INSTANCE}. */
    public LongSerializer() {}

    @Override
    public boolean isImmutableType() {
        return true;
    }

    @Override
    public Long createInstance() {
        return 0L;
    }

    @Override
    public Long copy(Long from) {
        return from;
    }

    @Override
    public Long copy(Long from, Long reuse) {
        return from;
    }

    @Override
    public int getLength() {
        return 8;
    }

    @Override
    public void serialize(Long record, DataOutputView target) throws IOException {
        target.writeLong(record);
    }

    @Override
    public Long deserialize(DataInputView source) throws IOException {
        return source.readLong();
    }

    @Override
    public Long deserialize(Long reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        target.write(source, 8);
    }

    @Override
    public TypeSerializerSnapshot<Long> snapshotConfiguration() {
        return new LongSerializerSnapshot();
    }

    /** Describes this serializer in stored state. */
    public static final class LongSerializerSnapshot extends SimpleTypeSerializerSnapshot<Long> {

        /** Creates the snapshot. */
        public LongSerializerSnapshot() {
            super(() -> INSTANCE);
        }
    }
}
