// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.cache.DistributedCache.DistributedCacheEntry;
import io.millrace.api.java.tuple.Tuple2;
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
 * @param cachedFiles names and places of files that functions may ask for
 * @param tasks which chains share a task, in the order of their heads; each chain is in one
 * @param waitsForMail whether an operator may wait in the middle of a record for an action of its own
 */
public record JobPlan(
        String name,
        JobOptions options,
        SerializedObject<ExecutionConfig> executionConfig,
        List<VertexPlan> vertices,
        List<EdgePlan> edges,
        List<Tuple2<String, DistributedCacheEntry>> cachedFiles,
        List<TaskPlan> tasks,
        boolean waitsForMail) {

    public JobPlan {
        vertices = List.copyOf(vertices);
        edges = List.copyOf(edges);
        cachedFiles = List.copyOf(cachedFiles);
        tasks = List.copyOf(tasks);
    }

    /** The task in which a chain runs. */
    public TaskPlan taskOf(int vertex) {
        for (TaskPlan task : tasks) {
            if (task.vertices().contains(vertex)) {
                return task;
            }
        }
        throw new IllegalArgumentException("no task runs vertex " + vertex);
    }

    /** Whether an edge is a call inside a task, not an exchange between two. */
    public boolean isFused(EdgePlan edge) {
        return taskOf(edge.sourceVertex()).vertices().contains(edge.targetVertex());
    }

    /** An edge in words, for messages; as seen by one of its producers. */
    public String describe(EdgePlan edge, int producer) {
        VertexPlan source = vertices.get(edge.sourceVertex());
        VertexPlan target = vertices.get(edge.targetVertex());
        return edge.partitioningLabel() + " partitioning between operator '"
                + source.operators().get(edge.sourceOperator()).name() + "' (" + (producer + 1)
                + "/" + source.parallelism() + ") and operator '"
                + target.operators().get(0).name() + "'";
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
