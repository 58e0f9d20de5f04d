// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.keyed;

import io.millrace.api.common.functions.Function;
import io.millrace.engine.common.EngineBugException;
import io.millrace.streaming.api.TimeDomain;
import io.millrace.util.Collector;

/** Calls one kind of process function with the context that it expects. Hot path. Owned by the task's thread. */
interface ProcessCall {

    /** The user's function. */
    Function function();

    /** An element has come. */
    void onElement(Object value, long timestamp, Collector<Object> out) throws Exception;

    /** An element of the second input has come, if there is one. */
    default void onSecondElement(Object value, long timestamp, Collector<Object> out)
            throws Exception {
        throw new EngineBugException("a function with one input got a record of another");
    }

    /** Whether the function may set timers, if there are keys. */
    default boolean mayHaveTimers() {
        return true;
    }

    /** A timer is due; its key is the current one. */
    default void onTimer(long time, TimeDomain domain, Collector<Object> out) throws Exception {
        throw new EngineBugException("a function without timers got one");
    }
}
