// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.windows;

import corpus.support.Program;
import corpus.support.Reading;
import corpus.support.Readings;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.state.ReducingState;
import io.millrace.api.common.state.ReducingStateDescriptor;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.windowing.ProcessWindowFunction;
import io.millrace.streaming.api.windowing.assigners.EventTimeSessionWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.WindowAssigner;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.triggers.Trigger;
import io.millrace.streaming.api.windowing.triggers.TriggerResult;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.util.Collector;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;

/** Windows by a program's own rules: of several lengths by the record, fired by state of the trigger and its timers. */
@RunsAt(
        value = {1, 2},
        because = "one producer gives all subtasks the same records and watermarks")
public class OwnAssignerAndTrigger implements Program {

    /** Short windows for small amounts, and long ones for all. */
    private static final class ByAmount extends WindowAssigner<Object, TimeWindow> {
        private static final long serialVersionUID = 1L;

        @Override
        public Collection<TimeWindow> assignWindows(
                Object element, long timestamp, WindowAssignerContext context) {
            long start = TimeWindow.getWindowStartWithOffset(timestamp, 0, 200);
            TimeWindow all = new TimeWindow(start, start + 200);
            if (((Reading) element).amount > 5) {
                return Collections.singletonList(all);
            }
            start = TimeWindow.getWindowStartWithOffset(timestamp, 10, 50);
            return Arrays.asList(all, new TimeWindow(start, start + 50));
        }

        @Override
        public Trigger<Object, TimeWindow> getDefaultTrigger(StreamExecutionEnvironment env) {
            return new AtHundreds();
        }

        @Override
        public TypeSerializer<TimeWindow> getWindowSerializer(ExecutionConfig config) {
            return new TimeWindow.Serializer();
        }

        @Override
        public boolean isEventTime() {
            return true;
        }
    }

    /** Fires when a sum passes the next hundred, early half way, and at the end. */
    private static final class AtHundreds extends Trigger<Object, TimeWindow> {
        private static final long serialVersionUID = 1L;

        private final ReducingStateDescriptor<Integer> sum =
                new ReducingStateDescriptor<>("sum", Integer::sum, Types.INT);

        @Override
        public TriggerResult onElement(
                Object element, long timestamp, TimeWindow window, TriggerContext context)
                throws Exception {
            ReducingState<Integer> state = context.getPartitionedState(sum);
            Integer before = state.get();
            state.add(((Reading) element).amount);
            long middle = (window.getStart() + window.getEnd()) / 2;
            if (middle > context.getCurrentWatermark()) {
                context.registerEventTimeTimer(middle);
            }
            context.registerEventTimeTimer(window.maxTimestamp());
            if (state.get() > 40) {
                context.deleteEventTimeTimer(middle);
            }
            return before != null && state.get() / 20 > before / 20
                    ? TriggerResult.FIRE
                    : TriggerResult.CONTINUE;
        }

        @Override
        public TriggerResult onProcessingTime(
                long time, TimeWindow window, TriggerContext context) {
            return TriggerResult.CONTINUE;
        }

        @Override
        public TriggerResult onEventTime(long time, TimeWindow window, TriggerContext context) {
            return time == window.maxTimestamp()
                    ? TriggerResult.FIRE_AND_PURGE
                    : TriggerResult.FIRE;
        }

        @Override
        public void clear(TimeWindow window, TriggerContext context) throws Exception {
            context.getPartitionedState(sum).clear();
            context.deleteEventTimeTimer(window.maxTimestamp());
        }
    }

    /** Purges a window whose records are too many, without firing. */
    private static final class AtMostThree extends Trigger<Reading, TimeWindow> {
        private static final long serialVersionUID = 1L;

        private final ValueStateDescriptor<Integer> count =
                new ValueStateDescriptor<>("count", Types.INT);

        @Override
        public TriggerResult onElement(
                Reading element, long timestamp, TimeWindow window, TriggerContext context)
                throws Exception {
            Integer before = context.getPartitionedState(count).value();
            int now = before == null ? 1 : before + 1;
            context.getPartitionedState(count).update(now % 4);
            context.registerEventTimeTimer(window.maxTimestamp());
            return now % 4 == 0 ? TriggerResult.PURGE : TriggerResult.CONTINUE;
        }

        @Override
        public TriggerResult onProcessingTime(
                long time, TimeWindow window, TriggerContext context) {
            return TriggerResult.CONTINUE;
        }

        @Override
        public TriggerResult onEventTime(long time, TimeWindow window, TriggerContext context) {
            return TriggerResult.FIRE;
        }

        @Override
        public boolean canMerge() {
            return true;
        }

        @Override
        public void onMerge(TimeWindow window, OnMergeContext context) {
            context.registerEventTimeTimer(window.maxTimestamp());
        }

        @Override
        public void clear(TimeWindow window, TriggerContext context) throws Exception {
            context.getPartitionedState(count).clear();
        }
    }

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        DataStream<Reading> readings = Readings.beans(env);
        results.inOrderPerKey(
                "own assigner",
                readings.keyBy(Reading::getSensor)
                        .window(new ByAmount())
                        .allowedLateness(Time.milliseconds(60))
                        .process(new Sums()),
                text -> text.substring(0, 2));
        results.inOrderPerKey(
                "own trigger",
                readings.keyBy(Reading::getSensor)
                        .window(TumblingEventTimeWindows.of(Time.milliseconds(170)))
                        .trigger(new AtMostThree())
                        .process(new Sums()),
                text -> text.substring(0, 2));
        results.inOrderPerKey(
                "own trigger of sessions",
                readings.keyBy(Reading::getSensor)
                        .window(EventTimeSessionWindows.withGap(Time.milliseconds(25)))
                        .trigger(new AtMostThree())
                        .process(new Sums()),
                text -> text.substring(0, 2));
        env.execute();
    }

    private static final class Sums
            extends ProcessWindowFunction<Reading, String, String, TimeWindow> {
        private static final long serialVersionUID = 1L;

        @Override
        public void process(
                String key, Context context, Iterable<Reading> elements, Collector<String> out) {
            int sum = 0;
            for (Reading reading : elements) {
                sum += reading.amount;
            }
            out.collect(key + " " + context.window() + " " + sum);
        }
    }
}
