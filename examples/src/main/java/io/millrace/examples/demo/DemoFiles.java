// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.demo;

import io.millrace.examples.common.Rows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the results as tab-separated files, sorted by their columns. */
final class DemoFiles {

    private DemoFiles() {}

    /** Writes all files into a directory that exists and returns them. */
    static List<Path> write(Board board, Path directory) throws IOException {
        return List.of(
                write(directory.resolve("taxi_pickups_hourly.tsv"), pickupsHourly(board)),
                write(directory.resolve("taxi_late_1h_windows.tsv"), late1hWindows(board)),
                write(directory.resolve("top_zones.tsv"), topZones(board)));
    }

    /** Every row by its hour, on time or late. */
    private static List<String> pickupsHourly(Board board) {
        List<String> lines = new ArrayList<>();
        lines.add(Rows.row("window_start_ms", "window_end_ms", "trips", "total_cents"));
        for (HourTotal hour : board.of(Strategy.DISTRUST).allTrips()) {
            lines.add(Rows.row(hour.start, hour.start + Board.HOUR_MS, hour.trips, hour.cents));
        }
        return lines;
    }

    /** What the windows under the bound of one hour counted, without the late rows. */
    private static List<String> late1hWindows(Board board) {
        List<String> lines = new ArrayList<>();
        lines.add(Rows.row("window_start_ms", "window_end_ms", "trips"));
        for (HourTotal hour : board.of(Strategy.BOUND).countedTrips()) {
            lines.add(Rows.row(hour.start, hour.start + Board.HOUR_MS, hour.trips));
        }
        return lines;
    }

    private static List<String> topZones(Board board) {
        List<String> lines = new ArrayList<>();
        lines.add(Rows.row(
                "window_start_ms", "window_end_ms", "rank", "pu_location", "zone", "trips"));
        for (WindowTop top : board.windowTops()) {
            int rank = 0;
            for (ZoneCount zone : top.zones) {
                rank++;
                lines.add(Rows.row(
                        top.windowStart,
                        top.windowEnd,
                        rank,
                        zone.zone,
                        board.zoneName(zone.zone),
                        zone.trips));
            }
        }
        return lines;
    }

    private static Path write(Path file, List<String> lines) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        return file;
    }
}
