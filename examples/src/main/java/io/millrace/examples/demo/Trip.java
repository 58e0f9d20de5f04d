// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.demo;

import io.millrace.examples.common.Rows;

/** One taxi trip, as far as the demo needs it. */
public class Trip {

    private static final int PICKUP_COLUMN = 1;
    private static final int ZONE_COLUMN = 5;
    private static final int TOTAL_AMOUNT_COLUMN = 16;

    /** When the trip began, in epoch milliseconds of New York's wall clock read as UTC. */
    public long pickup;

    /** Number of the taxi zone in which the trip began. */
    public int zone;

    /** What the passenger paid, in cents; negative for a refund. */
    public long cents;

    /** Creates an empty trip. */
    public Trip() {}

    /**
     * Reads one line of the trip file.
     *
     * @param line a line with comma-separated columns, without quoting
     * @return the trip
     */
    public static Trip parse(String line) {
        String[] columns = Rows.split(line, ',');
        Trip trip = new Trip();
        trip.pickup = Rows.timestamp(columns[PICKUP_COLUMN]);
        trip.zone = Integer.parseInt(columns[ZONE_COLUMN]);
        trip.cents = Rows.scaled(columns[TOTAL_AMOUNT_COLUMN], 2);
        return trip;
    }
}
