// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.functions;

import java.io.Serializable;

/**
 * Makes a record of each pair of records of two inputs. Used by batch programs; streams take none. Mirrors Flink 1.14's {@code CrossFunction}.
 *
 * @param <IN1> type of the first input
 * @param <IN2> type of the second input
 * @param <OUT> type of the result
 */
@FunctionalInterface
public interface CrossFunction<IN1, IN2, OUT> extends Function, Serializable {

    /**
     * Handles one pair.
     *
     * @param val1 of the first input
     * @param val2 of the second input
     * @return the result
     * @throws Exception whatever goes wrong; fails the job
     */
    OUT cross(IN1 val1, IN2 val2) throws Exception;
}
