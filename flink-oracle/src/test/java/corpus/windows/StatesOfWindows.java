// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.windows;

import corpus.support.Program;
import corpus.support.Reading;
import corpus.support.Readings;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.state.AggregatingStateDescriptor;
import io.millrace.api.common.state.ListStateDescriptor;
import io.millrace.api.common.state.MapState;
import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.windowing.ProcessWindowFunction;
import io.millrace.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

import java.util.ArrayList;
import java.util.List;

/** State of each window and of its key, cleared with the window, and a side output of the function. */
@RunsAt(
        value = {1, 2},
        because = "one producer gives all subtasks the same records and watermarks")
public class StatesOfWindows implements Program {

    private static final OutputTag<String> FIRED = new OutputTag<String>("fired") {};
    private static final OutputTag<Reading> LATE = new OutputTag<Reading>("late") {};

    private static final class Counting
            extends ProcessWindowFunction<Reading, String, String, TimeWindow> {
        private static final long serialVersionUID = 1L;

        private final ListStateDescriptor<Integer> sizes =
                new ListStateDescriptor<>("sizes", Types.INT);
        private final MapStateDescriptor<Long, Integer> windows =
                new MapStateDescriptor<>("windows", Types.LONG, Types.INT);
        private final AggregatingStateDescriptor<Reading, Tuple2<Integer, Double>, Double> mean =
                new AggregatingStateDescriptor<>(
                        "mean",
                        new FunctionsPerKey.Average(),
                        Types.TUPLE(Types.INT, Types.DOUBLE));

        @Override
        public void process(
                String key, Context context, Iterable<Reading> elements, Collector<String> out)
                throws Exception {
            int size = 0;
            for (Reading reading : elements) {
                size++;
                context.globalState().getAggregatingState(mean).add(reading);
            }
            context.windowState().getListState(sizes).add(size);
            MapState<Long, Integer> fired = context.globalState().getMapState(windows);
            Integer before = fired.get(context.window().getStart());
            fired.put(context.window().getStart(), before == null ? 1 : before + 1);
            List<Integer> all = new ArrayList<>();
            context.windowState().getListState(sizes).get().forEach(all::add);
            out.collect(key + " " + context.window() + " " + all + " "
                    + context.globalState().getAggregatingState(mean).get());
            context.output(
                    FIRED,
                    key + " " + context.window().getStart() + " x"
                            + fired.get(context.window().getStart()));
        }

        @Override
        public void clear(Context context) throws Exception {
            context.windowState().getListState(sizes).clear();
            context.globalState().getMapState(windows).remove(context.window().getStart());
        }
    }

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        SingleOutputStreamOperator<String> counted = Readings.beans(env)
                .keyBy(Reading::getSensor)
                .window(SlidingEventTimeWindows.of(
                        Time.milliseconds(120), Time.milliseconds(60), Time.milliseconds(7)))
                .allowedLateness(Time.milliseconds(50))
                .sideOutputLateData(LATE)
                .process(new Counting());
        results.inOrderPerKey("windows", counted, text -> text.substring(0, 2));
        results.inOrderPerKey("fired", counted.getSideOutput(FIRED), text -> text.substring(0, 2));
        results.inOrderPerKey("late", counted.getSideOutput(LATE), Reading::getSensor);
        env.execute();
    }
}
