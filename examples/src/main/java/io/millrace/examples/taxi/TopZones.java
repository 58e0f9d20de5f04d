// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.taxi;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.functions.AggregateFunction;
import io.millrace.api.common.state.ListState;
import io.millrace.api.common.state.ListStateDescriptor;
import io.millrace.configuration.Configuration;
import io.millrace.examples.common.ExampleData;
import io.millrace.examples.common.ExampleOptions;
import io.millrace.examples.common.Rows;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.streaming.api.functions.windowing.ProcessWindowFunction;
import io.millrace.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.util.Collector;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The three zones where most trips began, over an hour, every quarter of an hour, in the first week
 * of the year.
 *
 * <p>In two steps: trips per zone and window, then a ranking of the zones of each window. The
 * second step is keyed by the window's end and waits with a timer until all zones have reported.
 */
public final class TopZones {

    /** Names of the columns of a result row. */
    public static final String HEADER = "window_start_ms\twindow_end_ms\trank\tpu_location\ttrips";

    private static final int RANKS = 3;
    private static final Time SIZE = Time.hours(1);
    private static final Time SLIDE = Time.minutes(15);
    private static final long WEEK_START = Rows.timestamp("2023-01-01 00:00:00");
    private static final long WEEK_END = Rows.timestamp("2023-01-08 00:00:00");

    private TopZones() {}

    /** Runs the job; see {@link ExampleOptions} for the arguments. */
    public static void main(String[] args) throws Exception {
        ExampleOptions options = ExampleOptions.parse(args);
        StreamExecutionEnvironment env = options.environment();
        options.write(HEADER, build(env, options.data()));
        env.execute("Top zones");
    }

    /**
     * The job up to its result rows, in any order.
     *
     * <p>What is left after the filter lies within a week, so that nothing can be more than a week
     * late.
     */
    public static DataStream<String> build(StreamExecutionEnvironment env, ExampleData data) {
        return Trip.stream(env, data)
                .filter(trip -> trip.pickup >= WEEK_START && trip.pickup < WEEK_END)
                .name("first week")
                .assignTimestampsAndWatermarks(
                        WatermarkStrategy.<Trip>forBoundedOutOfOrderness(Duration.ofDays(7))
                                .withTimestampAssigner((trip, previous) -> trip.pickup))
                .keyBy(trip -> trip.zone)
                .window(SlidingEventTimeWindows.of(SIZE, SLIDE))
                .aggregate(new Count(), new NameZone())
                .name("trips per zone")
                .keyBy(zone -> zone.windowEnd)
                .process(new Rank())
                .name("rank");
    }

    /** Trips that began in a zone during a window. */
    public static class ZoneTrips {

        /** Number of the zone. */
        public int zone;
        /** End of the window, in epoch milliseconds. */
        public long windowEnd;
        /** How many. */
        public long trips;

        /** For the serializer. */
        public ZoneTrips() {}

        /**
         * @param zone number of the zone
         * @param windowEnd end of the window
         * @param trips how many
         */
        public ZoneTrips(int zone, long windowEnd, long trips) {
            this.zone = zone;
            this.windowEnd = windowEnd;
            this.trips = trips;
        }
    }

    private static final class Count implements AggregateFunction<Trip, Long, Long> {

        private static final long serialVersionUID = 1L;

        @Override
        public Long createAccumulator() {
            return 0L;
        }

        @Override
        public Long add(Trip trip, Long count) {
            return count + 1;
        }

        @Override
        public Long getResult(Long count) {
            return count;
        }

        @Override
        public Long merge(Long count, Long other) {
            return count + other;
        }
    }

    private static final class NameZone
            extends ProcessWindowFunction<Long, ZoneTrips, Integer, TimeWindow> {

        private static final long serialVersionUID = 1L;

        @Override
        public void process(
                Integer zone, Context context, Iterable<Long> counts, Collector<ZoneTrips> out) {
            out.collect(new ZoneTrips(
                    zone, context.window().getEnd(), counts.iterator().next()));
        }
    }

    /**
     * Collects the zones of one window and ranks them. All zones of a window fire at the watermark
     * {@code end - 1} or later, but before it is passed on; so when the watermark reaches {@code
     * end} here, all of them are in.
     */
    private static final class Rank extends KeyedProcessFunction<Long, ZoneTrips, String> {

        private static final long serialVersionUID = 1L;
        private static final Comparator<ZoneTrips> BY_RANK = Comparator.comparingLong(
                        (ZoneTrips zone) -> -zone.trips)
                .thenComparingInt(zone -> zone.zone);

        private transient ListState<ZoneTrips> zones;

        @Override
        public void open(Configuration parameters) {
            zones = getRuntimeContext()
                    .getListState(new ListStateDescriptor<>("zones", ZoneTrips.class));
        }

        @Override
        public void processElement(ZoneTrips zone, Context context, Collector<String> out)
                throws Exception {
            zones.add(zone);
            context.timerService().registerEventTimeTimer(zone.windowEnd);
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext context, Collector<String> out)
                throws Exception {
            List<ZoneTrips> ranked = new ArrayList<>();
            zones.get().forEach(ranked::add);
            ranked.sort(BY_RANK);
            long end = context.getCurrentKey();
            for (int i = 0; i < Math.min(RANKS, ranked.size()); i++) {
                ZoneTrips zone = ranked.get(i);
                out.collect(
                        Rows.row(end - SIZE.toMilliseconds(), end, i + 1, zone.zone, zone.trips));
            }
            zones.clear();
        }
    }
}
