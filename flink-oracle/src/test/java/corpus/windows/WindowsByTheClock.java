// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.windows;

import corpus.support.Program;
import corpus.support.Reading;
import corpus.support.Readings;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.KeyedStream;
import io.millrace.streaming.api.datastream.WindowedStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.windowing.assigners.ProcessingTimeSessionWindows;
import io.millrace.streaming.api.windowing.assigners.SlidingProcessingTimeWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingProcessingTimeWindows;
import io.millrace.streaming.api.windowing.evictors.CountEvictor;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.triggers.CountTrigger;
import io.millrace.streaming.api.windowing.triggers.PurgingTrigger;
import io.millrace.streaming.api.windowing.windows.TimeWindow;

/** Windows of processing time, so long that they do not end, fired by counts. */
@RunsAt(
        value = {1, 2},
        because = "one producer gives all subtasks the same records, and no window ends")
public class WindowsByTheClock implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        DataStream<Reading> readings = Readings.beans(env);
        KeyedStream<Reading, String> keyed = readings.keyBy(Reading::getSensor);
        Time age = Time.days(100_000);
        add(
                results,
                "tumbling",
                keyed.window(TumblingProcessingTimeWindows.of(age)).trigger(CountTrigger.of(6)));
        add(
                results,
                "with offset",
                keyed.window(TumblingProcessingTimeWindows.of(age, Time.days(-7)))
                        .trigger(CountTrigger.of(9)));
        add(
                results,
                "sliding",
                keyed.window(SlidingProcessingTimeWindows.of(age, age))
                        .trigger(PurgingTrigger.of(CountTrigger.of(5))));
        add(
                results,
                "sessions",
                keyed.window(ProcessingTimeSessionWindows.withGap(age))
                        .trigger(CountTrigger.of(8)));
        add(
                results,
                "dynamic",
                keyed.window(ProcessingTimeSessionWindows.withDynamicGap(
                                (Reading reading) -> 1_000_000_000_000L))
                        .trigger(CountTrigger.of(4)));
        results.inOrder(
                "all",
                readings.windowAll(TumblingProcessingTimeWindows.of(age))
                        .trigger(CountTrigger.of(25))
                        .evictor(CountEvictor.of(10))
                        .sum("amount"));
        results.inOrder(
                "unfinished",
                keyed.window(TumblingProcessingTimeWindows.of(age)).sum("amount"));
        env.execute();
    }

    private static void add(
            Results results, String name, WindowedStream<Reading, String, TimeWindow> windows) {
        // The timestamp of a result is the end of the window, by the clock.
        results.inOrderPerKey(
                name,
                windows.sum("amount")
                        .map(reading -> reading.sensor + " " + reading.amount)
                        .assignTimestampsAndWatermarks(WatermarkStrategy.<String>noWatermarks()
                                .withTimestampAssigner((text, timestamp) -> 0)),
                text -> text.substring(0, 2));
    }
}
