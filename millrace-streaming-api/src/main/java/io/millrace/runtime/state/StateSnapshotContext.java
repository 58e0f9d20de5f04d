// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.state;

/**
 * What an operator is told when its state is stored. Mirrors Flink 1.14's {@code StateSnapshotContext}. Differences: no
 * checkpoints are taken yet, so nothing gives streams for raw state.
 */
public interface StateSnapshotContext extends FunctionSnapshotContext {}
