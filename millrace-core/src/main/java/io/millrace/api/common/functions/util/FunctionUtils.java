// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.functions.util;

import io.millrace.api.common.functions.Function;
import io.millrace.api.common.functions.RichFunction;
import io.millrace.api.common.functions.RuntimeContext;
import io.millrace.configuration.Configuration;

/** The life cycle of functions, for those that are rich. Mirrors Flink 1.14's {@code FunctionUtils}. */
public final class FunctionUtils {

    private FunctionUtils() {}

    /**
     * Opens a rich function; does nothing to others.
     *
     * @param function the function
     * @param parameters handed to it
     * @throws Exception what the function throws
     */
    public static void openFunction(Function function, Configuration parameters) throws Exception {
        if (function instanceof RichFunction rich) {
            rich.open(parameters);
        }
    }

    /**
     * Closes a rich function; does nothing to others.
     *
     * @param function the function
     * @throws Exception what the function throws
     */
    public static void closeFunction(Function function) throws Exception {
        if (function instanceof RichFunction rich) {
            rich.close();
        }
    }

    /**
     * Gives a rich function its context; does nothing to others.
     *
     * @param function the function
     * @param context the context
     */
    public static void setFunctionRuntimeContext(Function function, RuntimeContext context) {
        if (function instanceof RichFunction rich) {
            rich.setRuntimeContext(context);
        }
    }

    /**
     * The context of a rich function.
     *
     * @param function the function
     * @param defaultContext for others
     * @return the context
     */
    public static RuntimeContext getFunctionRuntimeContext(
            Function function, RuntimeContext defaultContext) {
        return function instanceof RichFunction rich ? rich.getRuntimeContext() : defaultContext;
    }
}
