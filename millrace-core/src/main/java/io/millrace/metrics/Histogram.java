// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.metrics;

/** A distribution of numbers. Mirrors Flink 1.14's {@code Histogram}. */
public interface Histogram extends Metric {

    /**
     * Adds a number.
     *
     * @param value the number
     */
    void update(long value);

    /**
     * How many numbers were added.
     *
     * @return the count
     */
    long getCount();

    /**
     * The distribution now.
     *
     * @return a snapshot
     */
    HistogramStatistics getStatistics();
}
