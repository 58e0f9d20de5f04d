// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

class DemoJobTest {

    private static final long HOUR = 3_600_000L;
    private static final long SLIDE = 900_000L;
    private static final long KEPT = 31 * 24 * HOUR;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void shouldWriteTheExpectedFilesAtAnyParallelism(int parallelism) throws Exception {
        try (Board board = Board.create()) {
            StreamExecutionEnvironment env =
                    StreamExecutionEnvironment.createLocalEnvironment(parallelism);
            DemoJob.build(env, board.id(), 0);

            env.execute("taxi demo");
            DemoFiles.write(board, directory);

            assertThat(board.isEveryRowAccountedFor()).isTrue();
            assertThat(board.of(Strategy.BOUND).lostTrips()).isEqualTo(61_350);
            assertThat(board.of(Strategy.BOUND).lateTrips()).isEqualTo(61_350);
            assertThat(board.of(Strategy.DISTRUST).lateTrips()).isEqualTo(13_977);
            assertThat(board.of(Strategy.DISTRUST).lostTrips()).isEqualTo(2);
        }
        assertThat(written("taxi_pickups_hourly.tsv"))
                .isEqualTo(expected("taxi_pickups_hourly.tsv.gz"));
        assertThat(written("taxi_late_1h_windows.tsv"))
                .isEqualTo(expected("taxi_late_1h_windows.tsv.gz"));
        assertThat(written("top_zones.tsv").lines().toList())
                .containsExactlyElementsOf(topZonesByPlainLoop());
    }

    private String written(String name) throws IOException {
        return Files.readString(directory.resolve(name));
    }

    private static String expected(String name) throws IOException {
        try (InputStream in =
                DemoJobTest.class.getClassLoader().getResourceAsStream("expected/" + name)) {
            assertThat(in).as("expected file %s", name).isNotNull();
            return new String(new GZIPInputStream(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Counts in file order, skips windows that are over for good, and ranks at the end. */
    private static List<String> topZonesByPlainLoop() throws IOException {
        Map<Long, Map<Integer, Long>> windows = new TreeMap<>();
        PlainFront front = new PlainFront();
        try (BufferedReader lines = TaxiData.openTrips()) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Trip trip = Trip.parse(line);
                for (long start = trip.pickup - trip.pickup % SLIDE;
                        start > trip.pickup - HOUR;
                        start -= SLIDE) {
                    if (start + HOUR - 1 + KEPT > front.watermark()) {
                        windows.computeIfAbsent(start, key -> new TreeMap<>())
                                .merge(trip.zone, 1L, Long::sum);
                    }
                }
                front.receive(trip.pickup);
            }
        }

        Map<Integer, String> names = TaxiData.zoneNames();
        List<String> rows = new ArrayList<>();
        rows.add("window_start_ms\twindow_end_ms\trank\tpu_location\tzone\ttrips");
        windows.forEach((start, counts) -> {
            for (int rank = 1; rank <= 3 && !counts.isEmpty(); rank++) {
                int best = best(counts);
                rows.add(start + "\t" + (start + HOUR) + "\t" + rank + "\t" + best + "\t"
                        + names.get(best) + "\t" + counts.remove(best));
            }
        });
        return rows;
    }

    private static int best(Map<Integer, Long> countsByZone) {
        int best = -1;
        long most = 0;
        for (Map.Entry<Integer, Long> entry : countsByZone.entrySet()) {
            if (entry.getValue() > most) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return best;
    }

    /** The rule of {@link DistrustJumps} said plainly: look back over the last 100 rows. */
    private static final class PlainFront {

        private final List<Long> recent = new ArrayList<>();
        private Long front;

        long watermark() {
            return front == null ? Long.MIN_VALUE : front - 3 * HOUR - 1;
        }

        void receive(long timestamp) {
            recent.add(timestamp);
            if (recent.size() > 100) {
                recent.remove(0);
            }
            if (front != null && timestamp <= front + 2 * HOUR) {
                front = Math.max(front, timestamp);
                return;
            }
            List<Long> ahead = new ArrayList<>();
            for (long candidate : recent) {
                if (front == null || candidate > front + 2 * HOUR) {
                    ahead.add(candidate);
                }
            }
            if (ahead.size() >= 10) {
                front = ahead.stream().min(Long::compare).orElseThrow();
            }
        }
    }
}
