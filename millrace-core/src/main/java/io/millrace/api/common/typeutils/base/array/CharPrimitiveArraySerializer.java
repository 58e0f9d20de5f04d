// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base.array;

import io.millrace.api.common.typeutils.SimpleTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.api.common.typeutils.base.TypeSerializerSingleton;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;

/**
 * Serializes arrays of {@code char} as length and elements; null is not allowed.
 *
 * <p>Mirrors Flink 1.14's {@code CharPrimitiveArraySerializer}; no known differences.
 */
public final class CharPrimitiveArraySerializer extends TypeSerializerSingleton<char[]> {
    private static final long serialVersionUID = 1L;

    /** The instance to share. */
    public static final CharPrimitiveArraySerializer INSTANCE = new CharPrimitiveArraySerializer();

    /** Creates a serializer; prefer {@link #INSTANCE}. */
    public CharPrimitiveArraySerializer() {}

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public char[] createInstance() {
        return new char[0];
    }

    @Override
    public char[] copy(char[] from) {
        return from.clone();
    }

    @Override
    public char[] copy(char[] from, char[] reuse) {
        return copy(from);
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(char[] record, DataOutputView target) throws IOException {
        if (record == null) {
            throw new IllegalArgumentException(
                    "A null array cannot be serialized; wrap the type so that it allows null.");
        }
        target.writeInt(record.length);
        for (char element : record) {
            target.writeChar(element);
        }
    }

    @Override
    public char[] deserialize(DataInputView source) throws IOException {
        char[] result = new char[source.readInt()];
        for (int i = 0; i < result.length; i++) {
            result[i] = source.readChar();
        }
        return result;
    }

    @Override
    public char[] deserialize(char[] reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        int length = source.readInt();
        target.writeInt(length);
        target.write(source, length * 2);
    }

    @Override
    public TypeSerializerSnapshot<char[]> snapshotConfiguration() {
        return new CharPrimitiveArraySerializerSnapshot();
    }

    /** Describes this serializer in stored state. */
    public static final class CharPrimitiveArraySerializerSnapshot
            extends SimpleTypeSerializerSnapshot<char[]> {

        /** Creates the snapshot. */
        public CharPrimitiveArraySerializerSnapshot() {
            super(() -> INSTANCE);
        }
    }
}
