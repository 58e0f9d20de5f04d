// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.batch;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.RuntimeExecutionMode;
import io.millrace.api.java.tuple.Tuple3;
import io.millrace.streaming.api.datastream.KeyedStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.windowing.ProcessWindowFunction;
import io.millrace.streaming.api.windowing.assigners.EventTimeSessionWindows;
import io.millrace.streaming.api.windowing.assigners.GlobalWindows;
import io.millrace.streaming.api.windowing.assigners.ProcessingTimeSessionWindows;
import io.millrace.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingProcessingTimeWindows;
import io.millrace.streaming.api.windowing.evictors.CountEvictor;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.triggers.ContinuousEventTimeTrigger;
import io.millrace.streaming.api.windowing.triggers.CountTrigger;
import io.millrace.streaming.api.windowing.triggers.PurgingTrigger;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

/** Windows of all kinds at the end of their keys: none is late, those by the wall clock fire too. */
@RunsAt(
        value = {1, 2},
        because =
                "the records of a key are sorted by their timestamps before they get into windows")
public class WindowsFireOnce implements Program {

    private static final OutputTag<Tuple3<String, Long, Integer>> LATE =
            new OutputTag<Tuple3<String, Long, Integer>>("late") {};

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        env.setRuntimeMode(RuntimeExecutionMode.BATCH);
        KeyedStream<Tuple3<String, Long, Integer>, String> keyed =
                Events.stream(env, 200, 6).keyBy(event -> event.f0);
        SingleOutputStreamOperator<Tuple3<String, Long, Integer>> tumbling = keyed.window(
                        TumblingEventTimeWindows.of(Time.milliseconds(300)))
                .allowedLateness(Time.milliseconds(100))
                .sideOutputLateData(LATE)
                .sum(2);
        results.inOrderPerKey("tumbling", tumbling, value -> value.f0);
        results.anyOrder("late", tumbling.getSideOutput(LATE));
        results.inOrderPerKey(
                "sliding",
                keyed.window(SlidingEventTimeWindows.of(
                                Time.milliseconds(400), Time.milliseconds(200)))
                        .process(new Described()),
                line -> line.substring(0, 4));
        results.inOrderPerKey(
                "sessions",
                keyed.window(EventTimeSessionWindows.withGap(Time.milliseconds(60)))
                        .process(new Described()),
                line -> line.substring(0, 4));
        results.inOrderPerKey("counts", keyed.countWindow(4).sum(2), value -> value.f0);
        results.inOrderPerKey("sliding counts", keyed.countWindow(6, 3).max(2), value -> value.f0);
        results.inOrderPerKey(
                "purged",
                keyed.window(TumblingEventTimeWindows.of(Time.milliseconds(500)))
                        .trigger(PurgingTrigger.of(CountTrigger.of(3)))
                        .process(new Described()),
                line -> line.substring(0, 4));
        results.inOrderPerKey(
                "continuous",
                keyed.window(TumblingEventTimeWindows.of(Time.milliseconds(500)))
                        .trigger(ContinuousEventTimeTrigger.of(Time.milliseconds(100)))
                        .process(new Described()),
                line -> line.substring(0, 4));
        results.inOrderPerKey(
                "evicted",
                keyed.window(TumblingEventTimeWindows.of(Time.milliseconds(500)))
                        .evictor(CountEvictor.of(2))
                        .process(new Described()),
                line -> line.substring(0, 4));
        results.inOrderPerKey(
                "global",
                keyed.window(GlobalWindows.create()).trigger(CountTrigger.of(5)).sum(2),
                value -> value.f0);
        results.inOrderPerKey(
                "by the clock",
                keyed.window(TumblingProcessingTimeWindows.of(Time.days(10_000)))
                        .sum(2)
                        .keyBy(value -> value.f0)
                        .sum(2)
                        .map(value -> value.f0 + " " + value.f2),
                line -> line.substring(0, 4));
        results.inOrderPerKey(
                "sessions by the clock",
                keyed.window(ProcessingTimeSessionWindows.withGap(Time.days(1)))
                        .reduce((left, right) -> Tuple3.of(left.f0, right.f1, left.f2 + right.f2))
                        .keyBy(value -> value.f0)
                        .sum(2),
                value -> value.f0);
        env.execute();
    }

    private static class Described
            extends ProcessWindowFunction<
                    Tuple3<String, Long, Integer>, String, String, TimeWindow> {

        @Override
        public void process(
                String key,
                Context context,
                Iterable<Tuple3<String, Long, Integer>> elements,
                Collector<String> out) {
            StringBuilder line = new StringBuilder(
                    key + " " + context.window() + " ~" + context.currentWatermark() + ":");
            for (Tuple3<String, Long, Integer> element : elements) {
                line.append(' ').append(element.f2);
            }
            out.collect(line.toString());
        }
    }
}
