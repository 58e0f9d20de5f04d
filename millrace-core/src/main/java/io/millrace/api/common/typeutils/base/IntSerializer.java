// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.SimpleTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;

/**
 * Serializes integers in 4 bytes; null is not allowed.
 *
 * <p>Mirrors Flink 1.14's {@code IntSerializer}; no known differences.
 */
public final class IntSerializer extends TypeSerializerSingleton<Integer> {
    private static final long serialVersionUID = 1L;

    /** The instance to share. */
    public static final IntSerializer INSTANCE = new IntSerializer();

    /** Creates a serializer; prefer {@link #INSTANCE}. */
    public IntSerializer() {}

    @Override
    public boolean isImmutableType() {
        return true;
    }

    @Override
    public Integer createInstance() {
        return 0;
    }

    @Override
    public Integer copy(Integer from) {
        return from;
    }

    @Override
    public Integer copy(Integer from, Integer reuse) {
        return from;
    }

    @Override
    public int getLength() {
        return 4;
    }

    @Override
    public void serialize(Integer record, DataOutputView target) throws IOException {
        target.writeInt(record);
    }

    @Override
    public Integer deserialize(DataInputView source) throws IOException {
        return source.readInt();
    }

    @Override
    public Integer deserialize(Integer reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        target.write(source, 4);
    }

    @Override
    public TypeSerializerSnapshot<Integer> snapshotConfiguration() {
        return new IntSerializerSnapshot();
    }

    /** Describes this serializer in stored state. */
    public static final class IntSerializerSnapshot extends SimpleTypeSerializerSnapshot<Integer> {

        /** Creates the snapshot. */
        public IntSerializerSnapshot() {
            super(() -> INSTANCE);
        }
    }
}
