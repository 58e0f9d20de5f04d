// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.runtime.partitioner;

import io.millrace.runtime.io.network.api.writer.SubtaskStateMapper;
import io.millrace.runtime.plugable.SerializationDelegate;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;

/**
 * All records go to the first subtask. Mirrors Flink 1.14's {@code GlobalPartitioner}; no known differences.
 *
 * @param <T> type of the records
 */
public class GlobalPartitioner<T> extends StreamPartitioner<T> {

    private static final long serialVersionUID = 1L;

    /** Creates a partitioner. */
    public GlobalPartitioner() {}

    @Override
    public int selectChannel(SerializationDelegate<StreamRecord<T>> record) {
        return 0;
    }

    @Override
    public SubtaskStateMapper getDownstreamSubtaskStateMapper() {
        return SubtaskStateMapper.FIRST;
    }

    @Override
    public StreamPartitioner<T> copy() {
        return this;
    }

    @Override
    public boolean isPointwise() {
        return false;
    }

    @Override
    public String toString() {
        return "GLOBAL";
    }
}
