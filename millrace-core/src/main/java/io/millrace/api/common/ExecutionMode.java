// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common;

/**
 * How the steps of a batch program hand over their data. Programs on streams always run pipelined. Mirrors Flink 1.14's
 * {@code ExecutionMode}.
 */
public enum ExecutionMode {
    /** Pipelined, except where a batch program could block itself. */
    PIPELINED,
    /** Pipelined everywhere. */
    PIPELINED_FORCED,
    /** Step by step where data is shuffled. */
    BATCH,
    /** Step by step everywhere. */
    BATCH_FORCED
}
