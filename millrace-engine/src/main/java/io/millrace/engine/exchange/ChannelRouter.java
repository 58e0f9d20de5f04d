// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.engine.common.UserCodeException;
import io.millrace.engine.record.Batch;
import io.millrace.engine.record.Mark;
import io.millrace.engine.record.NullCheck;

/** Sends each record to the channel that a selector names, or to all, copied if the plan says so. Hot path. */
final class ChannelRouter implements Router {

    private static final long MAX_BATCH_BYTES = 256 << 10;

    private final String where;
    private final ChannelWriter[] writers;
    private final ChannelSelector selector;
    /** Null if records are shared. */
    private final TypeSerializer<Object> copier;
    /** Null if there is nothing to refuse. */
    private final NullCheck nullCheck;

    private final SizeEstimate sizes;
    /** Most records of a batch, whatever their size; 1 if nothing may lie. */
    private final int maxRecords;

    private boolean hasNewMarks;

    ChannelRouter(Router.Edge edge, ChannelSelector selector) {
        this.where = edge.where();
        this.writers = edge.writers();
        this.selector = selector;
        this.copier = edge.copies() ? edge.serializer() : null;
        this.nullCheck = edge.nullCheck();
        this.sizes = new SizeEstimate(edge.serializer());
        this.maxRecords = edge.bufferTimeoutMs() == 0 ? 1 : Batch.CAPACITY;
        applyLimit();
    }

    @Override
    public void receive(Object value, long timestamp) {
        int channel = selector.select(value, timestamp);
        if (sizes.wantsSample()) {
            sample(value);
        }
        if (nullCheck != null) {
            check(value);
        }
        if (channel == ChannelSelector.ALL) {
            broadcast(value, timestamp);
            return;
        }
        Object out = copier == null || value == null ? value : copier.copy(value);
        writers[channel].add(out, timestamp);
    }

    /** Every channel gets a copy of its own. */
    private void broadcast(Object value, long timestamp) {
        for (ChannelWriter writer : writers) {
            writer.add(copier == null || value == null ? value : copier.copy(value), timestamp);
        }
    }

    private void check(Object value) {
        try {
            nullCheck.check(value);
        } catch (RuntimeException e) {
            throw new UserCodeException(where, e);
        }
    }

    private void sample(Object value) {
        sizes.sample(value);
        applyLimit();
    }

    private void applyLimit() {
        int limit = (int) Math.max(1, Math.min(maxRecords, MAX_BATCH_BYTES / sizes.bytes()));
        for (ChannelWriter writer : writers) {
            writer.setLimit(limit, sizes.bytes());
        }
    }

    @Override
    public void emit(Mark mark) {
        hasNewMarks = true;
        for (ChannelWriter writer : writers) {
            writer.add(mark);
        }
    }

    @Override
    public boolean takeNewMarks() {
        boolean had = hasNewMarks;
        hasNewMarks = false;
        return had;
    }

    @Override
    public ChannelWriter[] writers() {
        return writers;
    }
}
