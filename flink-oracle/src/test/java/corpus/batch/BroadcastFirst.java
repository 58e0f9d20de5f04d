// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.batch;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.RuntimeExecutionMode;
import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple3;
import io.millrace.streaming.api.datastream.BroadcastStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.co.BroadcastProcessFunction;
import io.millrace.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import io.millrace.util.Collector;

/** The side that is broadcast is read to its end before the other; one source feeds both. */
@RunsAt(
        value = {1, 2},
        because = "all of the broadcast side is there before the first record of the other")
public class BroadcastFirst implements Program {

    private static final MapStateDescriptor<Integer, String> RULES =
            new MapStateDescriptor<>("rules", Types.INT, Types.STRING);

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        env.setRuntimeMode(RuntimeExecutionMode.BATCH);
        SingleOutputStreamOperator<Tuple3<String, Long, Integer>> events =
                Events.stream(env, 150, 5);
        BroadcastStream<Tuple3<String, Long, Integer>> rules =
                events.filter(event -> event.f2 % 10 == 0).broadcast(RULES);
        results.inOrderPerKey(
                "keyed",
                events.keyBy(event -> event.f0).connect(rules).process(new Keyed()),
                line -> line.substring(0, 4));
        results.anyOrder("plain", events.connect(rules).process(new Plain()));
        env.execute();
    }

    private static int size(Iterable<?> entries) {
        int size = 0;
        for (Object ignored : entries) {
            size++;
        }
        return size;
    }

    private static class Keyed
            extends KeyedBroadcastProcessFunction<
                    String, Tuple3<String, Long, Integer>, Tuple3<String, Long, Integer>, String> {

        private final ValueStateDescriptor<Integer> descriptor =
                new ValueStateDescriptor<>("count", Types.INT);

        @Override
        public void processElement(
                Tuple3<String, Long, Integer> value, ReadOnlyContext context, Collector<String> out)
                throws Exception {
            ValueState<Integer> count = getRuntimeContext().getState(descriptor);
            count.update(count.value() == null ? 1 : count.value() + 1);
            out.collect(value.f0 + " " + value.f2 + " #" + count.value() + " rules "
                    + size(context.getBroadcastState(RULES).immutableEntries()) + " ~"
                    + context.currentWatermark());
            context.timerService().registerEventTimeTimer(7);
        }

        @Override
        public void processBroadcastElement(
                Tuple3<String, Long, Integer> value, Context context, Collector<String> out)
                throws Exception {
            context.getBroadcastState(RULES).put(value.f2, value.f0);
            context.applyToKeyedState(
                    descriptor, (key, state) -> out.collect(key + " has state already"));
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext context, Collector<String> out) {
            out.collect(context.getCurrentKey() + " timer ~" + context.currentWatermark());
        }
    }

    private static class Plain
            extends BroadcastProcessFunction<
                    Tuple3<String, Long, Integer>, Tuple3<String, Long, Integer>, String> {

        @Override
        public void processElement(
                Tuple3<String, Long, Integer> value, ReadOnlyContext context, Collector<String> out)
                throws Exception {
            out.collect(value.f2 + " rules "
                    + size(context.getBroadcastState(RULES).immutableEntries()) + " "
                    + context.timestamp() + " ~" + context.currentWatermark());
        }

        @Override
        public void processBroadcastElement(
                Tuple3<String, Long, Integer> value, Context context, Collector<String> out)
                throws Exception {
            context.getBroadcastState(RULES).put(value.f2, value.f0);
            out.collect("rule " + value.f2 + " ~" + context.currentWatermark());
        }
    }
}
