// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.sink;

import io.millrace.api.connector.sink.Committer;
import io.millrace.api.connector.sink.GlobalCommitter;
import io.millrace.api.connector.sink.Sink;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.util.IOUtils;
import io.millrace.util.Preconditions;

import java.util.ArrayList;
import java.util.List;

/** Commits at the end of the input: one by one first, then as one. A batch has no checkpoints. */
final class BatchCommitters implements CommitterCalls {

    private final OperatorContext context;
    /** Null if the sink has none. */
    private final Committer<Object> committer;
    /** Null if the sink has none. */
    private final GlobalCommitter<Object, Object> globalCommitter;

    private final Commits commits;
    private final Commits globalCommits;

    BatchCommitters(Sink<?, Object, ?, Object> sink, OperatorContext context) throws Exception {
        this.context = context;
        this.globalCommitter = sink.createGlobalCommitter().orElse(null);
        this.committer = sink.createCommitter().orElse(null);
        Preconditions.checkState(
                committer != null || globalCommitter != null,
                "committer operator without commmitter");
        this.commits = committer == null ? null : new Commits(committer::commit, context);
        this.globalCommits =
                globalCommitter == null ? null : new Commits(globalCommitter::commit, context);
    }

    @Override
    public void open() {}

    @Override
    public void cut(long checkpointId, List<Object> committables) {}

    @Override
    public void commitUpTo(long checkpointId) {}

    @Override
    public void end(List<Object> committables) throws Exception {
        if (committer != null && !committables.isEmpty()) {
            commits.commit(new ArrayList<>(committables));
        }
        if (globalCommitter != null) {
            if (!committables.isEmpty()) {
                globalCommits.commit(
                        List.of(globalCommitter.combine(new ArrayList<>(committables))));
            }
            globalCommitter.endOfInput();
        }
        while (needsRetry()) {
            Commits.rejectIfCancelled(context.attention());
            retry();
        }
    }

    private boolean needsRetry() {
        return commits != null && commits.hasFailed()
                || globalCommits != null && globalCommits.hasFailed();
    }

    /** Tries both as soon as one needs it; a global committer may get an empty list, as in Flink. */
    private void retry() throws Exception {
        if (commits != null && commits.hasFailed()) {
            commits.retry();
        }
        if (globalCommits != null) {
            globalCommits.retry();
        }
    }

    @Override
    public void close() throws Exception {
        IOUtils.closeAll(committer, globalCommitter);
    }
}
