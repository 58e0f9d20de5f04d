// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.custom;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.engine.operator.OperatorContext;
import io.millrace.streaming.api.operators.StreamOperator;
import io.millrace.streaming.api.operators.StreamingRuntimeContext;
import io.millrace.streaming.runtime.tasks.StreamTask;

/** The task, as one user's operator sees it. */
final class CustomTask extends StreamTask<Object, StreamOperator<Object>> {

    private final OperatorContext context;

    CustomTask(OperatorContext context) {
        this.context = context;
    }

    @Override
    public String getName() {
        return context.runtimeContext().getTaskNameWithSubtasks();
    }

    @Override
    public ExecutionConfig getExecutionConfig() {
        return context.executionConfig();
    }

    @Override
    public ClassLoader getUserCodeClassLoader() {
        return context.userClassLoader();
    }

    @Override
    public int getIndexInSubtaskGroup() {
        return context.subtaskIndex();
    }

    @Override
    public boolean isCanceled() {
        return context.attention().isCancelled();
    }

    @Override
    public StreamingRuntimeContext getRuntimeContext() {
        return context.runtimeContext();
    }

    @Override
    public String toString() {
        return getName();
    }
}
