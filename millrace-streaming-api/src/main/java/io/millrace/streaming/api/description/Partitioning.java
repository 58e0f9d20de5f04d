// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.description;

import io.millrace.api.common.functions.Partitioner;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.streaming.runtime.partitioner.BroadcastPartitioner;
import io.millrace.streaming.runtime.partitioner.CustomPartitionerWrapper;
import io.millrace.streaming.runtime.partitioner.ForwardPartitioner;
import io.millrace.streaming.runtime.partitioner.GlobalPartitioner;
import io.millrace.streaming.runtime.partitioner.RebalancePartitioner;
import io.millrace.streaming.runtime.partitioner.RescalePartitioner;
import io.millrace.streaming.runtime.partitioner.ShufflePartitioner;
import io.millrace.streaming.runtime.partitioner.StreamPartitioner;

import java.io.Serializable;
import java.util.Objects;

/** Which subtask of the consumer gets a record. */
public sealed interface Partitioning extends Serializable {

    /** The subtask with the same index; needs equal parallelism. */
    record Forward() implements Partitioning {}

    /** Round robin over all subtasks, beginning with a random one. */
    record Rebalance() implements Partitioning {}

    /** Round robin over the consumer's subtasks that belong to the producer's group. */
    record Rescale() implements Partitioning {}

    /** A random subtask. */
    record Shuffle() implements Partitioning {}

    /** Every subtask. */
    record Broadcast() implements Partitioning {}

    /** Subtask 0. */
    record Global() implements Partitioning {}

    /**
     * The subtask that the user's partitioner names.
     *
     * @param partitioner gets the key and the number of subtasks
     * @param keySelector takes the key out of a record
     */
    record Custom(Partitioner<?> partitioner, KeySelector<?, ?> keySelector)
            implements Partitioning {
        /**
         * Checks that nothing is missing.
         *
         * @param partitioner gets the key and the number of subtasks
         * @param keySelector takes the key out of a record
         */
        public Custom {
            Objects.requireNonNull(partitioner, "partitioner");
            Objects.requireNonNull(keySelector, "keySelector");
        }
    }

    /**
     * The subtask that owns the key group of the record's key.
     *
     * @param keySelector takes the key out of a record
     * @param keyType type of the key
     */
    record Hash(KeySelector<?, ?> keySelector, TypeInformation<?> keyType) implements Partitioning {
        /**
         * Checks that nothing is missing.
         *
         * @param keySelector takes the key out of a record
         * @param keyType type of the key
         */
        public Hash {
            Objects.requireNonNull(keySelector, "keySelector");
            Objects.requireNonNull(keyType, "keyType");
        }
    }

    /**
     * The subtask that the user's partitioner object names.
     *
     * @param partitioner is set up with the number of channels
     */
    record Selected(StreamPartitioner<?> partitioner) implements Partitioning {
        /**
         * Checks that nothing is missing.
         *
         * @param partitioner is set up with the number of channels
         */
        public Selected {
            Objects.requireNonNull(partitioner, "partitioner");
        }

        @Override
        public boolean isPointwise() {
            return partitioner.isPointwise();
        }

        @Override
        public String label() {
            return partitioner.toString();
        }
    }

    /**
     * What a partitioner object stands for.
     *
     * @param partitioner one of those that come with the API, or the user's own
     * @return the partitioning
     */
    static Partitioning of(StreamPartitioner<?> partitioner) {
        Class<?> type = partitioner.getClass();
        if (type == ForwardPartitioner.class) {
            return new Forward();
        }
        if (type == RebalancePartitioner.class) {
            return new Rebalance();
        }
        if (type == RescalePartitioner.class) {
            return new Rescale();
        }
        if (type == ShufflePartitioner.class) {
            return new Shuffle();
        }
        if (type == BroadcastPartitioner.class) {
            return new Broadcast();
        }
        if (type == GlobalPartitioner.class) {
            return new Global();
        }
        if (type == CustomPartitionerWrapper.class) {
            CustomPartitionerWrapper<?, ?> custom = (CustomPartitionerWrapper<?, ?>) partitioner;
            return new Custom(custom.getPartitioner(), custom.getKeySelector());
        }
        return new Selected(partitioner);
    }

    /**
     * Whether a producer reaches only its neighbours among the consumers.
     *
     * @return whether it does; else all producers reach all consumers
     */
    default boolean isPointwise() {
        return this instanceof Forward || this instanceof Rescale;
    }

    /**
     * Flink's name of this partitioning, as in plans: FORWARD, HASH and so on.
     *
     * @return the name
     */
    default String label() {
        return getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT);
    }
}
