// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.aggregation;

import io.millrace.api.common.functions.ReduceFunction;

/**
 * A built-in aggregation of one field of the records.
 *
 * <p>Mirrors Flink 1.14's {@code AggregationFunction}; no known differences.
 *
 * @param <T> type of the records
 */
public abstract class AggregationFunction<T> implements ReduceFunction<T> {
    private static final long serialVersionUID = 1L;

    /** Creates a function. */
    public AggregationFunction() {}

    /** The built-in aggregations. */
    public enum AggregationType {
        /** Sum of the field. */
        SUM,
        /** Smallest value of the field; the other fields are those of the first record. */
        MIN,
        /** Greatest value of the field; the other fields are those of the first record. */
        MAX,
        /** The record with the smallest value of the field. */
        MINBY,
        /** The record with the greatest value of the field. */
        MAXBY
    }
}
