// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api;

/**
 * What checkpoints guarantee after a failure.
 *
 * <p>Mirrors Flink 1.14's {@code CheckpointingMode}; no known differences.
 */
public enum CheckpointingMode {
    /** Each record acts on the state once; channels wait for each other's barriers. */
    EXACTLY_ONCE,
    /** Each record acts on the state at least once; no channel waits. */
    AT_LEAST_ONCE
}
