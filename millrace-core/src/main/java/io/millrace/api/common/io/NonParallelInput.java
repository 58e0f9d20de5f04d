// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.io;

/**
 * Marks input formats that only one subtask can read. Mirrors Flink 1.14's {@code
 * NonParallelInput}; no known differences.
 */
public interface NonParallelInput {}
