// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.state;

/** Hears of the end of checkpoints. Mirrors Flink 1.14's {@code CheckpointListener}. */
public interface CheckpointListener {

    /**
     * A checkpoint is complete. Earlier ones that were not heard of are covered by it.
     *
     * @param checkpointId id of the checkpoint
     * @throws Exception whatever goes wrong; fails the job
     */
    void notifyCheckpointComplete(long checkpointId) throws Exception;

    /**
     * A checkpoint will never be complete.
     *
     * @param checkpointId id of the checkpoint
     * @throws Exception whatever goes wrong; fails the job
     */
    default void notifyCheckpointAborted(long checkpointId) throws Exception {}
}
