// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.state;

/**
 * An aggregate per key. Mirrors Flink 1.14's {@code AggregatingState}.
 *
 * @param <IN> type of what is added
 * @param <OUT> type of the result
 */
public interface AggregatingState<IN, OUT> extends MergingState<IN, OUT> {}
