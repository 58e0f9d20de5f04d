// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.description;

import io.millrace.api.common.functions.AggregateFunction;
import io.millrace.api.common.functions.ReduceFunction;
import io.millrace.api.common.typeinfo.TypeInformation;

import java.io.Serializable;
import java.util.Objects;

/**
 * What a window keeps of its records.
 *
 * <p>With an evictor the engine keeps the records themselves and folds them when the window fires.
 */
public sealed interface WindowContents extends Serializable {

    /** All records, in order of arrival. */
    record Elements() implements WindowContents {}

    /**
     * One record, reduced from all.
     *
     * @param function merges two records
     */
    record Reduced(ReduceFunction<?> function) implements WindowContents {
        /**
         * Checks that nothing is missing.
         *
         * @param function merges two records
         */
        public Reduced {
            Objects.requireNonNull(function, "function");
        }
    }

    /**
     * One accumulator, and when the window fires its result.
     *
     * @param function the aggregate function
     * @param accumulatorType type of the accumulator
     * @param resultType type of the result
     */
    record Aggregated(
            AggregateFunction<?, ?, ?> function,
            TypeInformation<?> accumulatorType,
            TypeInformation<?> resultType)
            implements WindowContents {
        /**
         * Checks that nothing is missing.
         *
         * @param function the aggregate function
         * @param accumulatorType type of the accumulator
         * @param resultType type of the result
         */
        public Aggregated {
            Objects.requireNonNull(function, "function");
            Objects.requireNonNull(accumulatorType, "accumulatorType");
            Objects.requireNonNull(resultType, "resultType");
        }
    }
}
