// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.io;

import io.millrace.core.io.InputSplit;
import io.millrace.core.io.InputSplitAssigner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Hands splits out to whoever asks, the last one first. Mirrors Flink 1.14's {@code
 * DefaultInputSplitAssigner}; no known differences.
 */
public class DefaultInputSplitAssigner implements InputSplitAssigner {
    private final List<InputSplit> splits = new ArrayList<>();

    /**
     * Creates one.
     *
     * @param splits what is to be handed out
     */
    public DefaultInputSplitAssigner(InputSplit[] splits) {
        this(Arrays.asList(splits));
    }

    /**
     * Creates one.
     *
     * @param splits what is to be handed out
     */
    public DefaultInputSplitAssigner(Collection<? extends InputSplit> splits) {
        this.splits.addAll(splits);
    }

    @Override
    public InputSplit getNextInputSplit(String host, int taskId) {
        synchronized (splits) {
            return splits.isEmpty() ? null : splits.remove(splits.size() - 1);
        }
    }

    @Override
    public void returnInputSplit(List<InputSplit> returned, int taskId) {
        synchronized (splits) {
            splits.addAll(returned);
        }
    }
}
