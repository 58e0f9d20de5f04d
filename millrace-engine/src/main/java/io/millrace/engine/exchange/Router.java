// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.engine.common.UserCodeException;
import io.millrace.engine.record.Batch;
import io.millrace.engine.record.EdgeOutput;
import io.millrace.engine.record.Mark;
import io.millrace.engine.record.NullCheck;

/**
 * The producer's end of one edge: copies records if the plan says so, picks their channel, and sends marks to all. Hot path.
 * Owned by whoever drives the producing chain.
 */
public abstract class Router implements EdgeOutput {

    private static final long MAX_BATCH_BYTES = 256 << 10;

    private final String where;
    final ChannelWriter[] writers;
    private final TypeSerializer<Object> copier;
    private final NullCheck nullCheck;
    private final SizeEstimate sizes;
    /** Most records of a batch, whatever their size; 1 if nothing may lie. */
    private final int maxRecords;
    /** Whether a mark was sent since the task last asked. */
    private boolean hasNewMarks;

    Router(Edge edge) {
        this.where = edge.where();
        this.writers = edge.writers();
        this.copier = edge.copies() ? edge.serializer() : null;
        this.nullCheck = edge.nullCheck();
        this.sizes = new SizeEstimate(edge.serializer());
        this.maxRecords = edge.bufferTimeoutMs() == 0 ? 1 : Batch.CAPACITY;
        applyLimit();
    }

    /**
     * What every router needs.
     *
     * @param where producer and consumer, for messages
     * @param writers one per channel of the producing subtask
     * @param serializer of the records, the edge's own
     * @param copies whether records are copied
     * @param nullCheck refuses nulls that Flink could not send; null if there are none
     * @param bufferTimeoutMs how long records may lie, in milliseconds; 0 for not at all
     */
    public record Edge(
            String where,
            ChannelWriter[] writers,
            TypeSerializer<Object> serializer,
            boolean copies,
            NullCheck nullCheck,
            long bufferTimeoutMs) {}

    /** Wraps what a key selector or partitioner of the user's threw. */
    final UserCodeException failed(Throwable cause) {
        return new UserCodeException(where, cause);
    }

    /** What goes to the consumer: the record or a copy. */
    final Object handOver(Object value) {
        if (sizes.wantsSample()) {
            sizes.sample(value);
            applyLimit();
        }
        if (nullCheck != null) {
            check(value);
        }
        return copier == null || value == null ? value : copier.copy(value);
    }

    private void check(Object value) {
        try {
            nullCheck.check(value);
        } catch (RuntimeException e) {
            throw failed(e);
        }
    }

    private void applyLimit() {
        int limit = (int) Math.max(1, Math.min(maxRecords, MAX_BATCH_BYTES / sizes.bytes()));
        for (ChannelWriter writer : writers) {
            writer.setLimit(limit, sizes.bytes());
        }
    }

    @Override
    public final void emit(Mark mark) {
        hasNewMarks = true;
        for (ChannelWriter writer : writers) {
            writer.add(mark);
        }
    }

    /** Whether a mark was sent since the last call. */
    final boolean takeNewMarks() {
        boolean had = hasNewMarks;
        hasNewMarks = false;
        return had;
    }
}
