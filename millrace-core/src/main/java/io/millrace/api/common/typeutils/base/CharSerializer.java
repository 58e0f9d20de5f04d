// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.SimpleTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;

/**
 * Serializes characters in 2 bytes; null is not allowed.
 *
 * <p>Mirrors Flink 1.14's {@code CharSerializer}; no known differences.
 */
public final class CharSerializer extends TypeSerializerSingleton<Character> {
    private static final long serialVersionUID = 1L;

    /** The instance to share. */
    public static final CharSerializer INSTANCE = new CharSerializer();

    /** Creates a serializer; prefer {@link #INSTANCE}. */
    public CharSerializer() {}

    @Override
    public boolean isImmutableType() {
        return true;
    }

    @Override
    public Character createInstance() {
        return '\0';
    }

    @Override
    public Character copy(Character from) {
        return from;
    }

    @Override
    public Character copy(Character from, Character reuse) {
        return from;
    }

    @Override
    public int getLength() {
        return 2;
    }

    @Override
    public void serialize(Character record, DataOutputView target) throws IOException {
        target.writeChar(record);
    }

    @Override
    public Character deserialize(DataInputView source) throws IOException {
        return source.readChar();
    }

    @Override
    public Character deserialize(Character reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        target.write(source, 2);
    }

    @Override
    public TypeSerializerSnapshot<Character> snapshotConfiguration() {
        return new CharSerializerSnapshot();
    }

    /** Describes this serializer in stored state. */
    public static final class CharSerializerSnapshot
            extends SimpleTypeSerializerSnapshot<Character> {

        /** Creates the snapshot. */
        public CharSerializerSnapshot() {
            super(() -> INSTANCE);
        }
    }
}
