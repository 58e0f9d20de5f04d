// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.airquality;

import io.millrace.examples.common.Rows;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** What a station measured in one hour. */
public class Reading {

    /** Name of the station. */
    public String station;
    /** Start of the hour, in epoch milliseconds; Beijing's wall clock read as UTC. */
    public long timestamp;
    /** Fine dust, PM2.5, in tenths of µg/m³; null if the station did not measure it. */
    public Long fineDust;

    /** For the serializer. */
    public Reading() {}

    /**
     * Reads a line; columns are the number of the row, year, month, day, hour, PM2.5, and so on up
     * to the station.
     */
    static Reading parse(String line) {
        String[] columns = Rows.split(line, ',');
        LocalDateTime hour = LocalDateTime.of(
                Integer.parseInt(columns[1]),
                Integer.parseInt(columns[2]),
                Integer.parseInt(columns[3]),
                Integer.parseInt(columns[4]),
                0);
        Reading reading = new Reading();
        reading.station = columns[17].replace("\"", "");
        reading.timestamp = hour.toEpochSecond(ZoneOffset.UTC) * 1000;
        reading.fineDust =
                columns[5].equals("NA") ? null : Long.valueOf(Rows.scaled(columns[5], 1));
        return reading;
    }
}
