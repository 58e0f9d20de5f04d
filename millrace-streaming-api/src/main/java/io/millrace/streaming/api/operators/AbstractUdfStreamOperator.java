// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

import io.millrace.annotation.PublicEvolving;
import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.functions.Function;
import io.millrace.api.common.functions.util.FunctionUtils;
import io.millrace.api.common.state.CheckpointListener;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.configuration.Configuration;
import io.millrace.runtime.state.StateInitializationContext;
import io.millrace.runtime.state.StateSnapshotContext;
import io.millrace.streaming.api.checkpoint.CheckpointedFunction;
import io.millrace.streaming.api.checkpoint.ListCheckpointed;
import io.millrace.streaming.api.functions.sink.SinkFunction;
import io.millrace.streaming.api.graph.StreamConfig;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;
import io.millrace.streaming.runtime.tasks.StreamTask;

import java.util.Objects;

/**
 * Base of operators around a function: opens and closes it, and gives it its states.
 *
 * <p>Mirrors Flink 1.14's {@code AbstractUdfStreamOperator}. Differences: no checkpoints are taken yet.
 *
 * @param <OUT> type of what the operator emits
 * @param <F> type of the function
 */
@PublicEvolving
public abstract class AbstractUdfStreamOperator<OUT, F extends Function>
        extends AbstractStreamOperator<OUT> implements OutputTypeConfigurable<OUT> {

    private static final long serialVersionUID = 1L;

    /** The function. */
    protected final F userFunction;

    /**
     * Called by subclasses.
     *
     * @param userFunction the function
     * @throws IllegalStateException if it takes part in checkpoints in two ways
     */
    @SuppressWarnings("deprecation")
    public AbstractUdfStreamOperator(F userFunction) {
        this.userFunction = Objects.requireNonNull(userFunction);
        if (userFunction instanceof CheckpointedFunction
                && userFunction instanceof ListCheckpointed) {
            throw new IllegalStateException(
                    "User functions are not allowed to implement CheckpointedFunction AND"
                            + " ListCheckpointed.");
        }
    }

    /**
     * The function.
     *
     * @return as given to the constructor
     */
    public F getUserFunction() {
        return userFunction;
    }

    @Override
    public void setup(
            StreamTask<?, ?> containingTask,
            StreamConfig config,
            Output<StreamRecord<OUT>> output) {
        super.setup(containingTask, config, output);
        FunctionUtils.setFunctionRuntimeContext(userFunction, getRuntimeContext());
    }

    @Override
    public void snapshotState(StateSnapshotContext context) throws Exception {
        super.snapshotState(context);
        if (userFunction instanceof CheckpointedFunction checkpointed) {
            checkpointed.snapshotState(context);
        }
    }

    @Override
    public void initializeState(StateInitializationContext context) throws Exception {
        super.initializeState(context);
        if (userFunction instanceof CheckpointedFunction checkpointed) {
            checkpointed.initializeState(context);
        }
    }

    @Override
    public void open() throws Exception {
        super.open();
        FunctionUtils.openFunction(userFunction, new Configuration());
    }

    @Override
    public void finish() throws Exception {
        super.finish();
        if (userFunction instanceof SinkFunction<?> sink) {
            sink.finish();
        }
    }

    @Override
    public void close() throws Exception {
        super.close();
        FunctionUtils.closeFunction(userFunction);
    }

    @Override
    public void notifyCheckpointComplete(long checkpointId) throws Exception {
        super.notifyCheckpointComplete(checkpointId);
        if (userFunction instanceof CheckpointListener listener) {
            listener.notifyCheckpointComplete(checkpointId);
        }
    }

    @Override
    public void notifyCheckpointAborted(long checkpointId) throws Exception {
        super.notifyCheckpointAborted(checkpointId);
        if (userFunction instanceof CheckpointListener listener) {
            listener.notifyCheckpointAborted(checkpointId);
        }
    }

    @Override
    @SuppressWarnings("unchecked")
    public void setOutputType(TypeInformation<OUT> outTypeInfo, ExecutionConfig executionConfig) {
        if (userFunction instanceof OutputTypeConfigurable<?> configurable) {
            ((OutputTypeConfigurable<OUT>) configurable)
                    .setOutputType(outTypeInfo, executionConfig);
        }
    }

    /**
     * What the function's {@code open} is given.
     *
     * @return empty, since streams have no such parameters
     */
    public Configuration getUserFunctionParameters() {
        return new Configuration();
    }
}
