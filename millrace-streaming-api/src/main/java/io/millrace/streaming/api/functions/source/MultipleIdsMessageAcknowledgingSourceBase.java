// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.source;

import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.configuration.Configuration;
import io.millrace.runtime.state.FunctionSnapshotContext;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * A source as {@link MessageAcknowledgingSourceBase}, for brokers that know a message by two ids: one that stays when
 * it is sent again, and one of the session that it came with, by which it is acknowledged.
 *
 * <p>Beside each call of {@link #addId} an implementation adds the id of the session to {@link #sessionIds}. Ids of sessions are
 * not stored: what a failed attempt has not acknowledged the broker sends again. Mirrors Flink 1.14's {@code
 * MultipleIdsMessageAcknowledgingSourceBase}; no known differences.
 *
 * @param <Type> type of the records
 * @param <UId> type of the ids that stay
 * @param <SessionId> type of the ids within a session
 */
public abstract class MultipleIdsMessageAcknowledgingSourceBase<Type, UId, SessionId>
        extends MessageAcknowledgingSourceBase<Type, UId> {
    private static final long serialVersionUID = 42L;

    /** Numbers of the checkpoints that are not complete yet, each with the sessions' ids that came before it. */
    protected transient Deque<Tuple2<Long, List<SessionId>>> sessionIdsPerSnapshot;

    /** Sessions' ids since the last checkpoint; add to it while holding the checkpoint lock. */
    protected transient List<SessionId> sessionIds;

    /**
     * Creates a source.
     *
     * @param idClass class of the ids that stay
     */
    protected MultipleIdsMessageAcknowledgingSourceBase(Class<UId> idClass) {
        super(idClass);
    }

    /**
     * Creates a source.
     *
     * @param idTypeInfo type of the ids that stay
     */
    protected MultipleIdsMessageAcknowledgingSourceBase(TypeInformation<UId> idTypeInfo) {
        super(idTypeInfo);
    }

    @Override
    public void open(Configuration parameters) throws Exception {
        super.open(parameters);
        sessionIds = new ArrayList<>();
        sessionIdsPerSnapshot = new ArrayDeque<>();
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        sessionIdsPerSnapshot.add(new Tuple2<>(context.getCheckpointId(), sessionIds));
        sessionIds = new ArrayList<>();
        super.snapshotState(context);
    }

    @Override
    protected final void acknowledgeIDs(long checkpointId, Set<UId> uniqueIds) {
        Iterator<Tuple2<Long, List<SessionId>>> oldestFirst = sessionIdsPerSnapshot.iterator();
        while (oldestFirst.hasNext()) {
            Tuple2<Long, List<SessionId>> snapshot = oldestFirst.next();
            if (snapshot.f0 <= checkpointId) {
                acknowledgeSessionIDs(snapshot.f1);
                oldestFirst.remove();
            }
        }
    }

    /**
     * Tells the broker that messages have been processed for good.
     *
     * @param sessionIds ids by which the messages are acknowledged
     */
    protected abstract void acknowledgeSessionIDs(List<SessionId> sessionIds);

    @Override
    public void close() throws Exception {
        super.close();
        if (sessionIds != null) {
            sessionIds.clear();
            sessionIdsPerSnapshot.clear();
        }
    }
}
