// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.io;

import java.util.List;

/** Hands the parts of an input to whoever asks. Mirrors Flink 1.14's {@code InputSplitAssigner}. */
public interface InputSplitAssigner {

    /**
     * The next part for a reader.
     *
     * @param host name of the reader's machine, or null if it is not known
     * @param taskId index of the reader
     * @return a part, or null if none is left
     */
    InputSplit getNextInputSplit(String host, int taskId);

    /**
     * Takes parts back that a reader did not finish.
     *
     * @param splits the parts, which will be handed out again
     * @param taskId index of the reader
     */
    void returnInputSplit(List<InputSplit> splits, int taskId);
}
