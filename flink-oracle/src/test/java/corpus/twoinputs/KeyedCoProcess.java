// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.twoinputs;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.state.MapState;
import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.co.KeyedCoProcessFunction;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Orders and payments of a customer meet in keyed state; timers of both inputs find the same key. */
@RunsAt(
        value = {1, 2},
        because =
                "results are made by timers at the end of time, and by sums that do not depend on order")
public class KeyedCoProcess implements Program {

    private static final OutputTag<String> FIRST = new OutputTag<String>("first") {};

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        List<Tuple2<Integer, Long>> orders = new ArrayList<>();
        List<Tuple2<Long, Integer>> payments = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            orders.add(Tuple2.of(i % 17, 1_000L + i));
            payments.add(Tuple2.of(1_000L + 3 * i, i % 23));
        }
        DataStream<Tuple2<Integer, Long>> left = env.fromCollection(orders)
                .assignTimestampsAndWatermarks(
                        WatermarkStrategy.<Tuple2<Integer, Long>>forMonotonousTimestamps()
                                .withTimestampAssigner((order, timestamp) -> order.f1));
        DataStream<Tuple2<Long, Integer>> right = env.fromCollection(payments)
                .assignTimestampsAndWatermarks(
                        WatermarkStrategy.<Tuple2<Long, Integer>>forMonotonousTimestamps()
                                .withTimestampAssigner((payment, timestamp) -> payment.f0));
        SingleOutputStreamOperator<String> balances = left.connect(right)
                .keyBy(order -> order.f0, payment -> payment.f1)
                .process(new Balancing());
        results.anyOrder("balances", balances);
        results.anyOrder("first", balances.getSideOutput(FIRST));
        env.execute();
    }

    private static final class Balancing
            extends KeyedCoProcessFunction<
                    Integer, Tuple2<Integer, Long>, Tuple2<Long, Integer>, String> {
        private static final long serialVersionUID = 1L;

        private transient MapState<String, Integer> counts;
        private transient ValueState<Boolean> hasTimer;

        @Override
        public void open(Configuration parameters) {
            counts = getRuntimeContext()
                    .getMapState(new MapStateDescriptor<>("counts", String.class, Integer.class));
            hasTimer = getRuntimeContext()
                    .getState(new ValueStateDescriptor<>("timer", Boolean.class));
        }

        @Override
        public void processElement1(
                Tuple2<Integer, Long> value, Context context, Collector<String> out)
                throws Exception {
            count("orders", context);
            out.collect("order " + context.getCurrentKey() + " " + context.timestamp());
        }

        @Override
        public void processElement2(
                Tuple2<Long, Integer> value, Context context, Collector<String> out)
                throws Exception {
            count("payments", context);
        }

        private void count(String what, Context context) throws Exception {
            Integer count = counts.get(what);
            counts.put(what, count == null ? 1 : count + 1);
            if (hasTimer.value() == null) {
                hasTimer.update(true);
                context.timerService().registerEventTimeTimer(5_000);
                if (counts.contains("orders") || counts.contains("payments")) {
                    out(context);
                }
            }
        }

        private void out(Context context) {
            // The timestamp is that of whoever came first, so it must not show.
            context.timerService().registerEventTimeTimer(5_001);
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext context, Collector<String> out)
                throws Exception {
            if (timestamp == 5_001) {
                context.output(FIRST, "key " + context.getCurrentKey());
                return;
            }
            Map<String, Integer> sorted = new TreeMap<>();
            for (Map.Entry<String, Integer> count : counts.entries()) {
                sorted.put(count.getKey(), count.getValue());
            }
            out.collect(context.getCurrentKey() + " " + sorted + " " + context.timeDomain() + " "
                    + context.timestamp());
        }
    }
}
