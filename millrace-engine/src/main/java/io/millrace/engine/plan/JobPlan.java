// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.engine.common.SerializedObject;

import java.util.List;

/**
 * A job, ready to run: chains and the edges between them. Immutable; user functions lie in it as bytes.
 *
 * @param name of the job
 * @param options what applies to the whole job
 * @param executionConfig the program's, every task reads its own
 * @param vertices by id: {@code vertices.get(i).id() == i}; producers stand before consumers
 * @param edges by id
 */
public record JobPlan(
        String name,
        JobOptions options,
        SerializedObject<ExecutionConfig> executionConfig,
        List<VertexPlan> vertices,
        List<EdgePlan> edges) {

    public JobPlan {
        vertices = List.copyOf(vertices);
        edges = List.copyOf(edges);
    }

    /** Edges that leave a vertex, in the order of the plan. */
    public List<EdgePlan> outputsOf(int vertex) {
        return edges.stream().filter(edge -> edge.sourceVertex() == vertex).toList();
    }

    /** Edges that reach a vertex, in the order of the plan. */
    public List<EdgePlan> inputsOf(int vertex) {
        return edges.stream().filter(edge -> edge.targetVertex() == vertex).toList();
    }
}
