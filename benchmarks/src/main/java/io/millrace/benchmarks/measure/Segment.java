// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.measure;

/**
 * Records {@code from} (inclusive) to {@code to} (exclusive), for all subtasks of a source together:
 * subtask i of p makes from + i, from + i + p and so on.
 */
public record Segment(long from, long to) {}
