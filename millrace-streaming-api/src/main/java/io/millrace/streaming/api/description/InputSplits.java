// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.description;

import io.millrace.core.io.InputSplit;

/**
 * Hands a job's input splits to the subtasks of a source, one at a time, so that fast ones read more
 * of them. The runtime context of a source that reads an input format implements it. Called by the
 * source's thread. No Flink counterpart that users see.
 */
public interface InputSplits {

    /**
     * Takes the next split for the subtask that asks.
     *
     * @return a split nobody else reads in this attempt, unless the format replicates them; null if
     *     there are no more
     */
    InputSplit nextInputSplit();
}
