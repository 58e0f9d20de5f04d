// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

/**
 * Gives an operator its states. Mirrors part of Flink 1.14's {@code StreamTaskStateInitializer}; the engine implements it.
 */
public interface StreamTaskStateInitializer {

    /**
     * The states and timers of the operator.
     *
     * @param keyContext is told the key before a timer of it fires
     * @return the states; one per operator
     * @throws Exception if they cannot be made
     */
    StreamOperatorStateContext streamOperatorStateContext(KeyContext keyContext) throws Exception;
}
