// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

import io.millrace.engine.common.UserCodeException;
import io.millrace.engine.record.Receiver;
import io.millrace.runtime.plugable.SerializationDelegate;
import io.millrace.streaming.runtime.partitioner.ConfigurableStreamPartitioner;
import io.millrace.streaming.runtime.partitioner.StreamPartitioner;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;

/** Asks a partitioner object of the user's. */
final class StreamPartitionerSelector implements ChannelSelector {

    private final String where;
    private final StreamPartitioner<Object> partitioner;
    private final int channels;
    private final SerializationDelegate<StreamRecord<Object>> shown =
            new SerializationDelegate<>(null);

    StreamPartitionerSelector(
            String where,
            StreamPartitioner<Object> partitioner,
            int channels,
            int consumerMaxParallelism) {
        this.where = where;
        this.partitioner = partitioner;
        this.channels = channels;
        if (partitioner instanceof ConfigurableStreamPartitioner configurable) {
            configurable.configure(consumerMaxParallelism);
        }
        partitioner.setup(channels);
    }

    @Override
    public int select(Object value) {
        return select(value, Receiver.NO_TIMESTAMP);
    }

    @Override
    public int select(Object value, long timestamp) {
        if (partitioner.isBroadcast()) {
            return ALL;
        }
        shown.setInstance(
                timestamp == Receiver.NO_TIMESTAMP
                        ? new StreamRecord<>(value)
                        : new StreamRecord<>(value, timestamp));
        int index;
        try {
            index = partitioner.selectChannel(shown);
        } catch (Exception e) {
            throw new UserCodeException(where, e);
        }
        if (index < 0 || index >= channels) {
            throw new UserCodeException(
                    where,
                    new IllegalStateException("The partitioner "
                            + partitioner.getClass().getName() + " selected the channel " + index
                            + "; it must select one from 0 to " + (channels - 1) + "."));
        }
        return index;
    }
}
