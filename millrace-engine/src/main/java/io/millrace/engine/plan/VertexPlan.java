// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import io.millrace.engine.common.InputOrder;

import java.util.List;

/**
 * One chain of operators; runs as one task per subtask.
 *
 * @param id index in the plan
 * @param name as Flink names the chain
 * @param parallelism number of subtasks
 * @param maxParallelism number of key groups
 * @param slotSharingGroup name of the group
 * @param inputCount number of logical inputs of the head; 0 for a source
 * @param inputOrders when the records of each of them are processed
 * @param hasEnumerator whether the head is a source whose splits an enumerator hands out
 * @param operators head first, each before its readers
 */
public record VertexPlan(
        int id,
        String name,
        int parallelism,
        int maxParallelism,
        String slotSharingGroup,
        int inputCount,
        List<InputOrder> inputOrders,
        boolean hasEnumerator,
        List<OperatorPlan> operators) {

    public VertexPlan {
        inputOrders = List.copyOf(inputOrders);
        operators = List.copyOf(operators);
    }

    /** Whether some input is kept until its end. */
    public boolean keepsInput() {
        return keptInputs() > 0;
    }

    /** Number of inputs that are kept until their end. */
    public int keptInputs() {
        return (int) inputOrders.stream()
                .filter(order -> order != InputOrder.AS_IT_COMES)
                .count();
    }
}
