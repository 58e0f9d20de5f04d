// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.datastream;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.streaming.api.functions.aggregation.AggregationFunction;
import io.millrace.streaming.api.functions.aggregation.AggregationFunction.AggregationType;
import io.millrace.streaming.api.functions.aggregation.ComparableAggregator;
import io.millrace.streaming.api.functions.aggregation.SumAggregator;

/**
 * Makes the built-in aggregations over a field of a record, given by position or expression.
 *
 * @param <T> type of the records
 */
record Aggregations<T>(TypeInformation<T> type, ExecutionConfig config) {

    AggregationFunction<T> sum(int position) {
        return new SumAggregator<>(position, type, config);
    }

    AggregationFunction<T> sum(String field) {
        return new SumAggregator<>(field, type, config);
    }

    /** Compares by a field; {@code first} says which of equal records the "by" kinds keep. */
    AggregationFunction<T> compare(int position, AggregationType kind, boolean first) {
        return new ComparableAggregator<>(position, type, kind, first, config);
    }

    AggregationFunction<T> compare(String field, AggregationType kind, boolean first) {
        return new ComparableAggregator<>(field, type, kind, first, config);
    }
}
