// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.github;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.functions.AggregateFunction;
import io.millrace.examples.common.ExampleData;
import io.millrace.examples.common.ExampleOptions;
import io.millrace.examples.common.GzipLines;
import io.millrace.examples.common.Rows;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.windowing.ProcessWindowFunction;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.util.Collector;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/** Events, and how many people caused them, of every type of event, each ten minutes. */
public final class EventTypes {

    /** Names of the columns of a result row. */
    public static final String HEADER =
            "type\twindow_start_ms\twindow_end_ms\tevents\tdistinct_actors";

    private EventTypes() {}

    /** Runs the job; see {@link ExampleOptions} for the arguments. */
    public static void main(String[] args) throws Exception {
        ExampleOptions options = ExampleOptions.parse(args);
        StreamExecutionEnvironment env = options.environment();
        options.write(HEADER, build(env, options.data()));
        env.execute("GitHub events by type");
    }

    /**
     * The job up to its result rows, in any order.
     *
     * <p>Events come at most three seconds after a later one, so five seconds of patience lose
     * none.
     */
    public static DataStream<String> build(StreamExecutionEnvironment env, ExampleData data) {
        return env.addSource(new GzipLines(
                        data,
                        0,
                        "github/gharchive_2015-01-01-0.json.gz",
                        "github/gharchive_2015-01-01-1.json.gz"))
                .name("events")
                .map(new ParseEvent())
                .name("parse")
                .assignTimestampsAndWatermarks(
                        WatermarkStrategy.<Event>forBoundedOutOfOrderness(Duration.ofSeconds(5))
                                .withTimestampAssigner((event, previous) -> event.createdAt))
                .keyBy(event -> event.type)
                .window(TumblingEventTimeWindows.of(Time.minutes(10)))
                .aggregate(new CountEvents(), new FormatType())
                .name("per type");
    }

    /** Events and those who caused them. */
    public static class Activity {

        /** How many events. */
        public long events;
        /** Ids of the users. */
        public Set<Long> actors = new HashSet<>();

        /** No event yet. */
        public Activity() {}
    }

    private static final class CountEvents implements AggregateFunction<Event, Activity, Activity> {

        private static final long serialVersionUID = 1L;

        @Override
        public Activity createAccumulator() {
            return new Activity();
        }

        @Override
        public Activity add(Event event, Activity activity) {
            activity.events++;
            activity.actors.add(event.actor);
            return activity;
        }

        @Override
        public Activity getResult(Activity activity) {
            return activity;
        }

        @Override
        public Activity merge(Activity activity, Activity other) {
            activity.events += other.events;
            activity.actors.addAll(other.actors);
            return activity;
        }
    }

    private static final class FormatType
            extends ProcessWindowFunction<Activity, String, String, TimeWindow> {

        private static final long serialVersionUID = 1L;

        @Override
        public void process(
                String type,
                Context context,
                Iterable<Activity> activities,
                Collector<String> out) {
            Activity activity = activities.iterator().next();
            out.collect(Rows.row(type, context.window(), activity.events, activity.actors.size()));
        }
    }
}
