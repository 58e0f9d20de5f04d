// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator;

import io.millrace.api.common.functions.Function;
import io.millrace.api.common.functions.util.FunctionUtils;
import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.checkpoint.CheckpointedFunction;

/** The life cycle of user functions, for those that are rich. */
public final class Functions {

    private Functions() {}

    /** Gives the function its runtime context and its states, and opens it. */
    public static void open(Function function, OperatorContext context) throws Exception {
        FunctionUtils.setFunctionRuntimeContext(function, context.runtimeContext());
        if (function instanceof CheckpointedFunction checkpointed) {
            checkpointed.initializeState(context.stateInitialization());
        }
        FunctionUtils.openFunction(function, new Configuration());
    }

    /** Closes the function. */
    public static void close(Function function) throws Exception {
        FunctionUtils.closeFunction(function);
    }
}
