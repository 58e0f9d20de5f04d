// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.SimpleTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.types.CharValue;

import java.io.IOException;

/**
 * Serializes {@link CharValue} in 2 bytes; null is not allowed.
 *
 * <p>Mirrors Flink 1.14's {@code CharValueSerializer}; no known differences.
 */
public class CharValueSerializer extends TypeSerializerSingleton<CharValue> {
    private static final long serialVersionUID = 1L;

    /** The instance to share. */
    public static final CharValueSerializer INSTANCE = new CharValueSerializer();

    /** Creates a serializer; prefer {@link #INSTANCE}. */
    public CharValueSerializer() {}

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public CharValue createInstance() {
        return new CharValue();
    }

    @Override
    public CharValue copy(CharValue from) {
        return new CharValue(from.getValue());
    }

    @Override
    public CharValue copy(CharValue from, CharValue reuse) {
        reuse.setValue(from.getValue());
        return reuse;
    }

    @Override
    public int getLength() {
        return 2;
    }

    @Override
    public void serialize(CharValue record, DataOutputView target) throws IOException {
        record.write(target);
    }

    @Override
    public CharValue deserialize(DataInputView source) throws IOException {
        return deserialize(new CharValue(), source);
    }

    @Override
    public CharValue deserialize(CharValue reuse, DataInputView source) throws IOException {
        reuse.read(source);
        return reuse;
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        target.write(source, 2);
    }

    @Override
    public TypeSerializerSnapshot<CharValue> snapshotConfiguration() {
        return new CharValueSerializerSnapshot();
    }

    /** Describes this serializer in stored state. */
    public static final class CharValueSerializerSnapshot
            extends SimpleTypeSerializerSnapshot<CharValue> {

        /** Creates the snapshot. */
        public CharValueSerializerSnapshot() {
            super(() -> INSTANCE);
        }
    }
}
