// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.windows;

import corpus.support.Program;
import corpus.support.Reading;
import corpus.support.Readings;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.functions.AggregateFunction;
import io.millrace.api.common.state.ReducingStateDescriptor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.windowing.ProcessWindowFunction;
import io.millrace.streaming.api.functions.windowing.WindowFunction;
import io.millrace.streaming.api.windowing.assigners.DynamicEventTimeSessionWindows;
import io.millrace.streaming.api.windowing.assigners.EventTimeSessionWindows;
import io.millrace.streaming.api.windowing.assigners.SessionWindowTimeGapExtractor;
import io.millrace.streaming.api.windowing.evictors.CountEvictor;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.triggers.EventTimeTrigger;
import io.millrace.streaming.api.windowing.triggers.PurgingTrigger;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

/** Sessions with fixed gaps and with gaps of the records, which late records extend and join. */
@RunsAt(
        value = {1, 2},
        because = "one producer gives all subtasks the same records and watermarks")
public class MergingSessions implements Program {

    private static final OutputTag<Reading> LATE = new OutputTag<Reading>("late") {};

    /** The more a record weighs, the longer its session. */
    private static final class ByAmount implements SessionWindowTimeGapExtractor<Reading> {
        private static final long serialVersionUID = 1L;

        @Override
        public long extract(Reading reading) {
            return 5 + reading.amount * 2L;
        }
    }

    private static final class Bounds
            extends ProcessWindowFunction<Integer, String, String, TimeWindow> {
        private static final long serialVersionUID = 1L;

        private final ReducingStateDescriptor<Integer> total =
                new ReducingStateDescriptor<>("total", Integer::sum, Types.INT);

        @Override
        public void process(
                String key, Context context, Iterable<Integer> elements, Collector<String> out)
                throws Exception {
            int amount = elements.iterator().next();
            context.globalState().getReducingState(total).add(amount);
            out.collect(key + " " + context.window() + " " + amount + " of "
                    + context.globalState().getReducingState(total).get());
        }
    }

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        DataStream<Reading> readings = Readings.beans(env);
        SingleOutputStreamOperator<String> fixed = readings.keyBy(Reading::getSensor)
                .window(EventTimeSessionWindows.withGap(Time.milliseconds(33)))
                .sideOutputLateData(LATE)
                .aggregate(new Amounts(), new Bounds());
        results.inOrderPerKey("fixed", fixed, text -> text.substring(0, 2));
        results.inOrder("late", fixed.getSideOutput(LATE));
        results.inOrderPerKey(
                "dynamic",
                readings.keyBy(Reading::getSensor)
                        .window(EventTimeSessionWindows.withDynamicGap(new ByAmount()))
                        .allowedLateness(Time.milliseconds(100))
                        .aggregate(new Amounts(), new Bounds()),
                text -> text.substring(0, 2));
        results.inOrderPerKey(
                "reduced",
                readings.keyBy(Reading::getSensor)
                        .window(DynamicEventTimeSessionWindows.withDynamicGap(new ByAmount()))
                        .trigger(PurgingTrigger.of(EventTimeTrigger.create()))
                        .reduce((a, b) -> a.time > b.time ? a : b),
                reading -> reading.sensor);
        results.inOrder(
                "of all",
                readings.windowAll(EventTimeSessionWindows.withGap(Time.milliseconds(9)))
                        .allowedLateness(Time.milliseconds(50))
                        .max("amount"));
        results.inOrderPerKey(
                "evicted",
                readings.keyBy(Reading::getSensor)
                        .window(EventTimeSessionWindows.withGap(Time.milliseconds(40)))
                        .evictor(CountEvictor.of(2))
                        .apply(new Whole()),
                text -> text.substring(0, 2));
        env.execute();
    }

    private static final class Whole
            implements WindowFunction<Reading, String, String, TimeWindow> {
        private static final long serialVersionUID = 1L;

        @Override
        public void apply(
                String key, TimeWindow window, Iterable<Reading> input, Collector<String> out) {
            StringBuilder all = new StringBuilder(key + " " + window);
            input.forEach(reading -> all.append(' ').append(reading));
            out.collect(all.toString());
        }
    }

    private static final class Amounts implements AggregateFunction<Reading, Integer, Integer> {
        private static final long serialVersionUID = 1L;

        @Override
        public Integer createAccumulator() {
            return 0;
        }

        @Override
        public Integer add(Reading value, Integer accumulator) {
            return accumulator + value.amount;
        }

        @Override
        public Integer getResult(Integer accumulator) {
            return accumulator;
        }

        @Override
        public Integer merge(Integer a, Integer b) {
            return a + b;
        }
    }
}
