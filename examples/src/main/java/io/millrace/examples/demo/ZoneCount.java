// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.demo;

/** How many trips began in one zone during one window. */
public class ZoneCount {

    /** First millisecond of the window. */
    public long windowStart;

    /** First millisecond after the window. */
    public long windowEnd;

    /** Number of the taxi zone. */
    public int zone;

    /** Number of trips. */
    public long trips;

    /** Creates an empty count. */
    public ZoneCount() {}

    ZoneCount(long windowStart, long windowEnd, int zone, long trips) {
        this.windowStart = windowStart;
        this.windowEnd = windowEnd;
        this.zone = zone;
        this.trips = trips;
    }
}
