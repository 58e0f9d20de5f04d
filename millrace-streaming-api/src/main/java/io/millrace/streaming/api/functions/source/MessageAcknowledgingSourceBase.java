// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.source;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.state.CheckpointListener;
import io.millrace.api.common.state.ListState;
import io.millrace.api.common.state.ListStateDescriptor;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.api.java.typeutils.TypeExtractor;
import io.millrace.logging.LazyLogger;
import io.millrace.runtime.state.FunctionInitializationContext;
import io.millrace.runtime.state.FunctionSnapshotContext;
import io.millrace.runtime.state.JavaSerializer;
import io.millrace.streaming.api.checkpoint.CheckpointedFunction;
import io.millrace.util.Preconditions;

import org.slf4j.Logger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * A source that tells a message broker what has been processed once a checkpoint is complete, and knows messages again
 * that the broker sends twice.
 *
 * <p>While it holds the checkpoint lock an implementation calls {@link #addId} for each message, and emits only messages
 * whose id is new. The ids are stored in the checkpoint, and handed to {@link #acknowledgeIDs} when it is complete. After a
 * failure ids that were stored and not acknowledged are known as processed, so that each message counts once, if no other
 * subtask gets it then. Without checkpoints nothing is ever acknowledged. Mirrors Flink 1.14's {@code
 * MessageAcknowledgingSourceBase}; no known differences.
 *
 * @param <Type> type of the records
 * @param <UId> type of the ids, with {@code equals} and {@code hashCode}; one id for each message, the same when it is sent again
 */
public abstract class MessageAcknowledgingSourceBase<Type, UId> extends RichSourceFunction<Type>
        implements CheckpointedFunction, CheckpointListener {
    private static final long serialVersionUID = -8689291992192955579L;
    private static final Logger LOG = LazyLogger.of(MessageAcknowledgingSourceBase.class);

    private final TypeSerializer<UId> idSerializer;

    /** Numbers of the checkpoints that are not complete yet, each with the ids that came before it, oldest first. */
    protected transient ArrayDeque<Tuple2<Long, Set<UId>>> pendingCheckpoints;

    private transient Set<UId> idsSinceCheckpoint;
    private transient Set<UId> idsNotAcknowledged;
    private transient ListState<SerializedCheckpointData[]> checkpointedState;

    /**
     * Creates a source.
     *
     * @param idClass class of the ids
     */
    protected MessageAcknowledgingSourceBase(Class<UId> idClass) {
        this(TypeExtractor.getForClass(idClass));
    }

    /**
     * Creates a source.
     *
     * @param idTypeInfo type of the ids
     */
    protected MessageAcknowledgingSourceBase(TypeInformation<UId> idTypeInfo) {
        this.idSerializer = idTypeInfo.createSerializer(new ExecutionConfig());
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        Preconditions.checkState(
                checkpointedState == null,
                "The " + getClass().getSimpleName() + " has already been initialized.");
        checkpointedState = context.getOperatorStateStore()
                .getListState(new ListStateDescriptor<>(
                        "message-acknowledging-source-state", new JavaSerializer<>()));
        idsSinceCheckpoint = new HashSet<>();
        idsNotAcknowledged = new HashSet<>();
        pendingCheckpoints = context.isRestored() ? restored() : new ArrayDeque<>();
        for (Tuple2<Long, Set<UId>> pending : pendingCheckpoints) {
            idsNotAcknowledged.addAll(pending.f1);
        }
    }

    private ArrayDeque<Tuple2<Long, Set<UId>>> restored() throws Exception {
        List<SerializedCheckpointData[]> stored = new ArrayList<>();
        checkpointedState.get().forEach(stored::add);
        Preconditions.checkArgument(
                stored.size() == 1, getClass().getSimpleName() + " retrieved invalid state.");
        return SerializedCheckpointData.toDeque(stored.get(0), idSerializer);
    }

    /**
     * Notes that a message is being processed; call it while holding the checkpoint lock.
     *
     * @param uid id of the message
     * @return whether the id is new, so that the message is to be emitted
     */
    protected boolean addId(UId uid) {
        idsSinceCheckpoint.add(uid);
        return idsNotAcknowledged.add(uid);
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        Preconditions.checkState(
                checkpointedState != null,
                "The " + getClass().getSimpleName() + " has not been properly initialized.");
        LOG.debug(
                "Checkpoint {} holds the messages {}",
                context.getCheckpointId(),
                idsSinceCheckpoint);
        pendingCheckpoints.addLast(new Tuple2<>(context.getCheckpointId(), idsSinceCheckpoint));
        idsSinceCheckpoint = new HashSet<>();
        checkpointedState.clear();
        checkpointedState.add(SerializedCheckpointData.fromDeque(pendingCheckpoints, idSerializer));
    }

    @Override
    public void notifyCheckpointComplete(long checkpointId) throws Exception {
        Iterator<Tuple2<Long, Set<UId>>> oldestFirst = pendingCheckpoints.iterator();
        while (oldestFirst.hasNext()) {
            Tuple2<Long, Set<UId>> pending = oldestFirst.next();
            if (pending.f0 > checkpointId) {
                return;
            }
            LOG.debug("Acknowledging {} with checkpoint {}", pending.f1, checkpointId);
            acknowledgeIDs(checkpointId, pending.f1);
            idsNotAcknowledged.removeAll(pending.f1);
            oldestFirst.remove();
        }
    }

    /**
     * Tells the broker that messages have been processed for good.
     *
     * @param checkpointId number of the checkpoint that is complete
     * @param uIds ids of the messages of this checkpoint, or of an earlier one that nobody reported as complete
     */
    protected abstract void acknowledgeIDs(long checkpointId, Set<UId> uIds);

    @Override
    public void notifyCheckpointAborted(long checkpointId) {}

    @Override
    public void close() throws Exception {
        super.close();
        if (idsSinceCheckpoint != null) {
            idsSinceCheckpoint.clear();
            pendingCheckpoints.clear();
        }
    }
}
