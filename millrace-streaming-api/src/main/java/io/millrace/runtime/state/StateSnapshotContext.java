// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.state;

import io.millrace.annotation.PublicEvolving;

/**
 * What an operator is told when its state is stored. Mirrors Flink 1.14's {@code StateSnapshotContext}; no known
 * differences.
 */
@PublicEvolving
public interface StateSnapshotContext extends FunctionSnapshotContext {

    /**
     * Where to write raw state by key group.
     *
     * @return the stream; the engine closes it
     * @throws Exception if there is none
     */
    KeyedStateCheckpointOutputStream getRawKeyedOperatorStateOutput() throws Exception;

    /**
     * Where to write raw state without keys.
     *
     * @return the stream; the engine closes it
     * @throws Exception if there is none
     */
    OperatorStateCheckpointOutputStream getRawOperatorStateOutput() throws Exception;
}
