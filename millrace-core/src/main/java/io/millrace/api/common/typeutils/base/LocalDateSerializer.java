// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.SimpleTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;
import java.time.LocalDate;

/**
 * Serializes local dates as year, month and day; null is allowed.
 *
 * <p>Mirrors Flink 1.14's {@code LocalDateSerializer}; no known differences.
 */
public final class LocalDateSerializer extends TypeSerializerSingleton<LocalDate> {
    private static final long serialVersionUID = 1L;

    /** The instance to share. */
    public static final LocalDateSerializer INSTANCE = new LocalDateSerializer();

    /** Creates a serializer; prefer {@link #INSTANCE}. */
    public LocalDateSerializer() {}

    @Override
    public boolean isImmutableType() {
        return true;
    }

    @Override
    public LocalDate createInstance() {
        return LocalDate.of(1970, 1, 1);
    }

    @Override
    public LocalDate copy(LocalDate from) {
        return from;
    }

    @Override
    public LocalDate copy(LocalDate from, LocalDate reuse) {
        return from;
    }

    @Override
    public int getLength() {
        return 6;
    }

    @Override
    public void serialize(LocalDate record, DataOutputView target) throws IOException {
        if (record == null) {
            target.writeInt(Integer.MIN_VALUE);
            target.writeShort(Short.MIN_VALUE);
            return;
        }
        target.writeInt(record.getYear());
        target.writeByte(record.getMonthValue());
        target.writeByte(record.getDayOfMonth());
    }

    @Override
    public LocalDate deserialize(DataInputView source) throws IOException {
        int year = source.readInt();
        int month = source.readByte();
        int day = source.readByte();
        return year == Integer.MIN_VALUE ? null : LocalDate.of(year, month, day);
    }

    @Override
    public LocalDate deserialize(LocalDate reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        target.write(source, 6);
    }

    @Override
    public TypeSerializerSnapshot<LocalDate> snapshotConfiguration() {
        return new LocalDateSerializerSnapshot();
    }

    /** Describes this serializer in stored state. */
    public static final class LocalDateSerializerSnapshot
            extends SimpleTypeSerializerSnapshot<LocalDate> {

        /** Creates the snapshot. */
        public LocalDateSerializerSnapshot() {
            super(() -> INSTANCE);
        }
    }
}
