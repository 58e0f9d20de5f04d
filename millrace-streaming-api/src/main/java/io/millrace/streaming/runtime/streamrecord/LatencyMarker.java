// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.runtime.streamrecord;

import io.millrace.annotation.PublicEvolving;
import io.millrace.runtime.jobgraph.OperatorID;

/**
 * Travels with the records, without being processed by functions, and tells how long the way took. Immutable.
 *
 * <p>Mirrors Flink 1.14's {@code LatencyMarker}; no known differences.
 */
@PublicEvolving
public final class LatencyMarker extends StreamElement {

    private final long markedTime;
    private final OperatorID operatorId;
    private final int subtaskIndex;

    /**
     * Creates a marker.
     *
     * @param markedTime when it was sent, wall clock, milliseconds since the epoch
     * @param operatorId who sent it
     * @param subtaskIndex in which subtask
     */
    public LatencyMarker(long markedTime, OperatorID operatorId, int subtaskIndex) {
        this.markedTime = markedTime;
        this.operatorId = operatorId;
        this.subtaskIndex = subtaskIndex;
    }

    /**
     * When it was sent.
     *
     * @return wall clock, milliseconds since the epoch
     */
    public long getMarkedTime() {
        return markedTime;
    }

    /**
     * Who sent it.
     *
     * @return the operator
     */
    public OperatorID getOperatorId() {
        return operatorId;
    }

    /**
     * In which subtask it was sent.
     *
     * @return the index, from 0
     */
    public int getSubtaskIndex() {
        return subtaskIndex;
    }

    @Override
    public boolean equals(Object o) {
        return this == o
                || o instanceof LatencyMarker other
                        && markedTime == other.markedTime
                        && operatorId.equals(other.operatorId)
                        && subtaskIndex == other.subtaskIndex;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * Long.hashCode(markedTime) + operatorId.hashCode()) + subtaskIndex;
    }

    @Override
    public String toString() {
        return "LatencyMarker{markedTime=" + markedTime + ", operatorId=" + operatorId
                + ", subtaskIndex=" + subtaskIndex + "}";
    }
}
