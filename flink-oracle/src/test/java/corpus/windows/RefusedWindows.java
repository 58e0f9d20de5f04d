// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.windows;

import corpus.support.Program;
import corpus.support.Reading;
import corpus.support.Readings;
import corpus.support.Results;

import io.millrace.api.common.functions.RichReduceFunction;
import io.millrace.streaming.api.datastream.KeyedStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.windowing.assigners.EventTimeSessionWindows;
import io.millrace.streaming.api.windowing.assigners.GlobalWindows;
import io.millrace.streaming.api.windowing.assigners.ProcessingTimeSessionWindows;
import io.millrace.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.SlidingProcessingTimeWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingProcessingTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.triggers.CountTrigger;
import io.millrace.streaming.api.windowing.triggers.Trigger;
import io.millrace.streaming.api.windowing.triggers.TriggerResult;
import io.millrace.streaming.api.windowing.windows.TimeWindow;

/** What windows refuse when a program is built, and what makes a job fail, with the messages. */
public class RefusedWindows implements Program {

    private interface Attempt {
        Object make() throws Exception;
    }

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        KeyedStream<Reading, String> keyed = Readings.beans(env).keyBy(Reading::getSensor);
        error(results, () -> TumblingEventTimeWindows.of(Time.milliseconds(0)));
        error(
                results,
                () -> TumblingEventTimeWindows.of(Time.milliseconds(10), Time.milliseconds(10)));
        error(
                results,
                () -> TumblingEventTimeWindows.of(Time.milliseconds(10), Time.milliseconds(-11)));
        error(
                results,
                () -> TumblingProcessingTimeWindows.of(
                        Time.milliseconds(10), Time.milliseconds(30)));
        error(
                results,
                () -> SlidingEventTimeWindows.of(Time.milliseconds(10), Time.milliseconds(0)));
        error(
                results,
                () -> SlidingEventTimeWindows.of(Time.milliseconds(-1), Time.milliseconds(5)));
        error(
                results,
                () -> SlidingProcessingTimeWindows.of(
                        Time.milliseconds(10), Time.milliseconds(5), Time.milliseconds(5)));
        error(results, () -> EventTimeSessionWindows.withGap(Time.milliseconds(0)));
        error(results, () -> ProcessingTimeSessionWindows.withGap(Time.milliseconds(-4)));
        error(
                results,
                () -> keyed.window(EventTimeSessionWindows.withGap(Time.milliseconds(5)))
                        .trigger(new Stubborn()));
        error(
                results,
                () -> keyed.window(TumblingEventTimeWindows.of(Time.milliseconds(5)))
                        .allowedLateness(Time.milliseconds(-1)));
        error(
                results,
                () -> keyed.window(TumblingEventTimeWindows.of(Time.milliseconds(5)))
                        .sideOutputLateData(null));
        error(
                results,
                () -> keyed.window(TumblingEventTimeWindows.of(Time.milliseconds(5)))
                        .reduce(new RichLarger()));
        error(
                results,
                () -> keyed.window(TumblingEventTimeWindows.of(Time.milliseconds(5)))
                        .sum("sensor"));
        error(
                results,
                () -> keyed.window(TumblingEventTimeWindows.of(Time.milliseconds(5)))
                        .sum("nobody"));
        error(
                results,
                () -> keyed.window(TumblingEventTimeWindows.of(Time.milliseconds(5)))
                        .sum(0));
        error(
                results,
                () -> env.fromElements(1, 2)
                        .windowAll(TumblingEventTimeWindows.of(Time.milliseconds(5)))
                        .sum(1));
        error(
                results,
                () -> env.fromElements(1, 2).windowAll(GlobalWindows.create()).reduce(null));
        error(results, () -> CountTrigger.of(1).onProcessingTime(0, null, null));
        error(results, () -> new GlobalWindows.NeverTrigger().canMerge());
        error(results, () -> Time.of(3, null));
        results.inOrderPerKey(
                "sums",
                keyed.window(TumblingEventTimeWindows.of(Time.seconds(1))).sum("amount"),
                Reading::getSensor);
        env.execute();

        env.fromElements(1, 2, 3)
                .windowAll(TumblingEventTimeWindows.of(Time.milliseconds(5)))
                .reduce(Integer::sum)
                .print();
        try {
            env.execute();
        } catch (Exception e) {
            Throwable root = e;
            while (root.getCause() != null) {
                root = root.getCause();
            }
            results.line("without timestamps", root.getMessage());
        }
    }

    private static void error(Results results, Attempt attempt) {
        try {
            results.line("attempts", attempt.make().getClass().getSimpleName());
        } catch (Exception e) {
            results.line("attempts", e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }

    private static final class RichLarger extends RichReduceFunction<Reading> {
        private static final long serialVersionUID = 1L;

        @Override
        public Reading reduce(Reading a, Reading b) {
            return a;
        }
    }

    /** Cannot be merged. */
    private static final class Stubborn extends Trigger<Reading, TimeWindow> {
        private static final long serialVersionUID = 1L;

        @Override
        public TriggerResult onElement(
                Reading element, long timestamp, TimeWindow window, TriggerContext context) {
            return TriggerResult.CONTINUE;
        }

        @Override
        public TriggerResult onProcessingTime(
                long time, TimeWindow window, TriggerContext context) {
            return TriggerResult.CONTINUE;
        }

        @Override
        public TriggerResult onEventTime(long time, TimeWindow window, TriggerContext context) {
            return TriggerResult.CONTINUE;
        }

        @Override
        public void clear(TimeWindow window, TriggerContext context) {}
    }
}
