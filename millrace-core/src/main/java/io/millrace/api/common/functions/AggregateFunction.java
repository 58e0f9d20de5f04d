// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.functions;

import java.io.Serializable;

/**
 * Folds records into an accumulator and makes a result of it. Holds no state of its own: one object serves many
 * accumulators. Mirrors Flink 1.14's {@code AggregateFunction}.
 *
 * @param <IN> type of the records
 * @param <ACC> type of the accumulator
 * @param <OUT> type of the result
 */
public interface AggregateFunction<IN, ACC, OUT> extends Function, Serializable {

    /**
     * Begins an aggregation.
     *
     * @return a new, empty accumulator
     */
    ACC createAccumulator();

    /**
     * Adds a record.
     *
     * @param value the record
     * @param accumulator what was added before; may be changed and returned
     * @return the accumulator with the record in it
     */
    ACC add(IN value, ACC accumulator);

    /**
     * The result so far.
     *
     * @param accumulator not changed
     * @return the result
     */
    OUT getResult(ACC accumulator);

    /**
     * Merges two accumulators, when session windows merge.
     *
     * @param a may be changed and returned, is not used again
     * @param b may be changed and returned, is not used again
     * @return an accumulator with the records of both
     */
    ACC merge(ACC a, ACC b);
}
