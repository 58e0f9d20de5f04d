// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.twoinputs;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.co.KeyedCoProcessFunction;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

/** Waits for both sides of a pair, with timers that give up, over two keyed streams. */
@RunsAt(
        value = {1, 2},
        because = "no timer fires before both inputs have ended, as neither has watermarks before")
public class OrdersAndPayments implements Program {

    private static final OutputTag<String> ALONE = new OutputTag<String>("alone") {};

    private static final class Matching
            extends KeyedCoProcessFunction<Long, Long, Tuple2<Long, String>, String> {
        private static final long serialVersionUID = 1L;

        private transient ValueState<Long> order;
        private transient ValueState<String> payment;

        @Override
        public void open(Configuration parameters) {
            order = getRuntimeContext().getState(new ValueStateDescriptor<>("order", Types.LONG));
            payment = getRuntimeContext()
                    .getState(new ValueStateDescriptor<>("payment", Types.STRING));
        }

        @Override
        public void processElement1(Long value, Context context, Collector<String> out)
                throws Exception {
            order.update(value);
            match(context, out);
        }

        @Override
        public void processElement2(
                Tuple2<Long, String> value, Context context, Collector<String> out)
                throws Exception {
            payment.update(value.f1);
            match(context, out);
        }

        private void match(Context context, Collector<String> out) throws Exception {
            if (order.value() != null && payment.value() != null) {
                out.collect(order.value() + " paid by " + payment.value());
                order.clear();
                payment.clear();
                context.timerService().deleteEventTimeTimer(1_000);
            } else {
                context.timerService().registerEventTimeTimer(1_000);
            }
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext context, Collector<String> out)
                throws Exception {
            context.output(
                    ALONE, context.getCurrentKey() + " " + order.value() + " " + payment.value());
        }
    }

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        DataStream<Long> orders = env.fromSequence(1, 40).filter(id -> id % 7 != 3);
        DataStream<Tuple2<Long, String>> payments = env.fromSequence(1, 45)
                .filter(id -> id % 5 != 2)
                .map(id -> Tuple2.of(id, "card" + id % 3))
                .returns(Types.TUPLE(Types.LONG, Types.STRING));
        SingleOutputStreamOperator<String> matched = orders.connect(payments)
                .keyBy(id -> id, payment -> payment.f0)
                .process(new Matching());
        results.anyOrder("matched", matched);
        results.anyOrder("alone", matched.getSideOutput(ALONE));
        env.execute();
    }
}
