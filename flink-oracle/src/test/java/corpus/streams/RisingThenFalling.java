// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.streams;

import corpus.support.Program;
import corpus.support.Reading;
import corpus.support.Readings;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

/** Finds rises that a fall follows, with a small machine of states per key and a time limit. */
@RunsAt(
        value = {1, 2},
        because = "one producer gives each key its records in order")
public class RisingThenFalling implements Program {

    private static final OutputTag<String> TIMEOUTS = new OutputTag<String>("timeouts") {};

    private static final class Machine extends KeyedProcessFunction<String, Reading, String> {
        private static final long serialVersionUID = 1L;

        private transient ValueState<Double> level;
        private transient ValueState<Integer> rises;
        private transient ValueState<Long> timer;

        @Override
        public void open(Configuration parameters) {
            level = getRuntimeContext().getState(new ValueStateDescriptor<>("level", Types.DOUBLE));
            rises = getRuntimeContext()
                    .getState(new ValueStateDescriptor<>("rises", Integer.class, 0));
            timer = getRuntimeContext().getState(new ValueStateDescriptor<>("timer", Long.class));
        }

        @Override
        public void processElement(Reading value, Context context, Collector<String> out)
                throws Exception {
            Double before = level.value();
            level.update(value.level);
            if (before == null) {
                return;
            }
            if (value.level > before) {
                rises.update(rises.value() + 1);
                if (timer.value() == null) {
                    long at = context.timestamp() + 60;
                    context.timerService().registerEventTimeTimer(at);
                    timer.update(at);
                }
                return;
            }
            if (rises.value() > 0) {
                out.collect(value.sensor + " rose " + rises.value() + " before " + value.time);
            }
            rises.clear();
            if (timer.value() != null) {
                context.timerService().deleteEventTimeTimer(timer.value());
                timer.clear();
            }
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext context, Collector<String> out)
                throws Exception {
            context.output(
                    TIMEOUTS,
                    context.getCurrentKey() + " still rising at " + timestamp + " after "
                            + rises.value());
            rises.clear();
            timer.clear();
        }
    }

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        SingleOutputStreamOperator<String> patterns =
                Readings.beans(env).keyBy(Reading::getSensor).process(new Machine());
        results.inOrderPerKey("patterns", patterns, text -> text.substring(0, 2));
        results.inOrderPerKey(
                "timeouts", patterns.getSideOutput(TIMEOUTS), text -> text.substring(0, 2));
        env.execute();
    }
}
