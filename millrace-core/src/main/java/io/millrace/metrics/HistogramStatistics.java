// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.metrics;

/** A distribution at one moment. Mirrors Flink 1.14's {@code HistogramStatistics}. */
public abstract class HistogramStatistics {

    /** Called by subclasses. */
    public HistogramStatistics() {}

    /**
     * A quantile.
     *
     * @param quantile from 0 to 1
     * @return the value
     */
    public abstract double getQuantile(double quantile);

    /**
     * The numbers themselves.
     *
     * @return a copy
     */
    public abstract long[] getValues();

    /**
     * How many numbers there are.
     *
     * @return the count
     */
    public abstract int size();

    /**
     * The mean.
     *
     * @return the mean
     */
    public abstract double getMean();

    /**
     * The standard deviation.
     *
     * @return the deviation
     */
    public abstract double getStdDev();

    /**
     * The largest number.
     *
     * @return the number
     */
    public abstract long getMax();

    /**
     * The smallest number.
     *
     * @return the number
     */
    public abstract long getMin();
}
