// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.sink;

import io.millrace.api.connector.sink.Committer;
import io.millrace.api.connector.sink.Sink;
import io.millrace.core.io.SimpleVersionedSerialization;
import io.millrace.core.io.SimpleVersionedSerializer;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.engine.record.Receiver;
import io.millrace.streaming.api.description.OperatorDescription;

import java.util.ArrayList;
import java.util.List;

/**
 * What becomes of that which a writer prepared: the subtask's committer commits it when a checkpoint is complete, and then it
 * goes to the operator behind, if there is one; without a committer it goes there at once. Owned by the task's thread.
 */
final class PreparedCommits implements AutoCloseable {

    /** Null if there is none here. */
    private final Committer<Object> committer;

    private final Commits commits;
    /** Null if nobody takes what is committed. */
    private final SimpleVersionedSerializer<Object> serializer;

    private final Receiver<byte[]> out;
    private final List<Object> prepared = new ArrayList<>();

    private PreparedCommits(
            Committer<Object> committer,
            SimpleVersionedSerializer<Object> serializer,
            OperatorContext context) {
        this.committer = committer;
        this.commits = committer == null ? null : new Commits(committer::commit, context);
        this.serializer = serializer;
        this.out = context.output();
    }

    @SuppressWarnings("unchecked")
    static PreparedCommits of(OperatorDescription.SinkWriter description, OperatorContext context) {
        Sink<Object, Object, Object, Object> sink =
                (Sink<Object, Object, Object, Object>) description.sink();
        try {
            return new PreparedCommits(
                    description.isBatch() ? null : committerOf(sink),
                    description.hasCommitterBehind() ? serializerOf(sink) : null,
                    context);
        } catch (Throwable e) {
            throw context.failed(e);
        }
    }

    private static Committer<Object> committerOf(Sink<Object, Object, Object, Object> sink) {
        try {
            Committer<Object> committer = sink.createCommitter().orElse(null);
            if (committer != null) {
                serializerOf(sink);
            }
            return committer;
        } catch (Exception e) {
            throw new IllegalStateException("Cannot create committer of " + sink, e);
        }
    }

    /** Committables have to be written in checkpoints, or to be sent. */
    static <C> SimpleVersionedSerializer<C> serializerOf(Sink<?, C, ?, ?> sink) {
        return sink.getCommittableSerializer()
                .orElseThrow(
                        () -> new IllegalStateException(
                                sink.getClass()
                                        + " does not implement getCommittableSerializer which is needed for any (global) committer."));
    }

    /** The writer has prepared something. */
    void add(List<Object> committables) throws Exception {
        if (committer == null) {
            emit(committables);
            return;
        }
        prepared.addAll(committables);
    }

    /** A barrier comes. */
    void cut(long checkpointId) {
        if (committer != null) {
            commits.cut(checkpointId, prepared);
            prepared.clear();
        }
    }

    /** A checkpoint is complete. */
    void commitUpTo(long checkpointId) throws Exception {
        if (committer != null) {
            emit(commits.commitUpTo(checkpointId));
        }
    }

    /** The input has ended. What no checkpoint has completed is not committed, as in Flink. */
    void end() throws Exception {
        if (committer != null) {
            commits.retryToTheEnd();
        }
    }

    private void emit(List<Object> committables) throws Exception {
        if (serializer == null) {
            return;
        }
        for (Object committable : committables) {
            out.receive(
                    SimpleVersionedSerialization.writeVersionAndSerialize(serializer, committable),
                    Receiver.NO_TIMESTAMP);
        }
    }

    @Override
    public void close() throws Exception {
        if (committer != null) {
            committer.close();
        }
    }
}
