// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.functions;

import java.io.Serializable;

/**
 * Says which subtask gets a record. Mirrors Flink 1.14's {@code Partitioner}.
 *
 * @param <K> type of the keys
 */
@FunctionalInterface
public interface Partitioner<K> extends Function, Serializable {

    /**
     * Names the subtask for a key.
     *
     * @param key of the record
     * @param numPartitions number of subtasks
     * @return index of the subtask, from 0 to {@code numPartitions - 1}
     */
    int partition(K key, int numPartitions);
}
