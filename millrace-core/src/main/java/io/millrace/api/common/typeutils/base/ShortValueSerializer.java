// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.SimpleTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.types.ShortValue;

import java.io.IOException;

/**
 * Serializes {@link ShortValue} in 2 bytes; null is not allowed.
 *
 * <p>Mirrors Flink 1.14's {@code ShortValueSerializer}; no known differences.
 */
public final class ShortValueSerializer extends TypeSerializerSingleton<ShortValue> {
    private static final long serialVersionUID = 1L;

    /** The instance to share. */
    public static final ShortValueSerializer INSTANCE = new ShortValueSerializer();

    /** Creates a serializer; prefer {@link #INSTANCE}. */
    public ShortValueSerializer() {}

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public ShortValue createInstance() {
        return new ShortValue();
    }

    @Override
    public ShortValue copy(ShortValue from) {
        return new ShortValue(from.getValue());
    }

    @Override
    public ShortValue copy(ShortValue from, ShortValue reuse) {
        reuse.setValue(from.getValue());
        return reuse;
    }

    @Override
    public int getLength() {
        return 2;
    }

    @Override
    public void serialize(ShortValue record, DataOutputView target) throws IOException {
        record.write(target);
    }

    @Override
    public ShortValue deserialize(DataInputView source) throws IOException {
        return deserialize(new ShortValue(), source);
    }

    @Override
    public ShortValue deserialize(ShortValue reuse, DataInputView source) throws IOException {
        reuse.read(source);
        return reuse;
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        target.write(source, 2);
    }

    @Override
    public TypeSerializerSnapshot<ShortValue> snapshotConfiguration() {
        return new ShortValueSerializerSnapshot();
    }

    /** Describes this serializer in stored state. */
    public static final class ShortValueSerializerSnapshot
            extends SimpleTypeSerializerSnapshot<ShortValue> {

        /** Creates the snapshot. */
        public ShortValueSerializerSnapshot() {
            super(() -> INSTANCE);
        }
    }
}
