// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

import io.millrace.annotation.PublicEvolving;
import io.millrace.api.common.state.CheckpointListener;
import io.millrace.metrics.groups.OperatorMetricGroup;
import io.millrace.runtime.checkpoint.CheckpointOptions;
import io.millrace.runtime.jobgraph.OperatorID;
import io.millrace.runtime.state.CheckpointStreamFactory;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;

import java.io.Serializable;

/**
 * An operator that a user wrote: one of its own per subtask. All calls come on the task's thread, one after another:
 * {@link #initializeState}, {@link #open}, then records, watermarks and timers, {@link #finish} when the input has ended
 * and {@link #close} in any case.
 *
 * <p>Mirrors Flink 1.14's {@code StreamOperator}. Differences: no checkpoints are taken yet, so that {@link
 * #prepareSnapshotPreBarrier}, {@link #snapshotState} and the notifications are not called.
 *
 * @param <OUT> type of what the operator emits
 */
@PublicEvolving
public interface StreamOperator<OUT> extends CheckpointListener, KeyContext, Serializable {

    /**
     * Called before the first record; outputs and states can be used.
     *
     * @throws Exception fails the job
     */
    void open() throws Exception;

    /**
     * Called when all inputs have ended: the last chance to emit.
     *
     * @throws Exception fails the job
     */
    void finish() throws Exception;

    /**
     * Called at the end, after success, failure and cancellation; nothing can be emitted any more.
     *
     * @throws Exception fails the job
     */
    void close() throws Exception;

    /**
     * Called before the barrier of a checkpoint is sent on; records can still be emitted.
     *
     * @param checkpointId number of the checkpoint
     * @throws Exception fails the job
     */
    void prepareSnapshotPreBarrier(long checkpointId) throws Exception;

    /**
     * Writes the operator's state.
     *
     * @param checkpointId number of the checkpoint
     * @param timestamp when it was begun, milliseconds since the epoch
     * @param checkpointOptions how it is taken
     * @param storageLocation where to write
     * @return what is still being written
     * @throws Exception fails the checkpoint
     */
    OperatorSnapshotFutures snapshotState(
            long checkpointId,
            long timestamp,
            CheckpointOptions checkpointOptions,
            CheckpointStreamFactory storageLocation)
            throws Exception;

    /**
     * Sets up the operator's states; called before {@link #open}.
     *
     * @param streamTaskStateManager gives the states
     * @throws Exception fails the job
     */
    void initializeState(StreamTaskStateInitializer streamTaskStateManager) throws Exception;

    /**
     * Called before each record of the first input.
     *
     * @param record the record
     * @throws Exception fails the job
     */
    void setKeyContextElement1(StreamRecord<?> record) throws Exception;

    /**
     * Called before each record of the second input.
     *
     * @param record the record
     * @throws Exception fails the job
     */
    void setKeyContextElement2(StreamRecord<?> record) throws Exception;

    /**
     * The operator's metrics.
     *
     * @return the group
     */
    OperatorMetricGroup getMetricGroup();

    /**
     * Names the operator in the job.
     *
     * @return the id
     */
    OperatorID getOperatorID();
}
