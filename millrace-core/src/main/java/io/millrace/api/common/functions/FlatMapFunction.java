// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.functions;

import io.millrace.util.Collector;

import java.io.Serializable;

/**
 * One record in, any number out. Mirrors Flink 1.14's {@code FlatMapFunction}.
 *
 * @param <T> type of the input
 * @param <O> type of the output
 */
@FunctionalInterface
public interface FlatMapFunction<T, O> extends Function, Serializable {

    /**
     * Turns one record into any number of records.
     *
     * @param value the record
     * @param out takes the results; to be used during the call only
     * @throws Exception whatever goes wrong; fails the job
     */
    void flatMap(T value, Collector<O> out) throws Exception;
}
