// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

/**
 * Makes operators with one input. Mirrors Flink 1.14's {@code OneInputStreamOperatorFactory}; no known differences.
 *
 * @param <IN> type of the records that come in
 * @param <OUT> type of what the operator emits
 */
public interface OneInputStreamOperatorFactory<IN, OUT> extends StreamOperatorFactory<OUT> {}
