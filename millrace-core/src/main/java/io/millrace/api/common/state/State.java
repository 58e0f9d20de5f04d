// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.state;

/**
 * What all kinds of state have in common. Keyed state always means the value of the current key. Used by the thread that
 * calls the function. Mirrors Flink 1.14's {@code State}.
 */
public interface State {

    /** Removes what is held for the current key. */
    void clear();
}
