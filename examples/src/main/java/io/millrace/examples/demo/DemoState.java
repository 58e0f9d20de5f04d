// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.demo;

import java.util.List;

/**
 * What there is to show at one moment.
 *
 * @param rows rows read
 * @param totalRows rows of the whole file
 * @param rowsPerSecond how fast they are read
 * @param elapsedMs time since the start
 * @param bound the strategy with a bound of one hour
 * @param distrust the strategy that distrusts jumps
 * @param slidingWindows sliding windows ranked so far
 * @param topZones zones with most trips so far
 * @param lastWindowStart start of the last sliding window, null before the first
 * @param lastWindowZones its ranking
 */
record DemoState(
        long rows,
        long totalRows,
        double rowsPerSecond,
        long elapsedMs,
        StrategyState bound,
        StrategyState distrust,
        long slidingWindows,
        List<ZoneTrips> topZones,
        Long lastWindowStart,
        List<ZoneTrips> lastWindowZones) {

    /** Days of the quarter. */
    static final int DAYS = 90;

    private static final long DAY_MS = 86_400_000L;
    private static final long QUARTER_START_MS = 1_672_531_200_000L;

    /** The day of the quarter, from 0; negative if it is not in the quarter. */
    static int dayOf(long timestamp) {
        long day = Math.floorDiv(timestamp - QUARTER_START_MS, DAY_MS);
        return day < DAYS ? (int) Math.max(day, -1) : -1;
    }

    StrategyState of(Strategy strategy) {
        return strategy == Strategy.BOUND ? bound : distrust;
    }

    /**
     * What one watermark strategy made of the rows.
     *
     * @param watermark the watermark, {@code Long.MIN_VALUE} before the first
     * @param windows hours that have a result
     * @param lateRows rows that came after their hour was over
     * @param lostRows those of them that no window counted
     * @param tripsPerDay trips counted in each day of the quarter
     */
    record StrategyState(
            long watermark, long windows, long lateRows, long lostRows, long[] tripsPerDay) {}

    /**
     * A zone and its trips.
     *
     * @param zone name of the zone
     * @param trips number of trips
     */
    record ZoneTrips(String zone, long trips) {}
}
