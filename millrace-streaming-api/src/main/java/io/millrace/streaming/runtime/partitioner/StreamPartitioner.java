// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.runtime.partitioner;

import io.millrace.runtime.io.network.api.writer.ChannelSelector;
import io.millrace.runtime.io.network.api.writer.SubtaskStateMapper;
import io.millrace.runtime.plugable.SerializationDelegate;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;

import java.io.Serializable;

/**
 * Says which subtask of the consumer gets a record. Each producing subtask works with a copy of its own.
 *
 * <p>Mirrors Flink 1.14's {@code StreamPartitioner}; no known differences.
 *
 * @param <T> type of the records
 */
public abstract class StreamPartitioner<T>
        implements ChannelSelector<SerializationDelegate<StreamRecord<T>>>, Serializable {

    private static final long serialVersionUID = 1L;

    /** Number of channels; set by {@link #setup}. */
    protected int numberOfChannels;

    /** Called by subclasses. */
    public StreamPartitioner() {}

    @Override
    public void setup(int numberOfChannels) {
        this.numberOfChannels = numberOfChannels;
    }

    @Override
    public boolean isBroadcast() {
        return false;
    }

    /**
     * A partitioner for another producing subtask.
     *
     * @return a copy, or this if it has no state
     */
    public abstract StreamPartitioner<T> copy();

    @Override
    public boolean equals(Object o) {
        return this == o
                || o != null
                        && getClass() == o.getClass()
                        && numberOfChannels == ((StreamPartitioner<?>) o).numberOfChannels;
    }

    @Override
    public int hashCode() {
        return 31 + numberOfChannels;
    }

    /**
     * How a producer's records in flight are given out anew.
     *
     * @return the way
     */
    public SubtaskStateMapper getUpstreamSubtaskStateMapper() {
        return SubtaskStateMapper.ARBITRARY;
    }

    /**
     * How a consumer's records in flight are given out anew.
     *
     * @return the way
     */
    public abstract SubtaskStateMapper getDownstreamSubtaskStateMapper();

    /**
     * Whether a producer reaches only its neighbours among the consumers.
     *
     * @return whether it does; else all producers reach all consumers
     */
    public abstract boolean isPointwise();
}
