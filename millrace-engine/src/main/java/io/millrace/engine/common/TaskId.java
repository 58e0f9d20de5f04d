// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.common;

/**
 * One subtask of a job.
 *
 * @param vertex id of the vertex in the plan
 * @param subtask index from 0
 */
public record TaskId(int vertex, int subtask) {}
