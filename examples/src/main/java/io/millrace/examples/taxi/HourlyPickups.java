// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.taxi;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.functions.AggregateFunction;
import io.millrace.examples.common.ExampleData;
import io.millrace.examples.common.ExampleOptions;
import io.millrace.examples.common.Rows;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.windowing.ProcessAllWindowFunction;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.util.Collector;

/** Trips and turnover of every hour, by the time of pickup. */
public final class HourlyPickups {

    /** Names of the columns of a result row. */
    public static final String HEADER = "window_start_ms\twindow_end_ms\ttrips\ttotal_cents";

    private HourlyPickups() {}

    /** Runs the job; see {@link ExampleOptions} for the arguments. */
    public static void main(String[] args) throws Exception {
        ExampleOptions options = ExampleOptions.parse(args);
        StreamExecutionEnvironment env = options.environment();
        options.write(HEADER, build(env, options.data()));
        env.execute("Hourly pickups");
    }

    /**
     * The job up to its result rows, in any order.
     *
     * <p>No watermark before the last: the file is a whole quarter with rows that are a month late,
     * and, because of some clocks that were never set, even fourteen years. Whoever wants every row
     * counted in its hour has to keep all hours open until the end. They are few, and a sum each.
     */
    public static DataStream<String> build(StreamExecutionEnvironment env, ExampleData data) {
        return Trip.stream(env, data)
                .assignTimestampsAndWatermarks(WatermarkStrategy.<Trip>noWatermarks()
                        .withTimestampAssigner((trip, previous) -> trip.pickup))
                .windowAll(TumblingEventTimeWindows.of(Time.hours(1)))
                .aggregate(new SumTrips(), new FormatHour())
                .name("per hour");
    }

    /** A sum over trips. */
    public static class Turnover {

        /** How many. */
        public long trips;
        /** What they cost altogether. */
        public long cents;

        /** No trip yet. */
        public Turnover() {}
    }

    private static final class SumTrips implements AggregateFunction<Trip, Turnover, Turnover> {

        private static final long serialVersionUID = 1L;

        @Override
        public Turnover createAccumulator() {
            return new Turnover();
        }

        @Override
        public Turnover add(Trip trip, Turnover sum) {
            sum.trips++;
            sum.cents += trip.cents;
            return sum;
        }

        @Override
        public Turnover getResult(Turnover sum) {
            return sum;
        }

        @Override
        public Turnover merge(Turnover sum, Turnover other) {
            sum.trips += other.trips;
            sum.cents += other.cents;
            return sum;
        }
    }

    private static final class FormatHour
            extends ProcessAllWindowFunction<Turnover, String, TimeWindow> {

        private static final long serialVersionUID = 1L;

        @Override
        public void process(Context context, Iterable<Turnover> sums, Collector<String> out) {
            Turnover sum = sums.iterator().next();
            out.collect(Rows.row(context.window(), sum.trips, sum.cents));
        }
    }
}
