// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.checkpoint;

import java.io.Serializable;
import java.util.List;

/**
 * A function whose state is a list that may be divided anew between the subtasks.
 *
 * <p>Mirrors Flink 1.14's {@code ListCheckpointed}; no known differences.
 *
 * @param <T> type of the list's elements
 * @deprecated use {@link CheckpointedFunction}
 */
@Deprecated
public interface ListCheckpointed<T extends Serializable> {

    /**
     * Called for each checkpoint.
     *
     * @param checkpointId number of the checkpoint, rising
     * @param timestamp when the checkpoint was begun, milliseconds since the epoch
     * @return what to store; null and the empty list both mean nothing
     * @throws Exception fails the checkpoint
     */
    List<T> snapshotState(long checkpointId, long timestamp) throws Exception;

    /**
     * Called before the first record when the job was restored and something was stored.
     *
     * @param state this subtask's share of what was stored, in no fixed order
     * @throws Exception fails the job
     */
    void restoreState(List<T> state) throws Exception;
}
