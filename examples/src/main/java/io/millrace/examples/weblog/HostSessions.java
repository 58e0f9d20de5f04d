// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.weblog;

import io.millrace.examples.common.ExampleData;
import io.millrace.examples.common.ExampleOptions;
import io.millrace.examples.common.Rows;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.windowing.ProcessWindowFunction;
import io.millrace.streaming.api.windowing.assigners.EventTimeSessionWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.util.Collector;

/** Visits: requests of a host with no more than 30 minutes from one to the next. */
public final class HostSessions {

    /** Names of the columns of a result row. */
    public static final String HEADER = "host\twindow_start_ms\twindow_end_ms\trequests\tbytes";

    private HostSessions() {}

    /** Runs the job; see {@link ExampleOptions} for the arguments. */
    public static void main(String[] args) throws Exception {
        ExampleOptions options = ExampleOptions.parse(args);
        StreamExecutionEnvironment env = options.environment();
        options.write(HEADER, build(env, options.data()));
        env.execute("Sessions of hosts");
    }

    /** The job up to its result rows, in any order. */
    public static DataStream<String> build(StreamExecutionEnvironment env, ExampleData data) {
        return Request.stream(env, data)
                .keyBy(request -> request.host)
                .window(EventTimeSessionWindows.withGap(Time.minutes(30)))
                .aggregate(new SumTraffic(), new FormatSession())
                .name("sessions");
    }

    /** Adds host and window, which the sum does not know. */
    private static final class FormatSession
            extends ProcessWindowFunction<Traffic, String, String, TimeWindow> {

        private static final long serialVersionUID = 1L;

        @Override
        public void process(
                String host, Context context, Iterable<Traffic> sums, Collector<String> out) {
            Traffic sum = sums.iterator().next();
            out.collect(Rows.row(host, context.window(), sum.requests, sum.bytes));
        }
    }
}
