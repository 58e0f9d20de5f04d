// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.engine.record.EdgeOutput;
import io.millrace.engine.record.NullCheck;

/** The producer's end of an edge, as its task sees it. Owned by whoever drives the producing chain. */
public interface Router extends EdgeOutput {

    /** One per channel of the producing subtask. */
    ChannelWriter[] writers();

    /** Whether a mark was sent since the last call. */
    boolean takeNewMarks();

    /**
     * What every router needs.
     *
     * @param where producer and consumer, for messages
     * @param writers one per channel of the producing subtask
     * @param serializer of the records, the edge's own
     * @param copies whether records are copied
     * @param nullCheck refuses nulls that Flink could not send; null if there are none
     * @param bufferTimeoutMs how long records may lie, in milliseconds; 0 for not at all
     */
    record Edge(
            String where,
            ChannelWriter[] writers,
            TypeSerializer<Object> serializer,
            boolean copies,
            NullCheck nullCheck,
            long bufferTimeoutMs) {}
}
