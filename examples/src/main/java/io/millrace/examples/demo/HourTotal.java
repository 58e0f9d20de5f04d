// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.demo;

/** The trips of one hour. */
public class HourTotal {

    /** First millisecond of the hour. */
    public long start;

    /** Number of trips. */
    public long trips;

    /** Sum of what was paid, in cents. */
    public long cents;

    /** Creates an empty total. */
    public HourTotal() {}

    HourTotal(long start, long trips, long cents) {
        this.start = start;
        this.trips = trips;
        this.cents = cents;
    }

    HourTotal plus(HourTotal other) {
        return new HourTotal(start, trips + other.trips, cents + other.cents);
    }
}
