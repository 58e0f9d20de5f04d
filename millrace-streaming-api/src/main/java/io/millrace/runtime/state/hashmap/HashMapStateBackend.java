// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.state.hashmap;

import io.millrace.runtime.state.StateBackend;

/** State lives on the heap, as objects. Mirrors Flink 1.14's class of this name. */
public class HashMapStateBackend implements StateBackend {

    private static final long serialVersionUID = 1L;

    /** State on the heap. */
    public HashMapStateBackend() {}

    @Override
    public boolean useManagedMemory() {
        return false;
    }
}
