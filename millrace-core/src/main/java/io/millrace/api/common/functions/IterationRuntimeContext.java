// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.functions;

import io.millrace.api.common.aggregators.Aggregator;
import io.millrace.types.Value;

/** What a function of an iteration sees of the engine. Mirrors Flink 1.14's {@code IterationRuntimeContext}. */
public interface IterationRuntimeContext extends RuntimeContext {

    /**
     * Number of the current iteration.
     *
     * @return from 1
     */
    int getSuperstepNumber();

    /**
     * An aggregator by name.
     *
     * @param <T> type of the aggregator
     * @param name of the aggregator
     * @return the aggregator
     */
    <T extends Aggregator<?>> T getIterationAggregator(String name);

    /**
     * What an aggregator had after the previous iteration.
     *
     * @param <T> type of the value
     * @param name of the aggregator
     * @return the value
     */
    <T extends Value> T getPreviousIterationAggregate(String name);
}
