// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.twoinputs;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.state.ListState;
import io.millrace.api.common.state.ListStateDescriptor;
import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.datastream.BroadcastStream;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Rules that are broadcast, and applied at the end to the events of each key. */
@RunsAt(
        value = {1, 2},
        because = "all rules have come when the timers at the end of time fire")
public class BroadcastRules implements Program {

    private static final MapStateDescriptor<String, Integer> RULES =
            new MapStateDescriptor<>("rules", Types.STRING, Types.INT);
    private static final MapStateDescriptor<Integer, String> NAMES =
            new MapStateDescriptor<>("names", Types.INT, Types.STRING);
    private static final OutputTag<String> RULES_SEEN = new OutputTag<String>("rules seen") {};

    @Override
    @SuppressWarnings("deprecation")
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        List<Tuple2<String, Integer>> rules = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            rules.add(Tuple2.of("rule" + i * 31 % 40, i));
        }
        BroadcastStream<Tuple2<String, Integer>> broadcast =
                env.fromCollection(rules).broadcast(RULES, NAMES);
        DataStream<Long> events = env.generateSequence(0, 99);
        SingleOutputStreamOperator<String> applied =
                events.keyBy(event -> event % 11).connect(broadcast).process(new Applying());
        results.anyOrder("applied", applied);
        results.anyOrder(
                "rules seen",
                applied.getSideOutput(RULES_SEEN)
                        .keyBy(rule -> rule)
                        .countWindow(1)
                        .reduce((a, b) -> a));
        env.execute();
    }

    private static final class Applying
            extends KeyedBroadcastProcessFunction<Long, Long, Tuple2<String, Integer>, String> {
        private static final long serialVersionUID = 1L;

        private transient ListState<Long> events;

        @Override
        public void open(Configuration parameters) {
            events = getRuntimeContext()
                    .getListState(new ListStateDescriptor<>("events", Types.LONG));
        }

        @Override
        public void processElement(Long value, ReadOnlyContext context, Collector<String> out)
                throws Exception {
            events.add(value);
            context.timerService().registerEventTimeTimer(Long.MAX_VALUE - 1);
            out.collect(context.getCurrentKey() + " gets " + value + " " + context.timestamp());
        }

        @Override
        public void processBroadcastElement(
                Tuple2<String, Integer> rule, Context context, Collector<String> out)
                throws Exception {
            context.getBroadcastState(RULES).put(rule.f0, rule.f1);
            context.getBroadcastState(NAMES).put(rule.f1, rule.f0);
            if (rule.f1 % 3 == 0) {
                context.getBroadcastState(RULES).remove(rule.f0);
            }
            if (getRuntimeContext().getIndexOfThisSubtask() == 0) {
                context.output(RULES_SEEN, rule.f0 + " " + context.timestamp());
            }
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext context, Collector<String> out)
                throws Exception {
            StringBuilder line = new StringBuilder(context.getCurrentKey() + ":");
            TreeSet<Long> sorted = new TreeSet<>();
            events.get().forEach(sorted::add);
            line.append(' ').append(sorted);
            for (Map.Entry<String, Integer> rule :
                    context.getBroadcastState(RULES).immutableEntries()) {
                line.append(' ').append(rule.getKey()).append('=').append(rule.getValue());
            }
            line.append(' ').append(context.getBroadcastState(NAMES).get(7));
            line.append(' ').append(context.getBroadcastState(NAMES).contains(40));
            line.append(' ').append(context.timeDomain());
            out.collect(line.toString());
        }
    }
}
