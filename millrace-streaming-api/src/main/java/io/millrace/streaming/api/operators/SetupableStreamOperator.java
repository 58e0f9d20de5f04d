// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

import io.millrace.streaming.api.graph.StreamConfig;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;
import io.millrace.streaming.runtime.tasks.StreamTask;

/**
 * An operator that is made where the program is written, and set up where it runs.
 *
 * <p>Mirrors Flink 1.14's {@code SetupableStreamOperator}; no known differences.
 *
 * @param <OUT> type of what the operator emits
 * @deprecated write a {@link StreamOperatorFactory}
 */
@Deprecated
public interface SetupableStreamOperator<OUT> {

    /**
     * Sets the operator up; called first, in the task.
     *
     * @param containingTask the task
     * @param config settings of the operator
     * @param output where its records go
     */
    void setup(
            StreamTask<?, ?> containingTask, StreamConfig config, Output<StreamRecord<OUT>> output);

    /**
     * With which neighbours the operator may share a task.
     *
     * @return the strategy
     */
    ChainingStrategy getChainingStrategy();

    /**
     * Sets with which neighbours the operator may share a task.
     *
     * @param strategy the strategy
     */
    void setChainingStrategy(ChainingStrategy strategy);
}
