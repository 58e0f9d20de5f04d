// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.SimpleTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;
import java.sql.Timestamp;

/**
 * Serializes SQL timestamps as milliseconds since the epoch and nanoseconds of the second; null is
 * allowed.
 *
 * <p>Mirrors Flink 1.14's {@code SqlTimestampSerializer}; no known differences.
 */
public final class SqlTimestampSerializer extends TypeSerializerSingleton<Timestamp> {
    private static final long serialVersionUID = 1L;

    /** The instance to share. */
    public static final SqlTimestampSerializer INSTANCE = new SqlTimestampSerializer();

    /** Creates a serializer; prefer {@link #INSTANCE}. */
    public SqlTimestampSerializer() {}

    @Override
    public boolean isImmutableType() {
        return false;
    }

    @Override
    public Timestamp createInstance() {
        return new Timestamp(0L);
    }

    @Override
    public Timestamp copy(Timestamp from) {
        if (from == null) {
            return null;
        }
        Timestamp copy = new Timestamp(from.getTime());
        copy.setNanos(from.getNanos());
        return copy;
    }

    @Override
    public Timestamp copy(Timestamp from, Timestamp reuse) {
        if (from == null || reuse == null) {
            return copy(from);
        }
        reuse.setTime(from.getTime());
        reuse.setNanos(from.getNanos());
        return reuse;
    }

    @Override
    public int getLength() {
        return 12;
    }

    @Override
    public void serialize(Timestamp record, DataOutputView target) throws IOException {
        target.writeLong(record == null ? Long.MIN_VALUE : record.getTime());
        target.writeInt(record == null ? 0 : record.getNanos());
    }

    @Override
    public Timestamp deserialize(DataInputView source) throws IOException {
        return deserialize(null, source);
    }

    @Override
    public Timestamp deserialize(Timestamp reuse, DataInputView source) throws IOException {
        long millis = source.readLong();
        int nanos = source.readInt();
        if (millis == Long.MIN_VALUE) {
            return null;
        }
        Timestamp result = reuse == null ? new Timestamp(millis) : reuse;
        result.setTime(millis);
        result.setNanos(nanos);
        return result;
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        target.write(source, 12);
    }

    @Override
    public TypeSerializerSnapshot<Timestamp> snapshotConfiguration() {
        return new SqlTimestampSerializerSnapshot();
    }

    /** Describes this serializer in stored state. */
    public static final class SqlTimestampSerializerSnapshot
            extends SimpleTypeSerializerSnapshot<Timestamp> {

        /** Creates the snapshot. */
        public SqlTimestampSerializerSnapshot() {
            super(() -> INSTANCE);
        }
    }
}
