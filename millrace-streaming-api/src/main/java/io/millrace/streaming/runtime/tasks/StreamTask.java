// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.runtime.tasks;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.streaming.api.operators.StreamOperator;
import io.millrace.streaming.api.operators.StreamingRuntimeContext;

/**
 * The task that runs an operator, as the operator sees it.
 *
 * <p>Mirrors the name of Flink 1.14's class and the few methods of it that operators use; the engine extends it, and
 * nobody else.
 *
 * @param <OUT> type of what the operator emits
 * @param <OP> type of the operator
 */
public abstract class StreamTask<OUT, OP extends StreamOperator<OUT>> {

    /** Called by the engine. */
    protected StreamTask() {}

    /**
     * Name of the task, with number and count of the subtask, and number of the attempt.
     *
     * @return as in {@code Map (2/4)#0}
     */
    public abstract String getName();

    /**
     * How the job is executed.
     *
     * @return the subtask's own copy
     */
    public abstract ExecutionConfig getExecutionConfig();

    /**
     * What loads the user's classes.
     *
     * @return the class loader
     */
    public abstract ClassLoader getUserCodeClassLoader();

    /**
     * Number of the subtask.
     *
     * @return from 0
     */
    public abstract int getIndexInSubtaskGroup();

    /**
     * Whether the task was asked to stop before its end.
     *
     * @return whether it was; any thread may ask
     */
    public abstract boolean isCanceled();

    /**
     * What the functions of the operator see of the engine. No Flink counterpart: there each operator makes its own.
     *
     * @return the context, one per operator
     */
    public abstract StreamingRuntimeContext getRuntimeContext();
}
