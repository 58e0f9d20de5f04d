// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.metrics;

/** A rate of events. Mirrors Flink 1.14's {@code Meter}. */
public interface Meter extends Metric {

    /** An event has happened. */
    void markEvent();

    /**
     * Events have happened.
     *
     * @param n how many
     */
    void markEvent(long n);

    /**
     * The rate.
     *
     * @return events per second
     */
    double getRate();

    /**
     * How many events have happened.
     *
     * @return the count
     */
    long getCount();
}
