// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import io.millrace.engine.common.SerializedObject;
import io.millrace.streaming.api.description.Partitioning;

/**
 * Records that go from one vertex to another.
 *
 * @param id index in the plan
 * @param sourceVertex id of the producer
 * @param sourceOperator index of the operator in the producer's chain
 * @param targetVertex id of the consumer
 * @param targetInput logical input of the consumer's head
 * @param partitioning which subtask gets a record
 * @param partitioningLabel Flink's name of the partitioning
 * @param isPointwise whether a producer reaches only some consumers: forward and rescale
 * @param handOver whether records are copied
 * @param bufferTimeoutMs how long a record may lie before it is sent, in milliseconds; 0 for not at all, -1 for until the
 *     batch is full
 * @param whyNotFused why a keyed edge is no call within a task, for {@code explain}; null if it is one, if none may be, and for
 *     other partitionings
 */
public record EdgePlan(
        int id,
        int sourceVertex,
        int sourceOperator,
        int targetVertex,
        int targetInput,
        SerializedObject<Partitioning> partitioning,
        String partitioningLabel,
        boolean isPointwise,
        HandOver handOver,
        long bufferTimeoutMs,
        String whyNotFused) {}
