// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.taxi;

import io.millrace.api.common.functions.AggregateFunction;
import io.millrace.examples.common.ExampleData;
import io.millrace.examples.common.ExampleOptions;
import io.millrace.examples.common.Rows;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.windowing.ProcessAllWindowFunction;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

import java.time.Duration;

/**
 * Trips of every hour as far as they are at most an hour late; three in ten are not.
 *
 * <p>What is late depends on the order of all trips, which only one subtask gets to see: this job
 * sets its parallelism to 1.
 */
public final class LateWindows {

    /** Names of the columns of a result row. */
    public static final String HEADER = "window_start_ms\twindow_end_ms\ttrips";

    private LateWindows() {}

    /** Runs the job; see {@link ExampleOptions} for the arguments. */
    public static void main(String[] args) throws Exception {
        ExampleOptions options = ExampleOptions.parse(args);
        StreamExecutionEnvironment env = options.environment();
        options.write(HEADER, build(env, options.data()));
        env.execute("Pickups at most an hour late");
    }

    /** The job up to its result rows, in any order. */
    public static DataStream<String> build(StreamExecutionEnvironment env, ExampleData data) {
        env.setParallelism(1);
        OutputTag<Trip> ignored = new OutputTag<Trip>("late") {};
        return countHourly(Trip.stream(env, data), Duration.ofHours(1), ignored)
                .map(hour -> Rows.row(hour.start, hour.end, hour.trips))
                .name("format");
    }

    /** Hours with at least one trip that was not late; the other trips go to a side output. */
    static SingleOutputStreamOperator<HourTrips> countHourly(
            DataStream<Trip> trips, Duration bound, OutputTag<Trip> late) {
        return trips.assignTimestampsAndWatermarks(BoundAfterEveryTrip.of(bound))
                .name("bound " + bound)
                .windowAll(TumblingEventTimeWindows.of(Time.hours(1)))
                .sideOutputLateData(late)
                .aggregate(new Count(), new NameHour())
                .name("per hour, bound " + bound);
    }

    /** Trips that began in one hour. */
    public static class HourTrips {

        /** Start of the hour, in epoch milliseconds. */
        public long start;
        /** End of the hour, in epoch milliseconds. */
        public long end;
        /** How many. */
        public long trips;

        /** For the serializer. */
        public HourTrips() {}

        /**
         * @param window the hour
         * @param trips how many
         */
        public HourTrips(TimeWindow window, long trips) {
            this.start = window.getStart();
            this.end = window.getEnd();
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

    private static final class NameHour
            extends ProcessAllWindowFunction<Long, HourTrips, TimeWindow> {

        private static final long serialVersionUID = 1L;

        @Override
        public void process(Context context, Iterable<Long> counts, Collector<HourTrips> out) {
            out.collect(new HourTrips(context.window(), counts.iterator().next()));
        }
    }
}
