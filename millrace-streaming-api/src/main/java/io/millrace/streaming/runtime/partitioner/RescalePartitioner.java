// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.runtime.partitioner;

import io.millrace.runtime.io.network.api.writer.SubtaskStateMapper;
import io.millrace.runtime.plugable.SerializationDelegate;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;

/**
 * Records go in turn to those subtasks that belong to the sender. Mirrors Flink 1.14's {@code RescalePartitioner}; no known differences.
 *
 * @param <T> type of the records
 */
public class RescalePartitioner<T> extends StreamPartitioner<T> {

    private static final long serialVersionUID = 1L;

    private int nextChannel = -1;

    /** Creates a partitioner. */
    public RescalePartitioner() {}

    @Override
    public int selectChannel(SerializationDelegate<StreamRecord<T>> record) {
        nextChannel = (nextChannel + 1) % numberOfChannels;
        return nextChannel;
    }

    @Override
    public SubtaskStateMapper getUpstreamSubtaskStateMapper() {
        return SubtaskStateMapper.UNSUPPORTED;
    }

    @Override
    public SubtaskStateMapper getDownstreamSubtaskStateMapper() {
        return SubtaskStateMapper.UNSUPPORTED;
    }

    @Override
    public StreamPartitioner<T> copy() {
        return this;
    }

    @Override
    public boolean isPointwise() {
        return true;
    }

    @Override
    public String toString() {
        return "RESCALE";
    }
}
