// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.sink;

import io.millrace.engine.common.Attention;
import io.millrace.engine.operator.OperatorContext;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/**
 * What one committer has to commit: cut at checkpoints, committed when they are complete, and what failed again a second later
 * or with what comes next. Owned by the task's thread.
 */
final class Commits {

    static final long RETRY_DELAY_MS = 1000;

    private final CommitCall committer;
    private final OperatorContext context;
    private final NavigableMap<Long, List<Object>> byCheckpoint = new TreeMap<>();
    private final List<Object> failed = new ArrayList<>();

    Commits(CommitCall committer, OperatorContext context) {
        this.committer = committer;
        this.context = context;
    }

    /** What was prepared up to a checkpoint; takes what failed along. */
    void cut(long checkpointId, List<Object> prepared) {
        List<Object> all = takeFailed();
        all.addAll(prepared);
        byCheckpoint.put(checkpointId, all);
    }

    /**
     * Commits what belongs to a checkpoint and to those before it.
     *
     * @return what has been committed
     */
    List<Object> commitUpTo(long checkpointId) throws Exception {
        NavigableMap<Long, List<Object>> complete = byCheckpoint.headMap(checkpointId, true);
        List<Object> committables = new ArrayList<>();
        complete.values().forEach(committables::addAll);
        complete.clear();
        List<Object> left = commit(committables);
        retryAt(context.timers().getCurrentProcessingTime() + RETRY_DELAY_MS);
        Set<Object> excluded = Collections.newSetFromMap(new IdentityHashMap<>());
        excluded.addAll(left);
        committables.removeIf(excluded::contains);
        return committables;
    }

    /**
     * Commits at once.
     *
     * @return what failed
     */
    List<Object> commit(List<Object> committables) throws Exception {
        List<Object> left = committer.commit(committables);
        failed.addAll(left);
        return left;
    }

    private void retryAt(long timeMs) {
        if (hasFailed()) {
            context.timers().registerTimer(timeMs, time -> {
                if (hasFailed()) {
                    retry();
                    retryAt(time + RETRY_DELAY_MS);
                }
            });
        }
    }

    boolean hasFailed() {
        return !failed.isEmpty();
    }

    /** Tries once more, also if there is nothing to try. */
    void retry() throws Exception {
        commit(takeFailed());
    }

    /** Tries again at once, as often as it takes, or until the job is cancelled. */
    void retryToTheEnd() throws Exception {
        Attention attention = context.attention();
        while (hasFailed()) {
            rejectIfCancelled(attention);
            retry();
        }
    }

    static void rejectIfCancelled(Attention attention) {
        if (attention.isCancelled()) {
            throw new CancellationException("cancelled while committables were tried again");
        }
    }

    private List<Object> takeFailed() {
        List<Object> taken = new ArrayList<>(failed);
        failed.clear();
        return taken;
    }
}
