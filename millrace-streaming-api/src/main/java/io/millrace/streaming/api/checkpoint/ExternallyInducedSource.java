// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.checkpoint;

import io.millrace.streaming.api.functions.source.SourceFunction;
import io.millrace.util.FlinkException;

/**
 * A source that does not begin a checkpoint when the job does, but when the system that it reads from says so, for
 * example by a mark among its messages.
 *
 * <p>The system learns of the checkpoint from the hook on the job's side. Mirrors Flink 1.14's {@code
 * ExternallyInducedSource}; no known differences.
 *
 * @param <T> type of the records
 * @param <CD> what the hook keeps in a checkpoint
 */
public interface ExternallyInducedSource<T, CD>
        extends SourceFunction<T>, WithMasterCheckpointHook<CD> {

    /**
     * Takes the trigger by which this subtask begins checkpoints; called before {@link SourceFunction#run}.
     *
     * @param checkpointTrigger the trigger
     */
    void setCheckpointTrigger(CheckpointTrigger checkpointTrigger);

    /** Begins checkpoints of a subtask. */
    interface CheckpointTrigger {

        /**
         * Begins a checkpoint; the source calls it from {@code run}, holding the checkpoint lock, between the last record
         * that belongs to the checkpoint and the first that does not.
         *
         * @param checkpointId number of the checkpoint
         * @throws FlinkException if it cannot begin
         */
        void triggerCheckpoint(long checkpointId) throws FlinkException;
    }
}
