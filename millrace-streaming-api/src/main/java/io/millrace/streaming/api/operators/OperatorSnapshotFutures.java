// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

/**
 * What an operator is still writing of its state. Mirrors the name of Flink 1.14's class, which {@link StreamOperator}
 * mentions; no checkpoints are taken yet, so it holds nothing.
 */
public class OperatorSnapshotFutures {

    /** Nothing is being written. */
    public OperatorSnapshotFutures() {}
}
