// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.checkpoint;

import io.millrace.runtime.state.FunctionInitializationContext;
import io.millrace.runtime.state.FunctionSnapshotContext;

/**
 * A function with state of the whole subtask, or that wants to know of checkpoints.
 *
 * <p>Mirrors Flink 1.14's {@code CheckpointedFunction}; no known differences.
 */
public interface CheckpointedFunction {

    /**
     * Called for each checkpoint; what is in the states afterwards is stored.
     *
     * @param context which checkpoint it is
     * @throws Exception fails the checkpoint
     */
    void snapshotState(FunctionSnapshotContext context) throws Exception;

    /**
     * Called once before the function is opened, also after a failure; get the states here.
     *
     * @param context gives states, and says whether they hold what an earlier attempt stored
     * @throws Exception fails the job
     */
    void initializeState(FunctionInitializationContext context) throws Exception;
}
