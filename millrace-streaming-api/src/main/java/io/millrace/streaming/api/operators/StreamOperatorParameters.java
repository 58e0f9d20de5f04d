// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

import io.millrace.annotation.Experimental;
import io.millrace.runtime.operators.coordination.OperatorEventDispatcher;
import io.millrace.streaming.api.graph.StreamConfig;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;
import io.millrace.streaming.runtime.tasks.ProcessingTimeService;
import io.millrace.streaming.runtime.tasks.StreamTask;

import java.util.function.Supplier;

/**
 * What a factory of operators gets from the task. Mirrors Flink 1.14's {@code StreamOperatorParameters}; no known
 * differences.
 *
 * @param <OUT> type of what the operator emits
 */
@Experimental
public class StreamOperatorParameters<OUT> {

    private final StreamTask<?, ?> containingTask;
    private final StreamConfig config;
    private final Output<StreamRecord<OUT>> output;
    private final Supplier<ProcessingTimeService> processingTimeServiceFactory;
    private final OperatorEventDispatcher operatorEventDispatcher;
    private ProcessingTimeService processingTimeService;

    /**
     * Called by the engine.
     *
     * @param containingTask the task
     * @param config settings of the operator
     * @param output where its records go
     * @param processingTimeServiceFactory gives its clock, when it is first asked for
     * @param operatorEventDispatcher connects it to its coordinator
     */
    public StreamOperatorParameters(
            StreamTask<?, ?> containingTask,
            StreamConfig config,
            Output<StreamRecord<OUT>> output,
            Supplier<ProcessingTimeService> processingTimeServiceFactory,
            OperatorEventDispatcher operatorEventDispatcher) {
        this.containingTask = containingTask;
        this.config = config;
        this.output = output;
        this.processingTimeServiceFactory = processingTimeServiceFactory;
        this.operatorEventDispatcher = operatorEventDispatcher;
    }

    /**
     * The task.
     *
     * @return the task
     */
    public StreamTask<?, ?> getContainingTask() {
        return containingTask;
    }

    /**
     * Settings of the operator.
     *
     * @return the settings
     */
    public StreamConfig getStreamConfig() {
        return config;
    }

    /**
     * Where the operator's records go.
     *
     * @return the output
     */
    public Output<StreamRecord<OUT>> getOutput() {
        return output;
    }

    /**
     * The wall clock of the task.
     *
     * @return the same by each call
     */
    public ProcessingTimeService getProcessingTimeService() {
        if (processingTimeService == null) {
            processingTimeService = processingTimeServiceFactory.get();
        }
        return processingTimeService;
    }

    /**
     * What connects the operator to its coordinator.
     *
     * @return null, since operators that users write have none
     */
    public OperatorEventDispatcher getOperatorEventDispatcher() {
        return operatorEventDispatcher;
    }
}
