// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.functions;

import io.millrace.util.Collector;

import java.io.Serializable;

/**
 * Sees all records of two inputs that share a key. Mirrors Flink 1.14's {@code CoGroupFunction}.
 *
 * @param <IN1> type of the first input
 * @param <IN2> type of the second input
 * @param <O> type of the output
 */
@FunctionalInterface
public interface CoGroupFunction<IN1, IN2, O> extends Function, Serializable {

    /**
     * Handles all records of one key.
     *
     * @param first of the first input, may be empty
     * @param second of the second input, may be empty
     * @param out takes the results
     * @throws Exception whatever goes wrong; fails the job
     */
    void coGroup(Iterable<IN1> first, Iterable<IN2> second, Collector<O> out) throws Exception;
}
