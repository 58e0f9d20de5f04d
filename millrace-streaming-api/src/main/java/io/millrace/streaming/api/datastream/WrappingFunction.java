// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.datastream;

import io.millrace.api.common.functions.AbstractRichFunction;
import io.millrace.api.common.functions.Function;
import io.millrace.api.common.functions.RuntimeContext;
import io.millrace.api.common.functions.util.FunctionUtils;
import io.millrace.configuration.Configuration;
import io.millrace.runtime.state.FunctionInitializationContext;
import io.millrace.runtime.state.FunctionSnapshotContext;
import io.millrace.streaming.api.checkpoint.CheckpointedFunction;

/**
 * A function that calls one of the user's, which is opened, closed and given its state as if it stood there itself.
 *
 * @param <F> type of the user's function
 */
abstract class WrappingFunction<F extends Function> extends AbstractRichFunction
        implements CheckpointedFunction {
    private static final long serialVersionUID = 1L;

    final F wrapped;

    WrappingFunction(F wrapped) {
        this.wrapped = wrapped;
    }

    @Override
    public void setRuntimeContext(RuntimeContext context) {
        super.setRuntimeContext(context);
        FunctionUtils.setFunctionRuntimeContext(wrapped, context);
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        if (wrapped instanceof CheckpointedFunction checkpointed) {
            checkpointed.initializeState(context);
        }
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        if (wrapped instanceof CheckpointedFunction checkpointed) {
            checkpointed.snapshotState(context);
        }
    }

    @Override
    public void open(Configuration parameters) throws Exception {
        FunctionUtils.openFunction(wrapped, parameters);
    }

    @Override
    public void close() throws Exception {
        FunctionUtils.closeFunction(wrapped);
    }
}
