// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.io.ratelimiting;

import io.millrace.api.common.functions.RuntimeContext;

import java.io.Serializable;

/**
 * Holds a connector back to a number of bytes per second over all subtasks. Serialized with the
 * connector. Mirrors Flink 1.14's {@code FlinkConnectorRateLimiter}; no known differences.
 */
public interface FlinkConnectorRateLimiter extends Serializable {

    /**
     * Begins to count.
     *
     * @param runtimeContext of the subtask, which gets its share of the rate
     */
    void open(RuntimeContext runtimeContext);

    /**
     * Sets the rate of all subtasks together.
     *
     * @param rate bytes per second
     */
    void setRate(long rate);

    /**
     * Waits until so many bytes may be taken.
     *
     * @param permits number of bytes
     */
    void acquire(int permits);

    /**
     * Returns the rate of all subtasks together.
     *
     * @return bytes per second
     */
    long getRate();

    /** Stops counting. */
    void close();
}
