// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.connector.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which splits go to which readers; adds to what they have. Mirrors Flink 1.14's {@code SplitsAssignment}.
 *
 * @param <SplitT> type of the splits
 */
public final class SplitsAssignment<SplitT extends SourceSplit> {

    private final Map<Integer, List<SplitT>> assignment;

    /**
     * Splits for several readers.
     *
     * @param assignment splits by the index of the reader's subtask; kept, not copied
     */
    public SplitsAssignment(Map<Integer, List<SplitT>> assignment) {
        this.assignment = assignment;
    }

    /**
     * One split for one reader.
     *
     * @param split the split
     * @param subtask index of the reader's subtask
     */
    public SplitsAssignment(SplitT split, int subtask) {
        this.assignment = new HashMap<>();
        this.assignment.put(subtask, List.of(split));
    }

    /**
     * The splits.
     *
     * @return splits by the index of the reader's subtask
     */
    public Map<Integer, List<SplitT>> assignment() {
        return assignment;
    }

    @Override
    public String toString() {
        return assignment.toString();
    }
}
