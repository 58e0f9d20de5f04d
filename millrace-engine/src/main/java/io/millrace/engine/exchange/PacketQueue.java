// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

import io.millrace.engine.record.Batch;
import io.millrace.engine.record.Packet;

/** The producer's side of what carries packets to one consumer, in this process or in another. Owned by the producer. */
interface PacketQueue {

    /**
     * Whether a batch of records may be put. If not, whoever waits is rung when that may have changed.
     */
    boolean hasRoom();

    /** Sends a packet; records only if there is room, everything else always fits. */
    void put(Packet packet);

    /** An empty batch. */
    Batch newBatch();
}
