// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.batch;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.RuntimeExecutionMode;
import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple3;
import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.co.KeyedCoProcessFunction;
import io.millrace.streaming.api.functions.co.ProcessJoinFunction;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.util.Collector;

/** Two keyed inputs are sorted together: one source feeds both, so that none may be left unread. */
@RunsAt(
        value = {1, 2},
        because = "no two records of a key have the same timestamp, of the two inputs neither")
public class ConnectedInputs implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        env.setRuntimeMode(RuntimeExecutionMode.BATCH);
        SingleOutputStreamOperator<Tuple3<String, Long, Integer>> events =
                Events.stream(env, 120, 4);
        SingleOutputStreamOperator<Tuple3<String, Long, Integer>> odd =
                events.filter(event -> event.f2 % 3 == 0);
        SingleOutputStreamOperator<Tuple3<String, Long, Integer>> even =
                events.filter(event -> event.f2 % 3 != 0);
        results.inOrderPerKey(
                "connected",
                odd.keyBy(event -> event.f0)
                        .connect(even.keyBy(event -> event.f0))
                        .process(new Both()),
                line -> line.substring(0, 4));
        results.anyOrder(
                "between",
                odd.keyBy(event -> event.f0)
                        .intervalJoin(even.keyBy(event -> event.f0))
                        .between(Time.milliseconds(-50), Time.milliseconds(100))
                        .process(new Pairs()));
        results.anyOrder(
                "joined",
                odd.join(even)
                        .where(event -> event.f0)
                        .equalTo(event -> event.f0)
                        .window(TumblingEventTimeWindows.of(Time.milliseconds(100)))
                        .apply((left, right) -> left + "-" + right, Types.STRING));
        env.execute();
    }

    private static class Pairs
            extends ProcessJoinFunction<
                    Tuple3<String, Long, Integer>, Tuple3<String, Long, Integer>, String> {

        @Override
        public void processElement(
                Tuple3<String, Long, Integer> left,
                Tuple3<String, Long, Integer> right,
                Context context,
                Collector<String> out) {
            out.collect(left + "-" + right + " " + context.getTimestamp());
        }
    }

    private static class Both
            extends KeyedCoProcessFunction<
                    String, Tuple3<String, Long, Integer>, Tuple3<String, Long, Integer>, String> {

        private transient ValueState<Integer> last;

        @Override
        public void open(Configuration parameters) {
            last = getRuntimeContext().getState(new ValueStateDescriptor<>("last", Types.INT));
        }

        @Override
        public void processElement1(
                Tuple3<String, Long, Integer> value, Context context, Collector<String> out)
                throws Exception {
            out.collect(value.f0 + " 1: " + value.f2 + " after " + last.value() + " ~"
                    + context.timerService().currentWatermark());
            last.update(value.f2);
            context.timerService().registerEventTimeTimer(value.f1 / 400 * 400);
        }

        @Override
        public void processElement2(
                Tuple3<String, Long, Integer> value, Context context, Collector<String> out)
                throws Exception {
            out.collect(value.f0 + " 2: " + value.f2 + " after " + last.value());
            last.update(value.f2);
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext context, Collector<String> out)
                throws Exception {
            out.collect(context.getCurrentKey() + " timer " + timestamp + " " + last.value());
        }
    }
}
