// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.SimpleTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;
import java.util.Date;

/**
 * Serializes dates as milliseconds since the epoch; null is allowed.
 *
 * <p>Mirrors Flink 1.14's {@code DateSerializer}; no known differences.
 */
public final class DateSerializer extends TypeSerializerSingleton<Date> {
    private static final long serialVersionUID = 1L;

    /** The instance to share. */
    public static final DateSerializer INSTANCE = new DateSerializer();

    /** Creates a serializer; prefer {@link #INSTANCE}. */
    public DateSerializer() {}

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public Date createInstance() {
        return new Date();
    }

    @Override
    public Date copy(Date from) {
        return from == null ? null : new Date(from.getTime());
    }

    @Override
    public Date copy(Date from, Date reuse) {
        if (from == null || reuse == null) {
            return copy(from);
        }
        reuse.setTime(from.getTime());
        return reuse;
    }

    @Override
    public int getLength() {
        return 8;
    }

    @Override
    public void serialize(Date record, DataOutputView target) throws IOException {
        target.writeLong(record == null ? Long.MIN_VALUE : record.getTime());
    }

    @Override
    public Date deserialize(DataInputView source) throws IOException {
        long millis = source.readLong();
        return millis == Long.MIN_VALUE ? null : new Date(millis);
    }

    @Override
    public Date deserialize(Date reuse, DataInputView source) throws IOException {
        long millis = source.readLong();
        if (millis == Long.MIN_VALUE) {
            return null;
        }
        if (reuse == null) {
            return new Date(millis);
        }
        reuse.setTime(millis);
        return reuse;
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        target.write(source, 8);
    }

    @Override
    public TypeSerializerSnapshot<Date> snapshotConfiguration() {
        return new DateSerializerSnapshot();
    }

    /** Describes this serializer in stored state. */
    public static final class DateSerializerSnapshot extends SimpleTypeSerializerSnapshot<Date> {

        /** Creates the snapshot. */
        public DateSerializerSnapshot() {
            super(() -> INSTANCE);
        }
    }
}
