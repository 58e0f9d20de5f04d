// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.state;

import java.io.Serializable;

/**
 * Where state lives while a job runs. Mirrors the part of Flink 1.14's interface of this name that programs call; the engine
 * makes the stores itself, on the heap.
 */
public interface StateBackend extends Serializable {

    /**
     * Whether state lives in managed memory, outside the heap.
     *
     * @return true unless an implementation says otherwise
     */
    default boolean useManagedMemory() {
        return true;
    }
}
