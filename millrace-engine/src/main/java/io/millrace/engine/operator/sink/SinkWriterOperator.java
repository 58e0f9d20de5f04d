// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.sink;

import io.millrace.api.common.eventtime.Watermark;
import io.millrace.api.connector.sink.Sink;
import io.millrace.api.connector.sink.SinkWriter;
import io.millrace.engine.operator.Operator;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.record.Receiver;
import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.util.IOUtils;

import java.util.List;

/** Hands every record to the writer of a sink; is also the context that the writer sees. Hot path. */
public final class SinkWriterOperator implements Operator, Receiver<Object>, SinkWriter.Context {

    private final Sink<Object, Object, Object, Object> sink;
    private final OperatorContext context;
    private final PreparedCommits prepared;
    /** Null until opened. */
    private SinkWriter<Object, Object, Object> writer;

    private boolean hasEnded;
    private long currentTimestamp = NO_TIMESTAMP;
    private long currentWatermark = Long.MIN_VALUE;

    @SuppressWarnings("unchecked")
    public SinkWriterOperator(OperatorDescription.SinkWriter description, OperatorContext context) {
        this.sink = (Sink<Object, Object, Object, Object>) description.sink();
        this.context = context;
        this.prepared = PreparedCommits.of(description, context);
    }

    @Override
    public Receiver<?> input(int index) {
        return this;
    }

    @Override
    public void open() throws Exception {
        writer = sink.createWriter(new WriterContext(context), List.of());
    }

    @Override
    public void receive(Object value, long timestamp) {
        currentTimestamp = timestamp;
        try {
            writer.write(value, this);
        } catch (Throwable e) {
            throw context.failed(e);
        }
    }

    @Override
    public long onWatermark(long watermark) {
        currentWatermark = watermark;
        try {
            writer.writeWatermark(new Watermark(watermark));
        } catch (Throwable e) {
            throw context.failed(e);
        }
        return watermark;
    }

    @Override
    public void beforeBarrier(long checkpointId) throws Exception {
        // What was written before the end has been prepared as a whole.
        if (!hasEnded) {
            prepared.add(writer.prepareCommit(false));
        }
        prepared.cut(checkpointId);
    }

    @Override
    public void onCheckpointComplete(long checkpointId) throws Exception {
        prepared.commitUpTo(checkpointId);
    }

    @Override
    public void onEndOfInput(int index) {
        hasEnded = true;
        try {
            prepared.add(writer.prepareCommit(true));
            prepared.end();
        } catch (Throwable e) {
            throw context.failed(e);
        }
    }

    @Override
    public void dispose() throws Exception {
        IOUtils.closeAll(prepared, writer);
    }

    @Override
    public long currentWatermark() {
        return currentWatermark;
    }

    @Override
    public Long timestamp() {
        return currentTimestamp == NO_TIMESTAMP ? null : currentTimestamp;
    }
}
