// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.functions;

import io.millrace.util.Collector;

import java.io.Serializable;

/**
 * Sees all records of a subtask at once. Used by batch programs; streams take none. Mirrors Flink 1.14's {@code MapPartitionFunction}.
 *
 * @param <T> type of the records
 * @param <O> type of the results
 */
@FunctionalInterface
public interface MapPartitionFunction<T, O> extends Function, Serializable {

    /**
     * Handles all records of one subtask.
     *
     * @param values the records; can be read once
     * @param out takes the results
     * @throws Exception whatever goes wrong; fails the job
     */
    void mapPartition(Iterable<T> values, Collector<O> out) throws Exception;
}
