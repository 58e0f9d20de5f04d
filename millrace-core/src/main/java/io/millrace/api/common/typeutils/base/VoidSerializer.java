// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.SimpleTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;

/**
 * Serializes the only value of {@code Void}, null, as one zero byte.
 *
 * <p>Mirrors Flink 1.14's {@code VoidSerializer}; no known differences.
 */
public final class VoidSerializer extends TypeSerializerSingleton<Void> {
    private static final long serialVersionUID = 1L;

    /** The instance to share. */
    public static final VoidSerializer INSTANCE = new VoidSerializer();

    /** Creates a serializer; prefer {@link #INSTANCE}. */
    public VoidSerializer() {}

    @Override
    public boolean isImmutableType() {
        return true;
    }

    @Override
    public Void createInstance() {
        return null;
    }

    @Override
    public Void copy(Void from) {
        return from;
    }

    @Override
    public Void copy(Void from, Void reuse) {
        return from;
    }

    @Override
    public int getLength() {
        return 1;
    }

    @Override
    public void serialize(Void record, DataOutputView target) throws IOException {
        target.write(0);
    }

    @Override
    public Void deserialize(DataInputView source) throws IOException {
        source.readByte();
        return null;
    }

    @Override
    public Void deserialize(Void reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        target.write(source.readByte());
    }

    @Override
    public TypeSerializerSnapshot<Void> snapshotConfiguration() {
        return new VoidSerializerSnapshot();
    }

    /** Describes this serializer in stored state. */
    public static final class VoidSerializerSnapshot extends SimpleTypeSerializerSnapshot<Void> {

        /** Creates the snapshot. */
        public VoidSerializerSnapshot() {
            super(() -> INSTANCE);
        }
    }
}
