// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.state;

/** A state whose values for two namespaces can become one. */
public interface MergeableState {

    /** Moves what the source holds into the target. */
    void merge(StateSlots source, StateSlots target) throws Exception;
}
