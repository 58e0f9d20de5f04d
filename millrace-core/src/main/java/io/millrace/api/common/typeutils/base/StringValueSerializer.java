// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.SimpleTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.types.StringValue;

import java.io.IOException;

/**
 * Serializes {@link StringValue}, one to three bytes per character; null is not allowed.
 *
 * <p>Mirrors Flink 1.14's {@code StringValueSerializer}; no known differences.
 */
public final class StringValueSerializer extends TypeSerializerSingleton<StringValue> {
    private static final long serialVersionUID = 1L;

    /** The instance to share. */
    public static final StringValueSerializer INSTANCE = new StringValueSerializer();

    /** Creates a serializer; prefer {@link #INSTANCE}. */
    public StringValueSerializer() {}

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public StringValue createInstance() {
        return new StringValue();
    }

    @Override
    public StringValue copy(StringValue from) {
        return new StringValue(from);
    }

    @Override
    public StringValue copy(StringValue from, StringValue reuse) {
        reuse.setValue(from);
        return reuse;
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(StringValue record, DataOutputView target) throws IOException {
        record.write(target);
    }

    @Override
    public StringValue deserialize(DataInputView source) throws IOException {
        return deserialize(new StringValue(), source);
    }

    @Override
    public StringValue deserialize(StringValue reuse, DataInputView source) throws IOException {
        reuse.read(source);
        return reuse;
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        createInstance().copy(source, target);
    }

    @Override
    public TypeSerializerSnapshot<StringValue> snapshotConfiguration() {
        return new StringValueSerializerSnapshot();
    }

    /** Describes this serializer in stored state. */
    public static final class StringValueSerializerSnapshot
            extends SimpleTypeSerializerSnapshot<StringValue> {

        /** Creates the snapshot. */
        public StringValueSerializerSnapshot() {
            super(() -> INSTANCE);
        }
    }
}
