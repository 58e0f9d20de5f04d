// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.sink;

import io.millrace.api.connector.sink.GlobalCommitter;
import io.millrace.api.connector.sink.Sink;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.util.Preconditions;

import java.util.ArrayList;
import java.util.List;

/** Commits what writers prepared up to a checkpoint, as one, when the checkpoint is complete. */
final class StreamGlobalCommitter implements CommitterCalls {

    private final GlobalCommitter<Object, Object> committer;
    private final Commits commits;
    private boolean hasEnded;

    StreamGlobalCommitter(Sink<?, Object, ?, Object> sink, OperatorContext context)
            throws Exception {
        this.committer = sink.createGlobalCommitter().orElse(null);
        Preconditions.checkState(committer != null, "committer operator without commmitter");
        this.commits = new Commits(this::commitAndFilter, context);
        if (sink.getGlobalCommittableSerializer().isEmpty()) {
            throw new IllegalStateException(
                    sink.getClass()
                            + " does not implement getGlobalCommittableSerializer which is needed for streaming global committers.");
        }
    }

    private List<Object> commitAndFilter(List<Object> committables) throws Exception {
        return committer.filterRecoveredCommittables(committer.commit(committables));
    }

    /** The committer may look at what had been kept; a job that starts afresh has kept nothing. */
    @Override
    public void open() throws Exception {
        committer.filterRecoveredCommittables(new ArrayList<>());
    }

    @Override
    public void cut(long checkpointId, List<Object> committables) throws Exception {
        commits.cut(
                checkpointId,
                committables.isEmpty()
                        ? List.of()
                        : List.of(committer.combine(new ArrayList<>(committables))));
    }

    @Override
    public void commitUpTo(long checkpointId) throws Exception {
        commits.commitUpTo(checkpointId);
        if (hasEnded) {
            committer.endOfInput();
        }
    }

    /** What no checkpoint has completed is not committed, as in Flink. */
    @Override
    public void end(List<Object> committables) throws Exception {
        hasEnded = true;
        commits.retryToTheEnd();
    }

    @Override
    public void close() throws Exception {
        committer.close();
    }
}
