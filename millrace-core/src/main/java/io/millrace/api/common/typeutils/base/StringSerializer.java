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
 * Serializes strings, one to three bytes per character; null is allowed.
 *
 * <p>Mirrors Flink 1.14's {@code StringSerializer}; no known differences.
 */
public final class StringSerializer extends TypeSerializerSingleton<String> {
    private static final long serialVersionUID = 1L;

    /** The instance to share. */
    public static final StringSerializer INSTANCE = new StringSerializer();

    /** Creates a serializer; prefer {@link #INSTANCE}. */
    public StringSerializer() {}

    @Override
    public boolean isImmutableType() {
        return true;
    }

    @Override
    public String createInstance() {
        return "";
    }

    @Override
    public String copy(String from) {
        return from;
    }

    @Override
    public String copy(String from, String reuse) {
        return from;
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(String record, DataOutputView target) throws IOException {
        StringValue.writeString(record, target);
    }

    @Override
    public String deserialize(DataInputView source) throws IOException {
        return StringValue.readString(source);
    }

    @Override
    public String deserialize(String reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        StringValue.copyString(source, target);
    }

    @Override
    public TypeSerializerSnapshot<String> snapshotConfiguration() {
        return new StringSerializerSnapshot();
    }

    /** Describes this serializer in stored state. */
    public static final class StringSerializerSnapshot
            extends SimpleTypeSerializerSnapshot<String> {

        /** Creates the snapshot. */
        public StringSerializerSnapshot() {
            super(() -> INSTANCE);
        }
    }
}
