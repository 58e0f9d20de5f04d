// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.coordinator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which splits readers were given that no checkpoint holds, so that they can be given to others if the reader fails.
 * Belongs to the coordinator's thread.
 *
 * @param <S> type of the splits
 */
final class SplitAssignments<S> {

    private final Map<Integer, List<S>> bySubtask = new HashMap<>();

    void add(int subtask, List<S> splits) {
        bySubtask.computeIfAbsent(subtask, index -> new ArrayList<>()).addAll(splits);
    }

    /** The reader has failed: gives all its splits, in the order in which it got them. */
    List<S> takeBack(int subtask) {
        List<S> splits = bySubtask.remove(subtask);
        return splits == null ? new ArrayList<>() : splits;
    }
}
