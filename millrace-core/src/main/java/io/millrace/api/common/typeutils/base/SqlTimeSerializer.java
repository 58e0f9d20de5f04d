// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.SimpleTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;
import java.sql.Time;

/**
 * Serializes SQL times as milliseconds since the epoch; null is allowed.
 *
 * <p>Mirrors Flink 1.14's {@code SqlTimeSerializer}; no known differences.
 */
public final class SqlTimeSerializer extends TypeSerializerSingleton<Time> {
    private static final long serialVersionUID = 1L;

    /** The instance to share. */
    public static final SqlTimeSerializer INSTANCE = new SqlTimeSerializer();

    /** Creates a serializer; prefer {@link #INSTANCE}. */
    public SqlTimeSerializer() {}

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public Time createInstance() {
        return new Time(0L);
    }

    @Override
    public Time copy(Time from) {
        return from == null ? null : new Time(from.getTime());
    }

    @Override
    public Time copy(Time from, Time reuse) {
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
    public void serialize(Time record, DataOutputView target) throws IOException {
        target.writeLong(record == null ? Long.MIN_VALUE : record.getTime());
    }

    @Override
    public Time deserialize(DataInputView source) throws IOException {
        long millis = source.readLong();
        return millis == Long.MIN_VALUE ? null : new Time(millis);
    }

    @Override
    public Time deserialize(Time reuse, DataInputView source) throws IOException {
        long millis = source.readLong();
        if (millis == Long.MIN_VALUE) {
            return null;
        }
        if (reuse == null) {
            return new Time(millis);
        }
        reuse.setTime(millis);
        return reuse;
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        target.write(source, 8);
    }

    @Override
    public TypeSerializerSnapshot<Time> snapshotConfiguration() {
        return new SqlTimeSerializerSnapshot();
    }

    /** Describes this serializer in stored state. */
    public static final class SqlTimeSerializerSnapshot extends SimpleTypeSerializerSnapshot<Time> {

        /** Creates the snapshot. */
        public SqlTimeSerializerSnapshot() {
            super(() -> INSTANCE);
        }
    }
}
