// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base.array;

import io.millrace.api.common.typeutils.SimpleTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.api.common.typeutils.base.TypeSerializerSingleton;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.types.StringValue;

import java.io.IOException;

/**
 * Serializes arrays of strings as length and elements; elements may be null, the array not.
 *
 * <p>Mirrors Flink 1.14's {@code StringArraySerializer}; no known differences.
 */
public final class StringArraySerializer extends TypeSerializerSingleton<String[]> {
    private static final long serialVersionUID = 1L;

    /** The instance to share. */
    public static final StringArraySerializer INSTANCE = new StringArraySerializer();

    /** Creates a serializer; prefer {@link #INSTANCE}. */
    public StringArraySerializer() {}

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public String[] createInstance() {
        return new String[0];
    }

    @Override
    public String[] copy(String[] from) {
        return from.clone();
    }

    @Override
    public String[] copy(String[] from, String[] reuse) {
        return copy(from);
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(String[] record, DataOutputView target) throws IOException {
        if (record == null) {
            throw new IllegalArgumentException(
                    "A null array cannot be serialized; wrap the type so that it allows null.");
        }
        target.writeInt(record.length);
        for (String element : record) {
            StringValue.writeString(element, target);
        }
    }

    @Override
    public String[] deserialize(DataInputView source) throws IOException {
        String[] result = new String[source.readInt()];
        for (int i = 0; i < result.length; i++) {
            result[i] = StringValue.readString(source);
        }
        return result;
    }

    @Override
    public String[] deserialize(String[] reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        int length = source.readInt();
        target.writeInt(length);
        for (int i = 0; i < length; i++) {
            StringValue.copyString(source, target);
        }
    }

    @Override
    public TypeSerializerSnapshot<String[]> snapshotConfiguration() {
        return new StringArraySerializerSnapshot();
    }

    /** Describes this serializer in stored state. */
    public static final class StringArraySerializerSnapshot
            extends SimpleTypeSerializerSnapshot<String[]> {

        /** Creates the snapshot. */
        public StringArraySerializerSnapshot() {
            super(() -> INSTANCE);
        }
    }
}
