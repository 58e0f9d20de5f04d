// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.embedded;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.engine.common.EngineBugException;
import io.millrace.engine.common.InputOrder;
import io.millrace.engine.plan.BatchOptions;
import io.millrace.engine.plan.EdgePlan;
import io.millrace.engine.plan.JobPlan;
import io.millrace.engine.plan.OperatorPlan;
import io.millrace.engine.plan.VertexPlan;
import io.millrace.engine.task.InputSorting;

import java.util.ArrayList;
import java.util.List;

/** Reads out of a plan how a subtask keeps its input; everything of the user's in it is the subtask's own. */
record InputSortings(JobPlan plan, ClassLoader userClassLoader) {

    /**
     * One for each logical input of a chain.
     *
     * @param availableBytes what all subtasks of the job together may keep in memory
     */
    List<InputSorting> of(VertexPlan vertex, long availableBytes) {
        long memoryBytes = memoryPerInput(vertex, availableBytes);
        OperatorPlan head = vertex.operators().get(0);
        OperatorPlan.Keying keying =
                head.keying() == null ? null : head.keying().read(userClassLoader);
        List<InputSorting> sortings = new ArrayList<>();
        for (int input = 0; input < vertex.inputCount(); input++) {
            InputOrder order = vertex.inputOrders().get(input);
            boolean isSorted = order == InputOrder.SORTED;
            sortings.add(new InputSorting(
                    order,
                    isSorted ? selector(keying, input) : null,
                    isSorted ? keySerializer(keying) : null,
                    order == InputOrder.AS_IT_COMES ? null : valueSerializer(vertex, input),
                    memoryBytes));
        }
        return sortings;
    }

    /** What is configured, or an equal share of what there is. */
    private long memoryPerInput(VertexPlan vertex, long availableBytes) {
        BatchOptions options = plan.options().batch();
        long tasks = 0;
        for (VertexPlan other : plan.vertices()) {
            tasks += other.keepsInput() ? other.parallelism() : 0;
        }
        return Math.min(options.sortMemoryBytes(), availableBytes / tasks) / vertex.keptInputs();
    }

    @SuppressWarnings("unchecked")
    private static KeySelector<Object, Object> selector(OperatorPlan.Keying keying, int input) {
        return (KeySelector<Object, Object>) keying.selectors().get(input);
    }

    @SuppressWarnings("unchecked")
    private static TypeSerializer<Object> keySerializer(OperatorPlan.Keying keying) {
        return (TypeSerializer<Object>) keying.keySerializer();
    }

    private TypeSerializer<Object> valueSerializer(VertexPlan vertex, int input) {
        for (EdgePlan edge : plan.inputsOf(vertex.id())) {
            if (edge.targetInput() == input) {
                return edge.handOver()
                        .serializer(userClassLoader, plan.options().fastPaths());
            }
        }
        throw new EngineBugException(
                "nobody produces input " + input + " of '" + vertex.name() + "'");
    }
}
