// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.core.memory.DataInputDeserializer;
import io.millrace.core.memory.DataOutputSerializer;
import io.millrace.engine.common.UserCodeException;
import io.millrace.engine.record.Receiver;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Between two chained operators that share records: fails where one of them changes a record after it was handed over.
 *
 * <p>Keeps what the last few records looked like when they were handed over, as bytes, and compares: a record behind the call that
 * got it, and all that are kept in front of the next one. Where nobody changes a record that was handed over, sharing gives
 * what copies give. Belongs to the task's thread.
 */
public final class SharedRecordCheck implements Receiver<Object> {

    /** How many records are looked after. */
    private static final int MAX_KEPT = 8;

    /** A record, and what it looked like as it was handed over. */
    private record Handed(Object value, byte[] bytes) {}

    private final String where;
    private final String producer;
    private final String reader;
    private final TypeSerializer<Object> serializer;
    private final Receiver<Object> next;
    private final DataOutputSerializer buffer = new DataOutputSerializer(64);
    private final Deque<Handed> kept = new ArrayDeque<>(MAX_KEPT);

    /**
     * @param where reader and its subtask
     * @param producer name of the operator that emits
     * @param reader name of the operator that is given the records
     * @param serializer writes records
     * @param next the reader
     */
    public SharedRecordCheck(
            String where,
            String producer,
            String reader,
            TypeSerializer<Object> serializer,
            Receiver<Object> next) {
        this.where = where;
        this.producer = producer;
        this.reader = reader;
        this.serializer = serializer;
        this.next = next;
    }

    @Override
    public void receive(Object value, long timestamp) throws Exception {
        for (Handed handed : kept) {
            if (!isUnchanged(handed)) {
                throw failure(
                        handed,
                        "Operator '" + producer + "' handed a record to '" + reader
                                + "', and one of the two has changed it since",
                        "'" + producer + "' must not change a record that it has emitted, and '"
                                + reader + "' none that it was given");
            }
        }
        Handed handed = new Handed(value, bytesOf(value));
        next.receive(value, timestamp);
        if (!isUnchanged(handed)) {
            throw failure(
                    handed,
                    "Operator '" + reader + "' has changed a record that it was given by '"
                            + producer + "'",
                    "'" + reader + "' must make a record of its own");
        }
        if (kept.size() == MAX_KEPT) {
            kept.removeFirst();
        }
        kept.addLast(handed);
    }

    private boolean isUnchanged(Handed handed) throws IOException {
        return Arrays.equals(handed.bytes(), bytesOf(handed.value()));
    }

    private byte[] bytesOf(Object value) throws IOException {
        buffer.clear();
        serializer.serialize(value, buffer);
        return buffer.getCopyOfBuffer();
    }

    private UserCodeException failure(Handed handed, String what, String advice)
            throws IOException {
        Object before = serializer.deserialize(new DataInputDeserializer(handed.bytes()));
        return new UserCodeException(
                where,
                new IllegalStateException(what + ": it was '" + before + "', and is '"
                        + handed.value() + "' now. With object reuse both hold the same object: "
                        + advice + ". Without object reuse, records are copied between the two."));
    }
}
