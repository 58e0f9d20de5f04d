// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.demo;

import io.millrace.api.common.state.MapState;
import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.util.Collector;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Ranks the zones of each window, keyed by the end of the window. It waits for the watermark, so
 * that a window is ranked when all its zones are there, and ranks again after corrections, once per
 * step of the watermark and not per correction.
 */
final class TopZones extends KeyedProcessFunction<Long, ZoneCount, WindowTop> {

    private static final long serialVersionUID = 1L;

    private static final Comparator<ZoneCount> MOST_TRIPS_FIRST = Comparator.comparingLong(
                    (ZoneCount count) -> -count.trips)
            .thenComparingInt(count -> count.zone);

    private final int size;
    private final long keptMs;
    private transient MapState<Integer, ZoneCount> counts;

    /**
     * Creates the function.
     *
     * @param size how many zones a ranking has
     * @param kept how long corrections may come after the end of a window
     */
    TopZones(int size, Duration kept) {
        this.size = size;
        this.keptMs = kept.toMillis();
    }

    @Override
    public void open(Configuration parameters) {
        counts = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("counts", Integer.class, ZoneCount.class));
    }

    @Override
    public void processElement(ZoneCount count, Context ctx, Collector<WindowTop> out)
            throws Exception {
        counts.put(count.zone, count);
        ctx.timerService().registerEventTimeTimer(count.windowEnd - 1);
        ctx.timerService().registerEventTimeTimer(endOfCorrections(count.windowEnd));
    }

    @Override
    public void onTimer(long timestamp, OnTimerContext ctx, Collector<WindowTop> out)
            throws Exception {
        long windowEnd = ctx.getCurrentKey();
        if (timestamp == endOfCorrections(windowEnd)) {
            counts.clear();
            return;
        }

        List<ZoneCount> ranking = new ArrayList<>();
        for (ZoneCount count : counts.values()) {
            ranking.add(count);
        }
        ranking.sort(MOST_TRIPS_FIRST);
        out.collect(new WindowTop(
                ranking.get(0).windowStart,
                windowEnd,
                new ArrayList<>(ranking.subList(0, Math.min(size, ranking.size())))));
    }

    private long endOfCorrections(long windowEnd) {
        return windowEnd + keptMs;
    }
}
