// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.source;

/**
 * A source function that may run with any parallelism; each subtask runs a copy of it, and dividing the
 * records between them is up to the function.
 *
 * <p>Mirrors Flink 1.14's {@code ParallelSourceFunction}; no known differences.
 *
 * @param <OUT> type of the records
 */
public interface ParallelSourceFunction<OUT> extends SourceFunction<OUT> {}
