// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.state;

/**
 * What a function is told when its state is stored.
 *
 * <p>Mirrors Flink 1.14's {@code FunctionSnapshotContext}; no known differences.
 */
public interface FunctionSnapshotContext extends ManagedSnapshotContext {}
