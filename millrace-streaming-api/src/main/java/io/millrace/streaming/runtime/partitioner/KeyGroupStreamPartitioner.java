// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.runtime.partitioner;

import io.millrace.api.java.functions.KeySelector;
import io.millrace.runtime.io.network.api.writer.SubtaskStateMapper;
import io.millrace.runtime.plugable.SerializationDelegate;
import io.millrace.runtime.state.KeyGroupRangeAssignment;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;
import io.millrace.util.Preconditions;

import java.util.Objects;

/**
 * Records go to the subtask that owns the key group of their key. Mirrors Flink 1.14's {@code KeyGroupStreamPartitioner}; no known differences.
 *
 * @param <T> type of the records
 * @param <K> type of the keys
 */
public class KeyGroupStreamPartitioner<T, K> extends StreamPartitioner<T>
        implements ConfigurableStreamPartitioner {

    private static final long serialVersionUID = 1L;

    private final KeySelector<T, K> keySelector;
    private int maxParallelism;

    /**
     * Creates a partitioner.
     *
     * @param keySelector takes the key out of a record
     * @param maxParallelism number of key groups
     */
    public KeyGroupStreamPartitioner(KeySelector<T, K> keySelector, int maxParallelism) {
        Preconditions.checkArgument(maxParallelism > 0, "Number of key-groups must be > 0!");
        this.keySelector = Preconditions.checkNotNull(keySelector);
        this.maxParallelism = maxParallelism;
    }

    /**
     * Number of key groups.
     *
     * @return the number
     */
    public int getMaxParallelism() {
        return maxParallelism;
    }

    @Override
    public void configure(int maxParallelism) {
        this.maxParallelism = maxParallelism;
    }

    @Override
    public int selectChannel(SerializationDelegate<StreamRecord<T>> record) {
        K key;
        try {
            key = keySelector.getKey(record.getInstance().getValue());
        } catch (Exception e) {
            throw new RuntimeException(
                    "Could not extract key from " + record.getInstance().getValue(), e);
        }
        return KeyGroupRangeAssignment.assignKeyToParallelOperator(
                key, maxParallelism, numberOfChannels);
    }

    @Override
    public boolean equals(Object o) {
        return super.equals(o)
                && maxParallelism == ((KeyGroupStreamPartitioner<?, ?>) o).maxParallelism
                && keySelector.equals(((KeyGroupStreamPartitioner<?, ?>) o).keySelector);
    }

    @Override
    public int hashCode() {
        return Objects.hash(super.hashCode(), keySelector, maxParallelism);
    }

    @Override
    public SubtaskStateMapper getDownstreamSubtaskStateMapper() {
        return SubtaskStateMapper.RANGE;
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
        return "HASH";
    }
}
