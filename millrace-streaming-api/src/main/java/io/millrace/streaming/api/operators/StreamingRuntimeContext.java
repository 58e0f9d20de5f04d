// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

import io.millrace.api.common.functions.RuntimeContext;
import io.millrace.streaming.api.CheckpointingMode;
import io.millrace.streaming.runtime.tasks.ProcessingTimeService;

/**
 * What functions and operators see of the engine, with more than {@link RuntimeContext} says.
 *
 * <p>Mirrors Flink 1.14's {@code StreamingRuntimeContext} in what programs use of it; the engine extends it.
 */
public abstract class StreamingRuntimeContext implements RuntimeContext {

    /** Called by the engine. */
    protected StreamingRuntimeContext() {}

    /**
     * The wall clock of the task, and calls at given times.
     *
     * @return the service
     */
    public abstract ProcessingTimeService getProcessingTimeService();

    /**
     * Names the operator in the job.
     *
     * @return the operator's id as 32 hexadecimal digits
     */
    public abstract String getOperatorUniqueID();

    /**
     * Whether checkpoints are taken.
     *
     * @return whether they are
     */
    public abstract boolean isCheckpointingEnabled();

    /**
     * How often a record counts after a failure.
     *
     * @return the mode of the checkpoints
     */
    public abstract CheckpointingMode getCheckpointMode();
}
