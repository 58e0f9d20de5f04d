// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.source;

/**
 * How often a path is looked at. Mirrors Flink 1.14's {@code FileProcessingMode}; no known
 * differences.
 */
public enum FileProcessingMode {
    /** Once: what is there is read, then the source ends. */
    PROCESS_ONCE,

    /** Again and again: what is new is read, and files that have changed are read anew as a whole. */
    PROCESS_CONTINUOUSLY
}
