// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.sink;

import io.millrace.api.connector.sink.Sink;
import io.millrace.core.io.SimpleVersionedSerialization;
import io.millrace.core.io.SimpleVersionedSerializer;
import io.millrace.engine.operator.Operator;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.record.Receiver;
import io.millrace.streaming.api.description.OperatorDescription;

import java.util.ArrayList;
import java.util.List;

/** Commits what the writers of all subtasks have prepared. Has one subtask. */
public final class SinkCommitterOperator implements Operator, Receiver<byte[]> {

    private final OperatorContext context;
    private final SimpleVersionedSerializer<Object> serializer;
    private final CommitterCalls committers;
    /** What has come since the last barrier. */
    private final List<Object> committables = new ArrayList<>();

    @SuppressWarnings("unchecked")
    public SinkCommitterOperator(
            OperatorDescription.SinkCommitter description, OperatorContext context) {
        this.context = context;
        Sink<Object, Object, Object, Object> sink =
                (Sink<Object, Object, Object, Object>) description.sink();
        try {
            this.serializer = PreparedCommits.serializerOf(sink);
            this.committers = create(sink, description.isBatch(), context);
        } catch (Throwable e) {
            throw context.failed(e);
        }
    }

    private static CommitterCalls create(
            Sink<Object, Object, Object, Object> sink, boolean isBatch, OperatorContext context) {
        try {
            return isBatch
                    ? new BatchCommitters(sink, context)
                    : new StreamGlobalCommitter(sink, context);
        } catch (Exception e) {
            throw new IllegalStateException("Cannot create commit operator of " + sink, e);
        }
    }

    @Override
    public Receiver<?> input(int index) {
        return this;
    }

    @Override
    public void open() throws Exception {
        committers.open();
    }

    @Override
    public void receive(byte[] value, long timestamp) {
        try {
            committables.add(
                    SimpleVersionedSerialization.readVersionAndDeSerialize(serializer, value));
        } catch (Throwable e) {
            throw context.failed(e);
        }
    }

    @Override
    public void beforeBarrier(long checkpointId) throws Exception {
        committers.cut(checkpointId, committables);
        committables.clear();
    }

    @Override
    public void onCheckpointComplete(long checkpointId) throws Exception {
        committers.commitUpTo(checkpointId);
    }

    @Override
    public void onEndOfInput(int index) {
        try {
            committers.end(committables);
        } catch (Throwable e) {
            throw context.failed(e);
        }
    }

    @Override
    public void dispose() throws Exception {
        committers.close();
    }
}
