// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common;

/** Whether a program runs as a stream or as a batch. Mirrors Flink 1.14's enum of this name. */
public enum RuntimeExecutionMode {
    /** All tasks run at once, and results come as records do. */
    STREAMING,
    /** Tasks run in stages, and each result comes once, at the end; all sources must end. */
    BATCH,
    /** As a batch if all sources end, else as a stream. */
    AUTOMATIC
}
