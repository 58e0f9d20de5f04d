// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.SimpleTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;

/**
 * Serializes booleans in 1 byte; null is not allowed.
 *
 * <p>Mirrors Flink 1.14's {@code BooleanSerializer}; no known differences.
 */
public final class BooleanSerializer extends TypeSerializerSingleton<Boolean> {
    private static final long serialVersionUID = 1L;

    /** The instance to share. */
    public static final BooleanSerializer INSTANCE = new BooleanSerializer();

    /** Creates a serializer; prefer {@link #INSTANCE}. */
    public BooleanSerializer() {}

    @Override
    public boolean isImmutableType() {
        return true;
    }

    @Override
    public Boolean createInstance() {
        return Boolean.FALSE;
    }

    @Override
    public Boolean copy(Boolean from) {
        return from;
    }

    @Override
    public Boolean copy(Boolean from, Boolean reuse) {
        return from;
    }

    @Override
    public int getLength() {
        return 1;
    }

    @Override
    public void serialize(Boolean record, DataOutputView target) throws IOException {
        target.writeBoolean(record);
    }

    @Override
    public Boolean deserialize(DataInputView source) throws IOException {
        return source.readBoolean();
    }

    @Override
    public Boolean deserialize(Boolean reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        target.write(source, 1);
    }

    @Override
    public TypeSerializerSnapshot<Boolean> snapshotConfiguration() {
        return new BooleanSerializerSnapshot();
    }

    /** Describes this serializer in stored state. */
    public static final class BooleanSerializerSnapshot
            extends SimpleTypeSerializerSnapshot<Boolean> {

        /** Creates the snapshot. */
        public BooleanSerializerSnapshot() {
            super(() -> INSTANCE);
        }
    }
}
