// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.taxi;

import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple4;
import io.millrace.examples.common.AtEndOfInput;
import io.millrace.examples.common.ExampleData;
import io.millrace.examples.common.ExampleOptions;
import io.millrace.examples.common.Rows;
import io.millrace.examples.taxi.LateWindows.HourTrips;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.windowing.assigners.GlobalWindows;
import io.millrace.util.OutputTag;

import java.time.Duration;

/**
 * How many trips count and how many come too late, if one waits ten minutes, an hour or a day.
 *
 * <p>One stream of trips with three watermark strategies side by side. Each of the three counts
 * hour by hour as {@link LateWindows} does; its hours and its late trips are then added up until
 * the input is over. Sets its parallelism to 1, for the reason told there.
 */
public final class LateTotals {

    /** Names of the columns of a result row. */
    public static final String HEADER =
            "out_of_orderness_bound_ms\trows_counted\trows_dropped_late\twindows";

    private LateTotals() {}

    /** Runs the job; see {@link ExampleOptions} for the arguments. */
    public static void main(String[] args) throws Exception {
        ExampleOptions options = ExampleOptions.parse(args);
        StreamExecutionEnvironment env = options.environment();
        options.write(HEADER, build(env, options.data()));
        env.execute("Totals of late pickups");
    }

    /** The job up to its result rows, in any order. */
    public static DataStream<String> build(StreamExecutionEnvironment env, ExampleData data) {
        env.setParallelism(1);
        DataStream<Trip> trips = Trip.stream(env, data);
        return count(trips, Duration.ofMinutes(10))
                .union(count(trips, Duration.ofHours(1)), count(trips, Duration.ofDays(1)))
                .keyBy(total -> total.f0)
                .window(GlobalWindows.create())
                .trigger(AtEndOfInput.create())
                .reduce((total, more) -> Tuple4.of(
                        total.f0, total.f1 + more.f1, total.f2 + more.f2, total.f3 + more.f3))
                .name("totals")
                .map(total -> Rows.row(total.f0, total.f1, total.f2, total.f3))
                .name("format");
    }

    /** What to add to the totals of a bound: the bound, trips counted, trips dropped, windows. */
    private static DataStream<Tuple4<Long, Long, Long, Long>> count(
            DataStream<Trip> trips, Duration bound) {
        long boundMs = bound.toMillis();
        OutputTag<Trip> late = new OutputTag<Trip>("late") {};
        SingleOutputStreamOperator<HourTrips> hours = LateWindows.countHourly(trips, bound, late);
        DataStream<Tuple4<Long, Long, Long, Long>> counted = hours.map(
                        hour -> Tuple4.of(boundMs, hour.trips, 0L, 1L))
                .returns(Types.TUPLE(Types.LONG, Types.LONG, Types.LONG, Types.LONG))
                .name("counted");
        DataStream<Tuple4<Long, Long, Long, Long>> dropped = hours.getSideOutput(late)
                .map(trip -> Tuple4.of(boundMs, 0L, 1L, 0L))
                .returns(Types.TUPLE(Types.LONG, Types.LONG, Types.LONG, Types.LONG))
                .name("dropped");
        return counted.union(dropped);
    }
}
