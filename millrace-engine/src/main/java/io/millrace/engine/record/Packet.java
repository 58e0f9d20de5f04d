// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.record;

/** What travels in a ring between two tasks, in order. */
public sealed interface Packet permits Batch, Packet.Barrier, Packet.EndOfData, Packet.Closed {

    /**
     * Separates the records of one checkpoint from those of the next.
     *
     * @param checkpointId increasing within a job
     * @param timestampMs wall clock when the checkpoint was triggered
     */
    record Barrier(long checkpointId, long timestampMs) implements Packet {}

    /** The producer has no more records; barriers may still follow. */
    record EndOfData() implements Packet {}

    /** The last packet of a channel. */
    record Closed() implements Packet {}
}
