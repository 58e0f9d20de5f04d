// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

import io.millrace.runtime.state.KeyedStateBackend;
import io.millrace.runtime.state.OperatorStateBackend;
import io.millrace.runtime.state.StateInitializationContext;

/**
 * The states and timers of one operator. Mirrors part of Flink 1.14's {@code StreamOperatorStateContext}; the engine
 * implements it.
 */
public interface StreamOperatorStateContext {

    /**
     * The states without keys.
     *
     * @return the states
     */
    OperatorStateBackend operatorStateBackend();

    /**
     * The states by key.
     *
     * @return the states, or null if the operator has no keys
     */
    KeyedStateBackend<?> keyedStateBackend();

    /**
     * The timers by key.
     *
     * @return the timers, or null if the operator has no keys
     */
    InternalTimeServiceManager<?> internalTimerServiceManager();

    /**
     * What an operator is given to set up its state. No Flink counterpart.
     *
     * @return the context
     */
    StateInitializationContext initializationContext();
}
