// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.windows;

import corpus.support.Program;
import corpus.support.Reading;
import corpus.support.Readings;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.WindowedStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.windowing.ProcessWindowFunction;
import io.millrace.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.evictors.CountEvictor;
import io.millrace.streaming.api.windowing.evictors.DeltaEvictor;
import io.millrace.streaming.api.windowing.evictors.TimeEvictor;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.triggers.CountTrigger;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.util.Collector;

/** Windows whose records are taken out before and after the function, by count, time and distance. */
@RunsAt(
        value = {1, 2},
        because = "one producer gives all subtasks the same records and watermarks")
public class Evictors implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        DataStream<Reading> readings = Readings.beans(env);
        add(results, "count", windows(readings).evictor(CountEvictor.of(3)));
        add(results, "count, after", windows(readings).evictor(CountEvictor.of(2, true)));
        add(results, "time", windows(readings).evictor(TimeEvictor.of(Time.milliseconds(20))));
        add(
                results,
                "time, after",
                windows(readings).evictor(TimeEvictor.of(Time.milliseconds(20), true)));
        add(
                results,
                "delta",
                windows(readings)
                        .evictor(DeltaEvictor.of(
                                2.0, (from, to) -> Math.abs(to.level - from.level))));
        add(
                results,
                "delta, after",
                windows(readings)
                        .evictor(DeltaEvictor.of(
                                2.0, (from, to) -> Math.abs(to.level - from.level), true)));
        results.inOrderPerKey(
                "reduced",
                windows(readings).evictor(CountEvictor.of(2)).reduce((a, b) -> b),
                reading -> reading.sensor);
        results.inOrderPerKey(
                "summed",
                windows(readings).evictor(TimeEvictor.of(Time.milliseconds(30))).sum("amount"),
                reading -> reading.sensor);
        results.anyOrder(
                "aggregated",
                windows(readings)
                        .evictor(CountEvictor.of(4))
                        .aggregate(new FunctionsPerKey.Average()));
        results.inOrder(
                "of all",
                readings.windowAll(TumblingEventTimeWindows.of(Time.milliseconds(100)))
                        .trigger(CountTrigger.of(5))
                        .evictor(CountEvictor.of(7))
                        .maxBy("level"));
        env.execute();
    }

    private static WindowedStream<Reading, String, TimeWindow> windows(
            DataStream<Reading> readings) {
        return readings.keyBy(Reading::getSensor)
                .window(SlidingEventTimeWindows.of(Time.milliseconds(200), Time.milliseconds(100)))
                .allowedLateness(Time.milliseconds(70));
    }

    private static void add(
            Results results, String name, WindowedStream<Reading, String, TimeWindow> windows) {
        results.inOrderPerKey(
                name,
                windows.process(new ProcessWindowFunction<Reading, String, String, TimeWindow>() {
                    @Override
                    public void process(
                            String key,
                            Context context,
                            Iterable<Reading> elements,
                            Collector<String> out) {
                        StringBuilder all = new StringBuilder(key + " " + context.window());
                        elements.forEach(reading -> all.append(' ').append(reading.time));
                        out.collect(all.toString());
                    }
                }),
                text -> text.substring(0, 2));
    }
}
