// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.demo;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What the job has found so far: the functions of the job write, the main thread reads. Functions
 * travel serialized, so they carry the name of a board and look it up where they run, in this JVM.
 * Every field has one writing task; the volatile or concurrent fields publish it to the reader.
 */
final class Board implements AutoCloseable {

    static final long HOUR_MS = 3_600_000L;

    private static final ConcurrentMap<String, Board> BOARDS = new ConcurrentHashMap<>();

    private final String id = UUID.randomUUID().toString();
    private final Map<Integer, String> zoneNames = TaxiData.zoneNames();
    private final Column bound = new Column();
    private final Column distrust = new Column();
    private final ConcurrentSkipListMap<Long, WindowTop> windowTops = new ConcurrentSkipListMap<>();
    private final ConcurrentMap<List<Long>, Long> hourlyZoneTrips = new ConcurrentHashMap<>();
    private final ConcurrentMap<Integer, Long> zoneTrips = new ConcurrentHashMap<>();
    private volatile long rows;

    private Board() {}

    /** Creates a board that {@link #named} finds until it is closed. */
    static Board create() {
        Board board = new Board();
        BOARDS.put(board.id, board);
        return board;
    }

    static Board named(String id) {
        Board board = BOARDS.get(id);
        if (board == null) {
            throw new IllegalStateException(
                    "The demo must run in the JVM that shows it; board " + id + " is not here.");
        }
        return board;
    }

    String id() {
        return id;
    }

    void rows(long count) {
        rows = count;
    }

    /** Takes a count; counts of windows that begin with an hour add up to every trip once. */
    void onZoneCount(ZoneCount count) {
        if (count.windowStart % HOUR_MS == 0) {
            Long before =
                    hourlyZoneTrips.put(List.of(count.windowStart, (long) count.zone), count.trips);
            zoneTrips.merge(
                    count.zone, before == null ? count.trips : count.trips - before, Long::sum);
        }
    }

    void onWindowTop(WindowTop top) {
        windowTops.put(top.windowEnd, top);
    }

    long rows() {
        return rows;
    }

    Column of(Strategy strategy) {
        return strategy == Strategy.BOUND ? bound : distrust;
    }

    /** The rankings so far, in order of time. */
    Collection<WindowTop> windowTops() {
        return windowTops.values();
    }

    String zoneName(int zone) {
        return zoneNames.getOrDefault(zone, "zone " + zone);
    }

    /** The zones with most trips so far, the smaller zone number first among equals. */
    List<DemoState.ZoneTrips> topZones(int size) {
        List<Map.Entry<Integer, Long>> ranking = new ArrayList<>(zoneTrips.entrySet());
        ranking.sort(Map.Entry.<Integer, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        return ranking.stream()
                .limit(size)
                .map(entry -> new DemoState.ZoneTrips(zoneName(entry.getKey()), entry.getValue()))
                .toList();
    }

    /**
     * Whether each hour has the same trips and cents under both strategies, and all hours together
     * have every row.
     */
    boolean isEveryRowAccountedFor() {
        List<HourTotal> first = bound.allTrips();
        List<HourTotal> second = distrust.allTrips();
        if (first.size() != second.size()) {
            return false;
        }
        long trips = 0;
        for (int i = 0; i < first.size(); i++) {
            HourTotal a = first.get(i);
            HourTotal b = second.get(i);
            if (a.start != b.start || a.trips != b.trips || a.cents != b.cents) {
                return false;
            }
            trips += a.trips;
        }
        return trips == rows;
    }

    DemoState state(long elapsedMs, double rowsPerSecond) {
        Map.Entry<Long, WindowTop> last = windowTops.lastEntry();
        return new DemoState(
                rows,
                TaxiData.ROWS,
                rowsPerSecond,
                elapsedMs,
                bound.state(),
                distrust.state(),
                windowTops.size(),
                topZones(5),
                last == null ? null : last.getValue().windowStart,
                last == null
                        ? List.of()
                        : last.getValue().zones.stream()
                                .map(zone ->
                                        new DemoState.ZoneTrips(zoneName(zone.zone), zone.trips))
                                .toList());
    }

    @Override
    public void close() {
        BOARDS.remove(id);
    }

    /** One watermark strategy's part of the board. */
    static final class Column {

        private final ConcurrentSkipListMap<Long, HourTotal> hours = new ConcurrentSkipListMap<>();
        private final ConcurrentSkipListMap<Long, HourTotal> lost = new ConcurrentSkipListMap<>();
        private final long[] tripsPerDay = new long[DemoState.DAYS];
        private final AtomicReference<long[]> publishedTripsPerDay =
                new AtomicReference<>(new long[DemoState.DAYS]);
        private volatile long watermark = Long.MIN_VALUE;
        private volatile long lateTrips;
        private volatile long lostTrips;

        void onTrip(long currentWatermark, long lateTripsSoFar) {
            watermark = currentWatermark;
            lateTrips = lateTripsSoFar;
        }

        /** Takes the total of an hour, which replaces an earlier one. */
        void onHour(HourTotal total) {
            HourTotal before = hours.put(total.start, total);
            int day = DemoState.dayOf(total.start);
            if (day >= 0) {
                tripsPerDay[day] += total.trips - (before == null ? 0 : before.trips);
                publishedTripsPerDay.setRelease(tripsPerDay.clone());
            }
        }

        /** Takes a trip that no window counts any more. */
        void onLateTrip(Trip trip) {
            long start = trip.pickup - Math.floorMod(trip.pickup, HOUR_MS);
            lost.merge(start, new HourTotal(start, 1, trip.cents), HourTotal::plus);
            lostTrips = lostTrips + 1;
        }

        /** What the windows counted, in order of time. */
        List<HourTotal> countedTrips() {
            return List.copyOf(hours.values());
        }

        /** What the windows counted and what they did not, together, in order of time. */
        List<HourTotal> allTrips() {
            ConcurrentSkipListMap<Long, HourTotal> all = new ConcurrentSkipListMap<>(hours);
            lost.forEach((start, total) -> all.merge(start, total, HourTotal::plus));
            return List.copyOf(all.values());
        }

        long lateTrips() {
            return lateTrips;
        }

        long lostTrips() {
            return lostTrips;
        }

        private DemoState.StrategyState state() {
            return new DemoState.StrategyState(
                    watermark,
                    hours.size(),
                    lateTrips,
                    lostTrips,
                    publishedTripsPerDay.getAcquire());
        }
    }
}
