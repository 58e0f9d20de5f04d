// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.SimpleTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;

/**
 * Serializes short integers in 2 bytes; null is not allowed.
 *
 * <p>Mirrors Flink 1.14's {@code ShortSerializer}; no known differences.
 */
public final class ShortSerializer extends TypeSerializerSingleton<Short> {
    private static final long serialVersionUID = 1L;

    /** The instance to share. */
    public static final ShortSerializer INSTANCE = new ShortSerializer();

    /** Creates a serializer; prefer {@link #INSTANCE}. */
    public ShortSerializer() {}

    @Override
    public boolean isImmutableType() {
        return true;
    }

    @Override
    public Short createInstance() {
        return (short) 0;
    }

    @Override
    public Short copy(Short from) {
        return from;
    }

    @Override
    public Short copy(Short from, Short reuse) {
        return from;
    }

    @Override
    public int getLength() {
        return 2;
    }

    @Override
    public void serialize(Short record, DataOutputView target) throws IOException {
        target.writeShort(record);
    }

    @Override
    public Short deserialize(DataInputView source) throws IOException {
        return source.readShort();
    }

    @Override
    public Short deserialize(Short reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        target.write(source, 2);
    }

    @Override
    public TypeSerializerSnapshot<Short> snapshotConfiguration() {
        return new ShortSerializerSnapshot();
    }

    /** Describes this serializer in stored state. */
    public static final class ShortSerializerSnapshot extends SimpleTypeSerializerSnapshot<Short> {

        /** Creates the snapshot. */
        public ShortSerializerSnapshot() {
            super(() -> INSTANCE);
        }
    }
}
