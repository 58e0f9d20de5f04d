// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import java.util.List;

/**
 * Chains that run as one task per subtask: mostly one, more where a keyed edge needs no exchange. Names, ids and counts that
 * users see are those of the chains; a task goes by the id of its first.
 *
 * @param vertices ids of the chains; the first takes the task's input, each stands before those it sends to
 */
public record TaskPlan(List<Integer> vertices) {

    public TaskPlan {
        vertices = List.copyOf(vertices);
    }

    /** The chain that takes the task's input. */
    public int head() {
        return vertices.get(0);
    }
}
