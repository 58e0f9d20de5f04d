// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.demo;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.functions.AggregateFunction;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.windowing.ProcessWindowFunction;
import io.millrace.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

import java.time.Duration;

/**
 * The job of the demo.
 *
 * <pre>
 *                +- bound 1 h -------- trips per hour ------------------+- late trips
 * trips in file -+
 *   order        +- distrust jumps -+- trips per hour ------------------+- late trips
 *                                   +- trips per zone, 1 h every 15 min -- top zones
 * </pre>
 *
 * <p>Up to the watermarks everything runs at parallelism 1, because the order of the rows decides
 * which are late. After that, each key sees the rows and watermarks in that same order at any
 * parallelism, so the results do not depend on it.
 */
final class DemoJob {

    /** How many zones the ranking of a window has. */
    static final int TOP = 3;

    /**
     * How long the windows of the second strategy take corrections. At the end of each month come
     * trips of the whole month which were not sent before; no watermark can wait for them, but
     * their windows can.
     */
    static final Duration CORRECTIONS = Duration.ofDays(31);

    private static final OutputTag<Trip> LATE = new OutputTag<>("late") {
        private static final long serialVersionUID = 1L;
    };

    private DemoJob() {}

    /**
     * Adds the job to an environment.
     *
     * @param env where the job is to run
     * @param boardId the board that gets the results
     * @param durationMs how long the replay is to take; 0 means as fast as it goes
     */
    static void build(StreamExecutionEnvironment env, String boardId, long durationMs) {
        DataStream<Trip> trips = env.addSource(new TripReplay(boardId, durationMs))
                .name("trips in file order")
                .map(Trip::parse)
                .name("parse")
                .setParallelism(1);

        DataStream<Trip> bounded = trips.assignTimestampsAndWatermarks(
                        WatermarkStrategy.<Trip>forGenerator(context -> bound())
                                .withTimestampAssigner((trip, timestamp) -> trip.pickup))
                .setParallelism(1)
                .process(new LateMeter(boardId, Strategy.BOUND))
                .name("late meter, " + Strategy.BOUND.title())
                .setParallelism(1);
        hourlyTotals(bounded, Duration.ZERO, boardId, Strategy.BOUND);

        DataStream<Trip> distrusted = trips.assignTimestampsAndWatermarks(
                        WatermarkStrategy.<Trip>forGenerator(context -> distrustJumps())
                                .withTimestampAssigner((trip, timestamp) -> trip.pickup))
                .setParallelism(1)
                .process(new LateMeter(boardId, Strategy.DISTRUST))
                .name("late meter, " + Strategy.DISTRUST.title())
                .setParallelism(1);
        hourlyTotals(distrusted, CORRECTIONS, boardId, Strategy.DISTRUST);
        topZones(distrusted, boardId);
    }

    static BoundAfterEveryRecord bound() {
        return new BoundAfterEveryRecord(Duration.ofHours(1));
    }

    static DistrustJumps<Trip> distrustJumps() {
        return new DistrustJumps<>(Duration.ofHours(3), Duration.ofHours(2), 10, 100);
    }

    private static void hourlyTotals(
            DataStream<Trip> trips, Duration corrections, String boardId, Strategy strategy) {
        SingleOutputStreamOperator<HourTotal> totals = trips.keyBy(trip -> "all")
                .window(TumblingEventTimeWindows.of(Time.hours(1)))
                .allowedLateness(Time.milliseconds(corrections.toMillis()))
                .sideOutputLateData(LATE)
                .aggregate(new SumTrips(), new NameHour())
                .name("hours, " + strategy.title());

        totals.addSink(new ToBoard<>(
                        boardId, (board, total) -> board.of(strategy).onHour(total)))
                .setParallelism(1)
                .name("trips per hour, " + strategy.title());
        totals.getSideOutput(LATE)
                .addSink(new ToBoard<>(
                        boardId, (board, trip) -> board.of(strategy).onLateTrip(trip)))
                .setParallelism(1)
                .name("late trips, " + strategy.title());
    }

    private static void topZones(DataStream<Trip> trips, String boardId) {
        DataStream<ZoneCount> counts = trips.keyBy(trip -> trip.zone)
                .window(SlidingEventTimeWindows.of(Time.hours(1), Time.minutes(15)))
                .allowedLateness(Time.milliseconds(CORRECTIONS.toMillis()))
                .aggregate(new CountTrips(), new NameZone())
                .name("zones");

        counts.addSink(new ToBoard<>(boardId, Board::onZoneCount))
                .setParallelism(1)
                .name("trips per zone");
        counts.keyBy(count -> count.windowEnd)
                .process(new TopZones(TOP, CORRECTIONS))
                .name("ranking")
                .addSink(new ToBoard<>(boardId, Board::onWindowTop))
                .setParallelism(1)
                .name("top zones");
    }

    /** Counts trips and sums what was paid. */
    private static final class SumTrips implements AggregateFunction<Trip, HourTotal, HourTotal> {

        private static final long serialVersionUID = 1L;

        @Override
        public HourTotal createAccumulator() {
            return new HourTotal();
        }

        @Override
        public HourTotal add(Trip trip, HourTotal total) {
            total.trips++;
            total.cents += trip.cents;
            return total;
        }

        @Override
        public HourTotal getResult(HourTotal total) {
            return total;
        }

        @Override
        public HourTotal merge(HourTotal a, HourTotal b) {
            return a.plus(b);
        }
    }

    /** Puts the start of the window into its total. */
    private static final class NameHour
            extends ProcessWindowFunction<HourTotal, HourTotal, String, TimeWindow> {

        private static final long serialVersionUID = 1L;

        @Override
        public void process(
                String key, Context context, Iterable<HourTotal> totals, Collector<HourTotal> out) {
            HourTotal total = totals.iterator().next();
            out.collect(new HourTotal(context.window().getStart(), total.trips, total.cents));
        }
    }

    /** Counts trips. */
    private static final class CountTrips implements AggregateFunction<Trip, Long, Long> {

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
        public Long merge(Long a, Long b) {
            return a + b;
        }
    }

    /** Puts the zone and the window to a count. */
    private static final class NameZone
            extends ProcessWindowFunction<Long, ZoneCount, Integer, TimeWindow> {

        private static final long serialVersionUID = 1L;

        @Override
        public void process(
                Integer zone, Context context, Iterable<Long> counts, Collector<ZoneCount> out) {
            TimeWindow window = context.window();
            out.collect(new ZoneCount(
                    window.getStart(), window.getEnd(), zone, counts.iterator().next()));
        }
    }
}
