// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.SimpleTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * Serializes local dates with time, the date first; null is allowed.
 *
 * <p>Mirrors Flink 1.14's {@code LocalDateTimeSerializer}; no known differences.
 */
public final class LocalDateTimeSerializer extends TypeSerializerSingleton<LocalDateTime> {
    private static final long serialVersionUID = 1L;

    /** The instance to share. */
    public static final LocalDateTimeSerializer INSTANCE = new LocalDateTimeSerializer();

    /** Creates a serializer; prefer {@link #INSTANCE}. */
    public LocalDateTimeSerializer() {}

    @Override
    public boolean isImmutableType() {
        return true;
    }

    @Override
    public LocalDateTime createInstance() {
        return LocalDateTime.of(LocalDateSerializer.INSTANCE.createInstance(), LocalTime.MIDNIGHT);
    }

    @Override
    public LocalDateTime copy(LocalDateTime from) {
        return from;
    }

    @Override
    public LocalDateTime copy(LocalDateTime from, LocalDateTime reuse) {
        return from;
    }

    @Override
    public int getLength() {
        return 13;
    }

    @Override
    public void serialize(LocalDateTime record, DataOutputView target) throws IOException {
        LocalDateSerializer.INSTANCE.serialize(
                record == null ? null : record.toLocalDate(), target);
        LocalTimeSerializer.INSTANCE.serialize(
                record == null ? null : record.toLocalTime(), target);
    }

    @Override
    public LocalDateTime deserialize(DataInputView source) throws IOException {
        LocalDate date = LocalDateSerializer.INSTANCE.deserialize(source);
        LocalTime time = LocalTimeSerializer.INSTANCE.deserialize(source);
        return date == null || time == null ? null : LocalDateTime.of(date, time);
    }

    @Override
    public LocalDateTime deserialize(LocalDateTime reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        target.write(source, 13);
    }

    @Override
    public TypeSerializerSnapshot<LocalDateTime> snapshotConfiguration() {
        return new LocalDateTimeSerializerSnapshot();
    }

    /** Describes this serializer in stored state. */
    public static final class LocalDateTimeSerializerSnapshot
            extends SimpleTypeSerializerSnapshot<LocalDateTime> {

        /** Creates the snapshot. */
        public LocalDateTimeSerializerSnapshot() {
            super(() -> INSTANCE);
        }
    }
}
