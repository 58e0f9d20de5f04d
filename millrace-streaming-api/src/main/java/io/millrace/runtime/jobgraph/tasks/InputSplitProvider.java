// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.jobgraph.tasks;

import io.millrace.core.io.InputSplit;

/** Hands out the splits of an input, each to one task. Mirrors Flink 1.14's interface of this name. */
public interface InputSplitProvider {

    /**
     * The next split for the task that asks.
     *
     * @param userCodeClassLoader loads the class of the split
     * @return null if there are no more
     * @throws InputSplitProviderException if it cannot be told
     */
    InputSplit getNextInputSplit(ClassLoader userCodeClassLoader)
            throws InputSplitProviderException;
}
