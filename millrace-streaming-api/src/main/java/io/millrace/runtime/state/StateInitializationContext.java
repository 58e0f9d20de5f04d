// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.state;

/**
 * What an operator is given to set up its state.
 *
 * <p>Mirrors Flink 1.14's {@code StateInitializationContext}; no known differences.
 */
public interface StateInitializationContext extends FunctionInitializationContext {

    /**
     * What the operator wrote as raw state without keys.
     *
     * @return one provider per piece; none if nothing was restored
     */
    Iterable<StatePartitionStreamProvider> getRawOperatorStateInputs();

    /**
     * What the operator wrote as raw state by key group.
     *
     * @return one provider per key group; none if nothing was restored
     * @throws IllegalStateException if the operator has no keys
     */
    Iterable<KeyGroupStatePartitionStreamProvider> getRawKeyedStateInputs();
}
