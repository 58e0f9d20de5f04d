// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.taxi;

import io.millrace.examples.common.ExampleData;
import io.millrace.examples.common.GzipLines;
import io.millrace.examples.common.Rows;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

/** One taxi trip, told when it was over. */
public class Trip {

    /** When it began, in epoch milliseconds; New York's wall clock read as UTC. */
    public long pickup;
    /** Number of the zone where it began. */
    public int zone;
    /** What it cost altogether; below zero if it was paid back. */
    public long cents;

    /** For the serializer. */
    public Trip() {}

    /**
     * @param pickup when it began, in epoch milliseconds
     * @param zone where it began
     * @param cents what it cost
     */
    public Trip(long pickup, int zone, long cents) {
        this.pickup = pickup;
        this.zone = zone;
        this.cents = cents;
    }

    private static Trip parse(String line) {
        String[] columns = Rows.split(line, ',');
        return new Trip(
                Rows.timestamp(columns[1]),
                Integer.parseInt(columns[5]),
                Rows.scaled(columns[16], 2));
    }

    /**
     * The trips of the quarter, without timestamps: how much of their disorder to bear is up to the
     * job.
     */
    static SingleOutputStreamOperator<Trip> stream(
            StreamExecutionEnvironment env, ExampleData data) {
        return env.addSource(new GzipLines(data, 1, "taxi/green_tripdata_2023q1.csv.gz"))
                .name("trips")
                .map(Trip::parse)
                .name("parse");
    }
}
