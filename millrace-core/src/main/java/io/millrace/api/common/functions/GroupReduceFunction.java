// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.functions;

import io.millrace.util.Collector;

import java.io.Serializable;

/**
 * Sees all records of a group at once. Used by batch programs; streams take none. Mirrors Flink 1.14's {@code GroupReduceFunction}.
 *
 * @param <T> type of the records
 * @param <O> type of the results
 */
@FunctionalInterface
public interface GroupReduceFunction<T, O> extends Function, Serializable {

    /**
     * Handles one group.
     *
     * @param values all records of the group; can be read once
     * @param out takes the results
     * @throws Exception whatever goes wrong; fails the job
     */
    void reduce(Iterable<T> values, Collector<O> out) throws Exception;
}
