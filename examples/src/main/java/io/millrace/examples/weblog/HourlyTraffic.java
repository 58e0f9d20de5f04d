// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.weblog;

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

/**
 * Requests, distinct hosts and bytes of every hour.
 *
 * <p>In two steps: first in parallel per host and hour, then over all hosts of the hour. A window's
 * result carries the last millisecond of that window as its time, so it falls into the same hour of
 * the second step; and since there is one result per host, counting them counts the hosts.
 */
public final class HourlyTraffic {

    /** Names of the columns of a result row. */
    public static final String HEADER =
            "window_start_ms\twindow_end_ms\trequests\tdistinct_hosts\tbytes";

    private HourlyTraffic() {}

    /** Runs the job; see {@link ExampleOptions} for the arguments. */
    public static void main(String[] args) throws Exception {
        ExampleOptions options = ExampleOptions.parse(args);
        StreamExecutionEnvironment env = options.environment();
        options.write(HEADER, build(env, options.data()));
        env.execute("Hourly traffic");
    }

    /** The job up to its result rows, in any order. */
    public static DataStream<String> build(StreamExecutionEnvironment env, ExampleData data) {
        return Request.stream(env, data)
                .keyBy(request -> request.host)
                .window(TumblingEventTimeWindows.of(Time.hours(1)))
                .aggregate(new SumTraffic())
                .name("per host")
                .windowAll(TumblingEventTimeWindows.of(Time.hours(1)))
                .process(new SumHosts())
                .name("per hour");
    }

    /** Gets the sums of all hosts. */
    private static final class SumHosts
            extends ProcessAllWindowFunction<Traffic, String, TimeWindow> {

        private static final long serialVersionUID = 1L;

        @Override
        public void process(Context context, Iterable<Traffic> hosts, Collector<String> out) {
            Traffic sum = new Traffic();
            int distinctHosts = 0;
            for (Traffic host : hosts) {
                sum.add(host);
                distinctHosts++;
            }
            out.collect(Rows.row(context.window(), sum.requests, distinctHosts, sum.bytes));
        }
    }
}
