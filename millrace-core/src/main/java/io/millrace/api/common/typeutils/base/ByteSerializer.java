// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.SimpleTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;

/**
 * Serializes bytes in 1 byte; null is not allowed.
 *
 * <p>Mirrors Flink 1.14's {@code ByteSerializer}; no known differences.
 */
public final class ByteSerializer extends TypeSerializerSingleton<Byte> {
    private static final long serialVersionUID = 1L;

    /** The instance to share. */
    public static final ByteSerializer INSTANCE = new ByteSerializer();

    /** Creates a serializer; prefer {@link #INSTANCE}. */
    public ByteSerializer() {}

    @Override
    public boolean isImmutableType() {
        return true;
    }

    @Override
    public Byte createInstance() {
        return (byte) 0;
    }

    @Override
    public Byte copy(Byte from) {
        return from;
    }

    @Override
    public Byte copy(Byte from, Byte reuse) {
        return from;
    }

    @Override
    public int getLength() {
        return 1;
    }

    @Override
    public void serialize(Byte record, DataOutputView target) throws IOException {
        target.writeByte(record);
    }

    @Override
    public Byte deserialize(DataInputView source) throws IOException {
        return source.readByte();
    }

    @Override
    public Byte deserialize(Byte reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        target.write(source, 1);
    }

    @Override
    public TypeSerializerSnapshot<Byte> snapshotConfiguration() {
        return new ByteSerializerSnapshot();
    }

    /** Describes this serializer in stored state. */
    public static final class ByteSerializerSnapshot extends SimpleTypeSerializerSnapshot<Byte> {

        /** Creates the snapshot. */
        public ByteSerializerSnapshot() {
            super(() -> INSTANCE);
        }
    }
}
