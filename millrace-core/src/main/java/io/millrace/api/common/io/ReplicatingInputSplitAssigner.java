// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.io;

import io.millrace.core.io.InputSplit;
import io.millrace.core.io.InputSplitAssigner;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Hands all splits out to every subtask, in order. Mirrors Flink 1.14's {@code
 * ReplicatingInputSplitAssigner}. Differences: a subtask that gives splits back starts anew, which
 * Flink refuses to do.
 */
public class ReplicatingInputSplitAssigner implements InputSplitAssigner {
    private final InputSplit[] splits;
    private final Map<Integer, Integer> nextByTask = new HashMap<>();

    /**
     * Creates one.
     *
     * @param splits what is to be handed out
     */
    public ReplicatingInputSplitAssigner(Collection<InputSplit> splits) {
        this(splits.toArray(new InputSplit[0]));
    }

    /**
     * Creates one.
     *
     * @param splits what is to be handed out
     */
    public ReplicatingInputSplitAssigner(InputSplit[] splits) {
        this.splits = splits;
    }

    @Override
    public InputSplit getNextInputSplit(String host, int taskId) {
        int next = nextByTask.getOrDefault(taskId, 0);
        if (next >= splits.length) {
            return null;
        }
        nextByTask.put(taskId, next + 1);
        return splits[next];
    }

    @Override
    public void returnInputSplit(List<InputSplit> returned, int taskId) {
        nextByTask.remove(taskId);
    }
}
