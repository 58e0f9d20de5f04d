// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.batch;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.RuntimeExecutionMode;
import io.millrace.api.common.state.ListState;
import io.millrace.api.common.state.ListStateDescriptor;
import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple3;
import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

/** What a keyed function sees in a batch: records by key and time, watermarks, timers, state, side outputs. */
@RunsAt(
        value = {1, 2},
        because = "each key is sorted by time, and its lines are compared by key")
public class TimersAtTheEndOfKeys implements Program {

    private static final OutputTag<String> SIDE = new OutputTag<String>("side") {};

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        env.setRuntimeMode(RuntimeExecutionMode.BATCH);
        io.millrace.streaming.api.datastream.SingleOutputStreamOperator<String> lines =
                Events.stream(env, 210, 7).keyBy(event -> event.f0).process(new Timed());
        results.inOrderPerKey("lines", lines, line -> line.substring(0, 4));
        results.anyOrder("side", lines.getSideOutput(SIDE));
        env.execute();
    }

    private static class Timed
            extends KeyedProcessFunction<String, Tuple3<String, Long, Integer>, String> {

        private transient ValueState<Integer> count;
        private transient ListState<Integer> all;

        @Override
        public void open(Configuration parameters) {
            count = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Types.INT));
            all = getRuntimeContext().getListState(new ListStateDescriptor<>("all", Types.INT));
        }

        @Override
        public void processElement(
                Tuple3<String, Long, Integer> value, Context context, Collector<String> out)
                throws Exception {
            Integer before = count.value();
            count.update(before == null ? 1 : before + 1);
            all.add(value.f2);
            out.collect(context.getCurrentKey() + " " + value + " #" + count.value() + " ~"
                    + context.timerService().currentWatermark() + " " + context.timestamp());
            context.timerService().registerEventTimeTimer(value.f1 / 100 * 100 + 99);
            if (value.f2 % 5 == 0) {
                context.timerService().registerProcessingTimeTimer(value.f2);
                context.timerService().registerProcessingTimeTimer(Long.MAX_VALUE - value.f2);
            }
            if (value.f2 % 3 == 0) {
                context.timerService().deleteEventTimeTimer(value.f1 / 100 * 100 + 99);
            }
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext context, Collector<String> out)
                throws Exception {
            int size = 0;
            for (Integer ignored : all.get()) {
                size++;
            }
            out.collect(context.getCurrentKey() + " timer " + timestamp + " "
                    + context.timeDomain() + " #" + count.value() + " of " + size + " ~"
                    + context.timerService().currentWatermark() + " " + context.timestamp());
            context.output(SIDE, context.getCurrentKey() + timestamp);
            context.timerService().registerEventTimeTimer(timestamp + 1);
            context.timerService().registerProcessingTimeTimer(timestamp + 1);
            count.clear();
        }
    }
}
