// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.SimpleTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;
import java.time.LocalTime;

/**
 * Serializes local times as hour, minute, second and nanosecond; null is allowed.
 *
 * <p>Mirrors Flink 1.14's {@code LocalTimeSerializer}; no known differences.
 */
public final class LocalTimeSerializer extends TypeSerializerSingleton<LocalTime> {
    private static final long serialVersionUID = 1L;

    /** The instance to share. */
    public static final LocalTimeSerializer INSTANCE = new LocalTimeSerializer();

    /** Creates a serializer; prefer {@link #INSTANCE}. */
    public LocalTimeSerializer() {}

    @Override
    public boolean isImmutableType() {
        return true;
    }

    @Override
    public LocalTime createInstance() {
        return LocalTime.MIDNIGHT;
    }

    @Override
    public LocalTime copy(LocalTime from) {
        return from;
    }

    @Override
    public LocalTime copy(LocalTime from, LocalTime reuse) {
        return from;
    }

    @Override
    public int getLength() {
        return 7;
    }

    @Override
    public void serialize(LocalTime record, DataOutputView target) throws IOException {
        if (record == null) {
            target.writeByte(Byte.MIN_VALUE);
            target.writeShort(Short.MIN_VALUE);
            target.writeInt(Integer.MIN_VALUE);
            return;
        }
        target.writeByte(record.getHour());
        target.writeByte(record.getMinute());
        target.writeByte(record.getSecond());
        target.writeInt(record.getNano());
    }

    @Override
    public LocalTime deserialize(DataInputView source) throws IOException {
        int hour = source.readByte();
        int minute = source.readByte();
        int second = source.readByte();
        int nano = source.readInt();
        return hour == Byte.MIN_VALUE ? null : LocalTime.of(hour, minute, second, nano);
    }

    @Override
    public LocalTime deserialize(LocalTime reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        target.write(source, 7);
    }

    @Override
    public TypeSerializerSnapshot<LocalTime> snapshotConfiguration() {
        return new LocalTimeSerializerSnapshot();
    }

    /** Describes this serializer in stored state. */
    public static final class LocalTimeSerializerSnapshot
            extends SimpleTypeSerializerSnapshot<LocalTime> {

        /** Creates the snapshot. */
        public LocalTimeSerializerSnapshot() {
            super(() -> INSTANCE);
        }
    }
}
