// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.streams;

import corpus.support.Program;
import corpus.support.Reading;
import corpus.support.Readings;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.state.MapState;
import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.TimerService;
import io.millrace.streaming.api.datastream.KeyedStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

/** Timers of event time per key: set, set twice, deleted, set by others, in the past; and the end of all. */
@RunsAt(
        value = {1, 2},
        because = "one producer gives each key its records in order")
public class TimersPerKey implements Program {

    private static final OutputTag<String> TIMERS = new OutputTag<String>("timers") {};

    private static final class Alarm extends KeyedProcessFunction<String, Reading, String> {
        private static final long serialVersionUID = 1L;

        private transient ValueState<Long> last;
        private transient MapState<Integer, Long> seen;

        @Override
        public void open(Configuration parameters) {
            last = getRuntimeContext().getState(new ValueStateDescriptor<>("last", Types.LONG));
            seen = getRuntimeContext()
                    .getMapState(new MapStateDescriptor<>("seen", Types.INT, Types.LONG));
        }

        @Override
        public void processElement(Reading value, Context context, Collector<String> out)
                throws Exception {
            TimerService timers = context.timerService();
            if (last.value() != null && value.amount % 4 == 0) {
                timers.deleteEventTimeTimer(last.value());
            }
            long next = value.time / 50 * 50 + 90;
            timers.registerEventTimeTimer(next);
            timers.registerEventTimeTimer(next);
            if (value.amount == 13) {
                timers.registerEventTimeTimer(timers.currentWatermark() - 5);
            }
            if (value.amount == 16) {
                timers.registerEventTimeTimer(Long.MAX_VALUE - 1);
            }
            last.update(next);
            Long before = seen.get(value.amount);
            seen.put(value.amount, context.timestamp());
            out.collect(context.getCurrentKey() + " " + value.amount + " " + before);
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext context, Collector<String> out)
                throws Exception {
            int count = 0;
            for (Integer amount : seen.keys()) {
                count++;
            }
            out.collect(context.getCurrentKey() + " timer " + timestamp + " " + count + " "
                    + context.timeDomain());
            context.output(
                    TIMERS,
                    context.getCurrentKey() + " ~" + context.timerService().currentWatermark());
            if (count > 10) {
                seen.clear();
                context.timerService().registerEventTimeTimer(timestamp + 17);
            }
        }
    }

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        KeyedStream<Reading, String> keyed = Readings.beans(env).keyBy(Reading::getSensor);
        SingleOutputStreamOperator<String> alarms = keyed.process(new Alarm());
        results.inOrderPerKey("alarms", alarms, text -> text.substring(0, 2));
        results.inOrderPerKey("timers", alarms.getSideOutput(TIMERS), text -> text.substring(0, 2));
        results.inOrderPerKey(
                "typed", keyed.process(new Alarm(), Types.STRING), text -> text.substring(0, 2));
        env.execute();
    }
}
