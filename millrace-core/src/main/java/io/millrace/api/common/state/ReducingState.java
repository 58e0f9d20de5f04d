// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.state;

/**
 * A value per key that is reduced from those added. Mirrors Flink 1.14's {@code ReducingState}.
 *
 * @param <T> type of the value
 */
public interface ReducingState<T> extends MergingState<T, T> {}
