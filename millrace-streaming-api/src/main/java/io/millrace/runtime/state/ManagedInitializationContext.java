// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.state;

import io.millrace.api.common.state.KeyedStateStore;
import io.millrace.api.common.state.OperatorStateStore;

import java.util.OptionalLong;

/**
 * Gives states, and tells whether they were restored.
 *
 * <p>Mirrors Flink 1.14's {@code ManagedInitializationContext}; no known differences.
 */
public interface ManagedInitializationContext {

    /**
     * Says whether the states hold what an earlier execution stored.
     *
     * @return whether there is a restored checkpoint
     */
    default boolean isRestored() {
        return getRestoredCheckpointId().isPresent();
    }

    /**
     * Returns the number of the checkpoint that was restored.
     *
     * @return the number, or empty if nothing was restored
     */
    OptionalLong getRestoredCheckpointId();

    /**
     * Returns the states of the subtask.
     *
     * @return the store
     */
    OperatorStateStore getOperatorStateStore();

    /**
     * Returns the states by key.
     *
     * @return the store
     */
    KeyedStateStore getKeyedStateStore();
}
