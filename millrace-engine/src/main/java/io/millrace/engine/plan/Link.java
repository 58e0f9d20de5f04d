// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import io.millrace.engine.plan.Topology.Node;
import io.millrace.streaming.api.description.Partitioning;
import io.millrace.util.OutputTag;

/**
 * One edge between two operators, while a job is planned.
 *
 * @param source who emits
 * @param target who reads
 * @param targetInput which of its inputs it is
 * @param partitioning which subtask gets a record
 * @param sideOutput the side output that is read, or null for the main output
 */
record Link(
        Node source,
        Node target,
        int targetInput,
        Partitioning partitioning,
        OutputTag<?> sideOutput) {}
