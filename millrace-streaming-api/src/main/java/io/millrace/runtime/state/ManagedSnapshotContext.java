// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.state;

/**
 * Tells which checkpoint is being taken.
 *
 * <p>Mirrors Flink 1.14's {@code ManagedSnapshotContext}; no known differences.
 */
public interface ManagedSnapshotContext {

    /**
     * Returns the number of the checkpoint.
     *
     * @return the number, rising
     */
    long getCheckpointId();

    /**
     * Returns when the checkpoint was begun.
     *
     * @return milliseconds since the epoch
     */
    long getCheckpointTimestamp();
}
