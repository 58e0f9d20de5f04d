// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.core.memory.DataOutputSerializer;

/**
 * How many bytes a record of an edge takes, measured on few of them: the first ones, then every 256th.
 *
 * <p>Only there to keep queues of large records short, so it remembers large ones for a while. Owned by the producer.
 */
final class SizeEstimate {

    /** Bytes of references, headers and the timestamp. */
    private static final int OVERHEAD = 48;

    private static final int FIRST_SAMPLES = 16;
    private static final int SAMPLE_MASK = 255;

    private final TypeSerializer<Object> serializer;
    private DataOutputSerializer buffer = new DataOutputSerializer(64);
    private final boolean isFixed;
    private long records;
    private int estimate;

    /**
     * @param serializer of the records; the edge's own
     */
    SizeEstimate(TypeSerializer<Object> serializer) {
        this.serializer = serializer;
        this.isFixed = serializer.getLength() > 0;
        this.estimate = OVERHEAD + Math.max(0, serializer.getLength());
    }

    /** Whether the next record should be measured. */
    boolean wantsSample() {
        long count = records++;
        return !isFixed && (count < FIRST_SAMPLES || (count & SAMPLE_MASK) == 0);
    }

    void sample(Object value) {
        int size;
        try {
            buffer.clear();
            serializer.serialize(value, buffer);
            size = OVERHEAD + buffer.length();
        } catch (Exception | StackOverflowError e) {
            // A record that cannot be written is no error here: nobody asked for bytes.
            size = OVERHEAD;
        }
        estimate = Math.max(size, estimate - estimate / 8);
        if (buffer.length() > 1 << 20) {
            buffer = new DataOutputSerializer(64);
        }
    }

    /** Bytes per record. */
    int bytes() {
        return estimate;
    }
}
