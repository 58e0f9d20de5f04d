// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.web;

import io.millrace.engine.plan.EdgePlan;
import io.millrace.engine.plan.JobPlan;
import io.millrace.engine.plan.OperatorIds;
import io.millrace.engine.plan.OperatorPlan;
import io.millrace.engine.plan.VertexPlan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A job's plan in names and numbers, without the user's functions.
 *
 * @param name of the job
 * @param vertices in the plan's order: producers stand before consumers
 */
record ShownPlan(String name, List<Vertex> vertices) {

    ShownPlan {
        vertices = List.copyOf(vertices);
    }

    /**
     * A chain.
     *
     * @param id in the job, as text
     * @param name as Flink names the chain
     * @param parallelism number of subtasks
     * @param maxParallelism number of key groups
     * @param task number of the vertex at the head of the task in which it runs
     * @param operators names of its operators
     * @param inputs where its records come from
     */
    record Vertex(
            String id,
            String name,
            int parallelism,
            int maxParallelism,
            int task,
            List<String> operators,
            List<Input> inputs) {

        Vertex {
            operators = List.copyOf(operators);
            inputs = List.copyOf(inputs);
        }
    }

    /**
     * An edge, as its consumer sees it.
     *
     * @param producer number of the vertex in the plan
     * @param strategy how records are distributed
     */
    record Input(int producer, String strategy) {}

    static ShownPlan of(JobPlan plan) {
        List<Vertex> vertices = new ArrayList<>();
        for (VertexPlan vertex : plan.vertices()) {
            List<Input> inputs = new ArrayList<>();
            for (EdgePlan edge : plan.inputsOf(vertex.id())) {
                inputs.add(new Input(
                        edge.sourceVertex(), edge.partitioningLabel().toUpperCase(Locale.ROOT)));
            }
            vertices.add(new Vertex(
                    OperatorIds.ofVertex(vertex),
                    vertex.name(),
                    vertex.parallelism(),
                    vertex.maxParallelism(),
                    plan.taskOf(vertex.id()).head(),
                    vertex.operators().stream().map(OperatorPlan::name).toList(),
                    inputs));
        }
        return new ShownPlan(plan.name(), vertices);
    }

    /** Number of the vertex with an id; -1 if there is none. */
    int indexOf(String vertexId) {
        for (int i = 0; i < vertices.size(); i++) {
            if (vertices.get(i).id().equals(vertexId)) {
                return i;
            }
        }
        return -1;
    }
}
