// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.metrics;

/** A count. Written by the task's thread. Mirrors Flink 1.14's {@code Counter}. */
public interface Counter extends Metric {

    /** Adds one. */
    void inc();

    /**
     * Adds a number.
     *
     * @param n the number
     */
    void inc(long n);

    /** Takes one away. */
    void dec();

    /**
     * Takes a number away.
     *
     * @param n the number
     */
    void dec(long n);

    /**
     * The count.
     *
     * @return the count
     */
    long getCount();
}
