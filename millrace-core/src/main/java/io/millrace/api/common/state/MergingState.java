// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.state;

/**
 * Appending state that can be merged over windows. Mirrors Flink 1.14's {@code MergingState}.
 *
 * @param <IN> type of what is added
 * @param <OUT> type of what is read
 */
public interface MergingState<IN, OUT> extends AppendingState<IN, OUT> {}
