// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.windows;

import corpus.support.Program;
import corpus.support.Reading;
import corpus.support.Readings;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.functions.AggregateFunction;
import io.millrace.api.common.state.ListState;
import io.millrace.api.common.state.ListStateDescriptor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple3;
import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.streaming.api.functions.windowing.ProcessWindowFunction;
import io.millrace.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.util.Collector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The three best sensors of each window, found by timers behind windows of sums. */
@RunsAt(
        value = {1, 2},
        because =
                "one producer gives all subtasks the same records and watermarks, and the keys of the second step are windows")
public class TopOfEachWindow implements Program {

    private static final class Ranked
            extends KeyedProcessFunction<Long, Tuple3<String, Long, Integer>, String> {
        private static final long serialVersionUID = 1L;

        private transient ListState<Tuple3<String, Long, Integer>> sums;

        @Override
        public void open(Configuration parameters) {
            sums = getRuntimeContext()
                    .getListState(new ListStateDescriptor<>(
                            "sums", Types.TUPLE(Types.STRING, Types.LONG, Types.INT)));
        }

        @Override
        public void processElement(
                Tuple3<String, Long, Integer> value, Context context, Collector<String> out)
                throws Exception {
            sums.add(value);
            context.timerService().registerEventTimeTimer(value.f1);
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext context, Collector<String> out)
                throws Exception {
            List<Tuple3<String, Long, Integer>> all = new ArrayList<>();
            sums.get().forEach(all::add);
            sums.clear();
            all.sort(Comparator.<Tuple3<String, Long, Integer>>comparingInt(sum -> -sum.f2)
                    .thenComparing(sum -> sum.f0));
            StringBuilder best = new StringBuilder(context.getCurrentKey() + ":");
            for (int i = 0; i < Math.min(3, all.size()); i++) {
                best.append(' ').append(all.get(i).f0).append('=').append(all.get(i).f2);
            }
            out.collect(best.toString());
        }
    }

    private static final class Sum implements AggregateFunction<Reading, Integer, Integer> {
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

    private static final class WithEnd
            extends ProcessWindowFunction<
                    Integer, Tuple3<String, Long, Integer>, String, TimeWindow> {
        private static final long serialVersionUID = 1L;

        @Override
        public void process(
                String key,
                Context context,
                Iterable<Integer> elements,
                Collector<Tuple3<String, Long, Integer>> out) {
            out.collect(Tuple3.of(
                    key, context.window().getEnd(), elements.iterator().next()));
        }
    }

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        results.anyOrder(
                "best",
                Readings.beans(env)
                        .keyBy(Reading::getSensor)
                        .window(SlidingEventTimeWindows.of(
                                Time.milliseconds(300), Time.milliseconds(100)))
                        .aggregate(new Sum(), new WithEnd())
                        .keyBy(sum -> sum.f1)
                        .process(new Ranked()));
        env.execute();
    }
}
