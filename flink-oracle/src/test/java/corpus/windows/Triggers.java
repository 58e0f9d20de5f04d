// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.windows;

import corpus.support.Program;
import corpus.support.Reading;
import corpus.support.Readings;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.KeyedStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.windowing.delta.DeltaFunction;
import io.millrace.streaming.api.windowing.assigners.EventTimeSessionWindows;
import io.millrace.streaming.api.windowing.assigners.GlobalWindows;
import io.millrace.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.evictors.CountEvictor;
import io.millrace.streaming.api.windowing.evictors.TimeEvictor;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.triggers.ContinuousEventTimeTrigger;
import io.millrace.streaming.api.windowing.triggers.ContinuousProcessingTimeTrigger;
import io.millrace.streaming.api.windowing.triggers.CountTrigger;
import io.millrace.streaming.api.windowing.triggers.DeltaTrigger;
import io.millrace.streaming.api.windowing.triggers.EventTimeTrigger;
import io.millrace.streaming.api.windowing.triggers.ProcessingTimeTrigger;
import io.millrace.streaming.api.windowing.triggers.PurgingTrigger;
import io.millrace.streaming.api.windowing.triggers.Trigger;
import io.millrace.streaming.api.windowing.windows.TimeWindow;

/** Every built-in trigger of time windows and of the one window of all times. */
@RunsAt(
        value = {1, 2},
        because = "one producer gives all subtasks the same records and watermarks")
public class Triggers implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        DataStream<Reading> readings = Readings.beans(env);
        KeyedStream<Reading, String> keyed = readings.keyBy(Reading::getSensor);
        add(results, "time", keyed, EventTimeTrigger.create());
        add(results, "count", keyed, CountTrigger.of(4));
        add(results, "purging count", keyed, PurgingTrigger.of(CountTrigger.of(3)));
        add(results, "purging time", keyed, PurgingTrigger.of(EventTimeTrigger.create()));
        add(results, "continuous", keyed, ContinuousEventTimeTrigger.of(Time.milliseconds(60)));
        add(
                results,
                "purging, continuous",
                keyed,
                PurgingTrigger.of(ContinuousEventTimeTrigger.of(Time.milliseconds(45))));
        TypeSerializer<Reading> serializer = readings.getType().createSerializer(env.getConfig());
        DeltaFunction<Reading> distance = (from, to) -> Math.abs(to.level - from.level);
        results.inOrderPerKey(
                "delta",
                keyed.window(TumblingEventTimeWindows.of(Time.milliseconds(300)))
                        .trigger(DeltaTrigger.of(3.0, distance, serializer))
                        .sum("amount"),
                reading -> reading.sensor);
        results.inOrderPerKey(
                "global count",
                keyed.window(GlobalWindows.create()).trigger(CountTrigger.of(7)).sum("amount"),
                reading -> reading.sensor);
        results.inOrder("never", keyed.window(GlobalWindows.create()).sum("amount"));
        results.line("texts", EventTimeTrigger.create());
        results.line("texts", CountTrigger.of(4));
        results.line("texts", PurgingTrigger.of(ContinuousEventTimeTrigger.of(Time.seconds(1))));
        results.line("texts", ProcessingTimeTrigger.create());
        results.line("texts", ContinuousProcessingTimeTrigger.of(Time.minutes(1)));
        results.line("texts", TumblingEventTimeWindows.of(Time.days(1), Time.hours(-8)));
        results.line("texts", SlidingEventTimeWindows.of(Time.seconds(3), Time.seconds(1)));
        results.line("texts", EventTimeSessionWindows.withGap(Time.seconds(2)));
        results.line("texts", GlobalWindows.create());
        results.line("texts", CountEvictor.of(1).getClass().getSimpleName());
        results.line("texts", TimeEvictor.of(Time.seconds(4)));
        env.execute();
    }

    private static void add(
            Results results,
            String name,
            KeyedStream<Reading, String> keyed,
            Trigger<Object, ? super TimeWindow> trigger) {
        results.inOrderPerKey(
                name,
                keyed.window(TumblingEventTimeWindows.of(Time.milliseconds(180)))
                        .allowedLateness(Time.milliseconds(80))
                        .trigger(trigger)
                        .sum("amount"),
                reading -> reading.sensor);
    }
}
