// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.io.network.api.writer;

/**
 * How records in flight are given out anew when a job is restored with another parallelism. Mirrors Flink 1.14's enum of
 * this name; no checkpoints are taken yet, so nobody asks.
 */
public enum SubtaskStateMapper {
    /** Anybody may get them. */
    ARBITRARY,
    /** The first subtask gets all. */
    FIRST,
    /** Everybody gets all, and drops what is not its own. */
    FULL,
    /** By range of key groups. */
    RANGE,
    /** In turn. */
    ROUND_ROBIN,
    /** They cannot be given out. */
    UNSUPPORTED
}
