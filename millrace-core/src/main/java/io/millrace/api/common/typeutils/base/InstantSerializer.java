// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils.base;

import io.millrace.api.common.typeutils.SimpleTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;

import java.io.IOException;
import java.time.Instant;

/**
 * Serializes instants as second of the epoch and nanosecond; null is allowed.
 *
 * <p>Mirrors Flink 1.14's {@code InstantSerializer}; no known differences.
 */
public final class InstantSerializer extends TypeSerializerSingleton<Instant> {
    private static final long serialVersionUID = 1L;

    /** The instance to share. */
    public static final InstantSerializer INSTANCE = new InstantSerializer();

    /** Creates a serializer; prefer {@link #INSTANCE}. */
    public InstantSerializer() {}

    @Override
    public boolean isImmutableType() {
        return true;
    }

    @Override
    public Instant createInstance() {
        return Instant.EPOCH;
    }

    @Override
    public Instant copy(Instant from) {
        return from;
    }

    @Override
    public Instant copy(Instant from, Instant reuse) {
        return from;
    }

    @Override
    public int getLength() {
        return 12;
    }

    @Override
    public void serialize(Instant record, DataOutputView target) throws IOException {
        target.writeLong(record == null ? Long.MIN_VALUE : record.getEpochSecond());
        target.writeInt(record == null ? Integer.MIN_VALUE : record.getNano());
    }

    @Override
    public Instant deserialize(DataInputView source) throws IOException {
        long seconds = source.readLong();
        int nanos = source.readInt();
        return seconds == Long.MIN_VALUE ? null : Instant.ofEpochSecond(seconds, nanos);
    }

    @Override
    public Instant deserialize(Instant reuse, DataInputView source) throws IOException {
        return deserialize(source);
    }

    @Override
    public void copy(DataInputView source, DataOutputView target) throws IOException {
        target.write(source, 12);
    }

    @Override
    public TypeSerializerSnapshot<Instant> snapshotConfiguration() {
        return new InstantSerializerSnapshot();
    }

    /** Describes this serializer in stored state. */
    public static final class InstantSerializerSnapshot
            extends SimpleTypeSerializerSnapshot<Instant> {

        /** Creates the snapshot. */
        public InstantSerializerSnapshot() {
            super(() -> INSTANCE);
        }
    }
}
