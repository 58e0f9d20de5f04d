// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.runtime.partitioner;

import io.millrace.api.common.functions.Partitioner;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.runtime.io.network.api.writer.SubtaskStateMapper;
import io.millrace.runtime.plugable.SerializationDelegate;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;

/**
 * Asks a user's partitioner of keys. Mirrors Flink 1.14's {@code CustomPartitionerWrapper}; no known differences.
 *
 * @param <T> type of the records
 * @param <K> type of the keys
 */
public class CustomPartitionerWrapper<K, T> extends StreamPartitioner<T> {

    private static final long serialVersionUID = 1L;

    private final Partitioner<K> partitioner;
    private final KeySelector<T, K> keySelector;

    /**
     * Creates a partitioner.
     *
     * @param partitioner gets the key and the number of subtasks
     * @param keySelector takes the key out of a record
     */
    public CustomPartitionerWrapper(Partitioner<K> partitioner, KeySelector<T, K> keySelector) {
        this.partitioner = partitioner;
        this.keySelector = keySelector;
    }

    /**
     * What names the subtask of a key.
     *
     * @return as given
     */
    public Partitioner<K> getPartitioner() {
        return partitioner;
    }

    /**
     * What takes the key out of a record.
     *
     * @return as given
     */
    public KeySelector<T, K> getKeySelector() {
        return keySelector;
    }

    @Override
    public int selectChannel(SerializationDelegate<StreamRecord<T>> record) {
        K key;
        try {
            key = keySelector.getKey(record.getInstance().getValue());
        } catch (Exception e) {
            throw new RuntimeException("Could not extract key from " + record.getInstance(), e);
        }
        return partitioner.partition(key, numberOfChannels);
    }

    @Override
    public SubtaskStateMapper getDownstreamSubtaskStateMapper() {
        return SubtaskStateMapper.FULL;
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
        return "CUSTOM";
    }
}
