// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.operator.keyed;

import io.millrace.api.common.functions.Function;
import io.millrace.streaming.api.TimeDomain;
import io.millrace.util.Collector;

/** Calls one kind of process function with the context that it expects. Hot path. Owned by the task's thread. */
interface ProcessCall {

    /** The user's function. */
    Function function();

    /** An element has come. */
    void onElement(Object value, long timestamp, Collector<Object> out) throws Exception;

    /** A timer is due; its key is the current one. */
    void onTimer(long time, TimeDomain domain, Collector<Object> out) throws Exception;
}
