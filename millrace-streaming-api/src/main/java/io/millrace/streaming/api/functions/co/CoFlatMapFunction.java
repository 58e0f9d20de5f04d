// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.co;

import io.millrace.api.common.functions.Function;
import io.millrace.util.Collector;

import java.io.Serializable;

/**
 * Any number of records out for each record of either of two inputs.
 *
 * <p>Every subtask has a copy of its own and calls it from its task thread, for one record at a time, of either input. Records of
 * one input come in their order; in which order the two inputs take turns is not defined. Mirrors Flink 1.14's class of this name;
 * no known differences.
 *
 * @param <IN1> type of the first input
 * @param <IN2> type of the second input
 * @param <OUT> type of the results
 */
public interface CoFlatMapFunction<IN1, IN2, OUT> extends Function, Serializable {

    /**
     * Handles a record of the first input.
     *
     * @param value the record
     * @param out takes results; they get the timestamp of the record
     * @throws Exception fails the job
     */
    void flatMap1(IN1 value, Collector<OUT> out) throws Exception;

    /**
     * Handles a record of the second input.
     *
     * @param value the record
     * @param out takes results; they get the timestamp of the record
     * @throws Exception fails the job
     */
    void flatMap2(IN2 value, Collector<OUT> out) throws Exception;
}
