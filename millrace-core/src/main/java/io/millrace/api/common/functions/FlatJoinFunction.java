// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.functions;

import io.millrace.util.Collector;

import java.io.Serializable;

/**
 * Makes any number of records of a pair that belongs together. Mirrors Flink 1.14's {@code FlatJoinFunction}.
 *
 * @param <IN1> type of the first input
 * @param <IN2> type of the second input
 * @param <OUT> type of the output
 */
@FunctionalInterface
public interface FlatJoinFunction<IN1, IN2, OUT> extends Function, Serializable {

    /**
     * Joins a pair.
     *
     * @param first record of the first input
     * @param second record of the second input
     * @param out takes the results
     * @throws Exception whatever goes wrong; fails the job
     */
    void join(IN1 first, IN2 second, Collector<OUT> out) throws Exception;
}
