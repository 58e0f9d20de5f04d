// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.functions;

import java.io.Serializable;

/**
 * Makes one record of a pair that belongs together. Mirrors Flink 1.14's {@code JoinFunction}.
 *
 * @param <IN1> type of the first input
 * @param <IN2> type of the second input
 * @param <OUT> type of the output
 */
@FunctionalInterface
public interface JoinFunction<IN1, IN2, OUT> extends Function, Serializable {

    /**
     * Joins a pair.
     *
     * @param first record of the first input
     * @param second record of the second input
     * @return the result
     * @throws Exception whatever goes wrong; fails the job
     */
    OUT join(IN1 first, IN2 second) throws Exception;
}
