// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.windows;

import corpus.support.Program;
import corpus.support.Reading;
import corpus.support.Readings;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.streaming.api.datastream.AllWindowedStream;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.windowing.AllWindowFunction;
import io.millrace.streaming.api.functions.windowing.ProcessAllWindowFunction;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

import java.util.ArrayList;
import java.util.List;

/** Windows of all records with every kind of function, with types given and found out. */
@RunsAt(
        value = {1, 2},
        because = "one subtask holds all windows, behind one producer")
public class FunctionsOfAll implements Program {

    private static final OutputTag<Reading> LATE = new OutputTag<Reading>("late") {};

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        DataStream<Reading> readings = Readings.beans(env);
        results.inOrder("apply", windows(readings).apply(new Listing()));
        results.inOrder("apply, typed", windows(readings).apply(new Listing(), Types.STRING));
        SingleOutputStreamOperator<String> described =
                windows(readings).process(new Describing<Reading>());
        results.inOrder("process", described);
        results.inOrder("late", described.getSideOutput(LATE));
        results.inOrder(
                "process, typed",
                windows(readings).process(new Describing<Reading>(), Types.STRING));
        results.inOrder("reduce", windows(readings).reduce(new FunctionsPerKey.Larger()));
        results.inOrder(
                "reduce, apply",
                windows(readings).reduce(new FunctionsPerKey.Larger(), new Listing()));
        results.inOrder(
                "reduce, apply, typed",
                windows(readings)
                        .reduce(new FunctionsPerKey.Larger(), new Listing(), Types.STRING));
        results.inOrder(
                "reduce, process",
                windows(readings).reduce(new FunctionsPerKey.Larger(), new Describing<Reading>()));
        results.inOrder(
                "reduce, process, typed",
                windows(readings)
                        .reduce(
                                new FunctionsPerKey.Larger(),
                                new Describing<Reading>(),
                                Types.STRING));
        results.inOrder("aggregate", windows(readings).aggregate(new FunctionsPerKey.Average()));
        results.inOrder(
                "aggregate, typed",
                windows(readings)
                        .aggregate(
                                new FunctionsPerKey.Average(),
                                Types.TUPLE(Types.INT, Types.DOUBLE),
                                Types.DOUBLE));
        results.inOrder(
                "aggregate, apply",
                windows(readings).aggregate(new FunctionsPerKey.Average(), new Averages()));
        results.inOrder(
                "aggregate, apply, typed",
                windows(readings)
                        .aggregate(
                                new FunctionsPerKey.Average(),
                                new Averages(),
                                Types.TUPLE(Types.INT, Types.DOUBLE),
                                Types.STRING));
        results.inOrder(
                "aggregate, process",
                windows(readings)
                        .aggregate(new FunctionsPerKey.Average(), new Describing<Double>()));
        results.inOrder(
                "aggregate, process, typed",
                windows(readings)
                        .aggregate(
                                new FunctionsPerKey.Average(),
                                new Describing<Double>(),
                                Types.TUPLE(Types.INT, Types.DOUBLE),
                                Types.DOUBLE,
                                Types.STRING));
        results.line("input", windows(readings).getInputType());
        results.line("same environment", windows(readings).getExecutionEnvironment() == env);
        env.execute();
    }

    private static AllWindowedStream<Reading, TimeWindow> windows(DataStream<Reading> readings) {
        return readings.windowAll(TumblingEventTimeWindows.of(Time.milliseconds(130)))
                .allowedLateness(Time.milliseconds(30))
                .sideOutputLateData(LATE);
    }

    private static final class Listing implements AllWindowFunction<Reading, String, TimeWindow> {
        private static final long serialVersionUID = 1L;

        @Override
        public void apply(TimeWindow window, Iterable<Reading> values, Collector<String> out) {
            List<String> all = new ArrayList<>();
            values.forEach(reading -> all.add(reading.toString()));
            out.collect(window + " " + all);
        }
    }

    private static final class Averages implements AllWindowFunction<Double, String, TimeWindow> {
        private static final long serialVersionUID = 1L;

        @Override
        public void apply(TimeWindow window, Iterable<Double> values, Collector<String> out) {
            values.forEach(average -> out.collect(window.getEnd() + " " + average));
        }
    }

    private static final class Describing<T>
            extends ProcessAllWindowFunction<T, String, TimeWindow> {
        private static final long serialVersionUID = 1L;

        private final ValueStateDescriptor<Integer> fired =
                new ValueStateDescriptor<>("fired", Types.INT);
        private final ValueStateDescriptor<Integer> windows =
                new ValueStateDescriptor<>("windows", Types.INT);

        @Override
        public void process(Context context, Iterable<T> elements, Collector<String> out)
                throws Exception {
            int count = 0;
            for (T element : elements) {
                count++;
            }
            Integer before = context.windowState().getState(fired).value();
            context.windowState().getState(fired).update(before == null ? 1 : before + 1);
            Integer all = context.globalState().getState(windows).value();
            context.globalState().getState(windows).update(all == null ? 1 : all + 1);
            out.collect(context.window() + " " + count + " " + before + " " + all);
        }

        @Override
        public void clear(Context context) throws Exception {
            context.windowState().getState(fired).clear();
        }
    }
}
