// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.aggregators;

import io.millrace.types.Value;

import java.io.Serializable;

/**
 * Aggregates values over an iteration. Mirrors Flink 1.14's {@code Aggregator}.
 *
 * @param <T> type of the value
 */
public interface Aggregator<T extends Value> extends Serializable {

    /**
     * What has been aggregated so far.
     *
     * @return the aggregate
     */
    T getAggregate();

    /**
     * Adds a value.
     *
     * @param element the value
     */
    void aggregate(T element);

    /** Begins anew. */
    void reset();
}
