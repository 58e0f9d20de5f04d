// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.description;

import io.millrace.api.common.functions.Partitioner;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.java.functions.KeySelector;

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
     * Flink's name of this partitioning, as in plans: FORWARD, HASH and so on.
     *
     * @return the name
     */
    default String label() {
        return getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT);
    }
}
