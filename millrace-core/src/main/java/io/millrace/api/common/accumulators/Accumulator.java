// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.accumulators;

import java.io.Serializable;

/**
 * Collects values in one subtask; merged over all subtasks when the job ends. Mirrors Flink 1.14's {@code Accumulator}.
 *
 * @param <V> type of what is added
 * @param <R> type of the result
 */
public interface Accumulator<V, R extends Serializable> extends Serializable, Cloneable {

    /**
     * Adds a value.
     *
     * @param value the value
     */
    void add(V value);

    /**
     * What has been added here.
     *
     * @return the result so far
     */
    R getLocalValue();

    /** Forgets what has been added. */
    void resetLocal();

    /**
     * Adds what another accumulator has.
     *
     * @param other not changed
     */
    void merge(Accumulator<V, R> other);

    /**
     * A copy.
     *
     * @return independent of this one
     */
    Accumulator<V, R> clone();
}
