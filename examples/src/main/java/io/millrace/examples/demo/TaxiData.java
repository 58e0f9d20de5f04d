// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.demo;

import io.millrace.examples.common.ExampleData;

import java.io.BufferedReader;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The taxi data that ships in the jar. */
final class TaxiData {

    /** Rows of the trip file, its header not counted. */
    static final long ROWS = 205_064;

    private static final String TRIPS = "taxi/green_tripdata_2023q1.csv.gz";
    private static final String ZONES = "/data/taxi/taxi_zone_lookup.csv";

    private TaxiData() {}

    /** Opens the trips, header first; the caller closes the reader. */
    static BufferedReader openTrips() throws IOException {
        return ExampleData.inJar().open(TRIPS);
    }

    /** Reads the name of every zone, by its number. */
    static Map<Integer, String> zoneNames() {
        Map<Integer, String> names = new TreeMap<>();
        try (BufferedReader lines = openZones()) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                List<String> columns = columns(line);
                names.put(Integer.valueOf(columns.get(0)), columns.get(2));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the zone names in " + ZONES, e);
        }
        return names;
    }

    private static BufferedReader openZones() throws IOException {
        InputStream in = TaxiData.class.getResourceAsStream(ZONES);
        if (in == null) {
            throw new FileNotFoundException(
                    "There is no resource " + ZONES + " in the jar of the examples.");
        }
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** Splits at commas outside double quotes; the file has no quote inside a field. */
    private static List<String> columns(String line) {
        List<String> columns = new ArrayList<>();
        StringBuilder column = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                columns.add(column.toString());
                column.setLength(0);
            } else {
                column.append(c);
            }
        }
        columns.add(column.toString());
        return columns;
    }
}
