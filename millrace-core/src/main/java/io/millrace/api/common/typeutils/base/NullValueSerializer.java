// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.SimpleTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.types.NullValue;

import java.io.IOException;

/**
 * Serializes {@link NullValue}, which takes no bytes.
 *
 * <p>Mirrors Flink 1.14's {@code NullValueSerializer}; no known differences.
 */
public final class NullValueSerializer extends TypeSerializerSingleton<NullValue> {
    private static final long serialVersionUID = 1L;

    /** The instance to share. */
    public static final NullValueSerializer INSTANCE = new NullValueSerializer();

    /** Creates a serializer; prefer {@link #INSTANCE}. */
    public NullValueSerializer() {}

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public NullValue createInstance() {
        return NullValue.getInstance();
    }

    @Override
    public NullValue copy(NullValue from) {
        return NullValue.getInstance();
    }

    @Override
    public NullValue copy(NullValue from, NullValue reuse) {
        return NullValue.getInstance();
    }

    @Override
    public int getLength() {
        return 0;
    }

    @Override
    public void serialize(NullValue record, DataOutputView target) throws IOException {
        // the type has one value, so there is nothing to tell
    }

    @Override
    public NullValue deserialize(DataInputView source) throws IOException {
        return NullValue.getInstance();
    }

    @Override
    public NullValue deserialize(NullValue reuse, DataInputView source) throws IOException {
        return NullValue.getInstance();
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        // there are no bytes to copy
    }

    @Override
    public TypeSerializerSnapshot<NullValue> snapshotConfiguration() {
        return new NullValueSerializerSnapshot();
    }

    /** Describes this serializer in stored state. */
    public static final class NullValueSerializerSnapshot
            extends SimpleTypeSerializerSnapshot<NullValue> {

        /** Creates the snapshot. */
        public NullValueSerializerSnapshot() {
            super(() -> INSTANCE);
        }
    }
}
