// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.twoinputs;

import corpus.support.Program;
import corpus.support.Reading;
import corpus.support.Readings;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.datastream.BroadcastConnectedStream;
import io.millrace.streaming.api.datastream.BroadcastStream;
import io.millrace.streaming.api.datastream.ConnectedStreams;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.co.BroadcastProcessFunction;
import io.millrace.streaming.api.functions.co.CoFlatMapFunction;
import io.millrace.streaming.api.functions.co.CoMapFunction;
import io.millrace.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import io.millrace.util.Collector;

/** What connected and broadcast streams know of their inputs, and functions whose types are given. */
@RunsAt(
        value = {1, 2},
        because = "the broadcast rules are the same whenever they come, and nobody waits for them")
public class TypesAndInputs implements Program {

    private static final MapStateDescriptor<String, Integer> RULES =
            new MapStateDescriptor<>("rules", Types.STRING, Types.INT);

    private static final class Both implements CoFlatMapFunction<Reading, Long, String> {
        private static final long serialVersionUID = 1L;

        @Override
        public void flatMap1(Reading value, Collector<String> out) {
            if (value.amount % 2 == 0) {
                out.collect("reading " + value);
            }
        }

        @Override
        public void flatMap2(Long value, Collector<String> out) {
            for (int i = 0; i < value % 3; i++) {
                out.collect("number " + value + " " + i);
            }
        }
    }

    private static final class Plain extends BroadcastProcessFunction<Reading, Long, String> {
        private static final long serialVersionUID = 1L;

        @Override
        public void processElement(Reading value, ReadOnlyContext context, Collector<String> out) {
            out.collect("plain " + value + " " + context.timestamp());
        }

        @Override
        public void processBroadcastElement(Long value, Context context, Collector<String> out)
                throws Exception {
            context.getBroadcastState(RULES).put("n" + value, value.intValue());
        }
    }

    private static final class Keyed
            extends KeyedBroadcastProcessFunction<String, Reading, Long, String> {
        private static final long serialVersionUID = 1L;

        private transient ValueState<Integer> count;

        @Override
        public void open(Configuration parameters) {
            count = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Types.INT));
        }

        @Override
        public void processElement(Reading value, ReadOnlyContext context, Collector<String> out)
                throws Exception {
            Integer before = count.value();
            count.update(before == null ? 1 : before + 1);
            if (before == null) {
                context.timerService().registerEventTimeTimer(value.time + 100);
            }
            out.collect(context.getCurrentKey() + " " + count.value());
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext context, Collector<String> out)
                throws Exception {
            out.collect(context.getCurrentKey() + " timer " + timestamp);
        }

        @Override
        public void processBroadcastElement(Long value, Context context, Collector<String> out)
                throws Exception {
            context.getBroadcastState(RULES).put("n" + value, value.intValue());
        }
    }

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        DataStream<Reading> readings = Readings.beans(env);
        DataStream<Long> numbers = env.fromSequence(1, 12);
        ConnectedStreams<Reading, Long> connected = readings.connect(numbers);
        results.line("connected", connected.getType1());
        results.line("connected", connected.getType2());
        results.line("connected", connected.getFirstInput() == readings);
        results.line("connected", connected.getSecondInput() == numbers);
        results.line("connected", connected.getExecutionEnvironment() == env);
        results.anyOrder("flat map", connected.flatMap(new Both()));
        results.anyOrder("flat map, typed", connected.flatMap(new Both(), Types.STRING));
        ConnectedStreams<Reading, Reading> beans = readings.connect(Readings.beans(env));
        results.anyOrder(
                "keys",
                beans.keyBy(new String[] {"sensor", "amount"}, new String[] {"sensor", "amount"})
                        .map(
                                new CoMapFunction<Reading, Reading, String>() {
                                    @Override
                                    public String map1(Reading value) {
                                        return "first " + value;
                                    }

                                    @Override
                                    public String map2(Reading value) {
                                        return "second " + value;
                                    }
                                },
                                Types.STRING));

        BroadcastStream<Long> broadcast = numbers.broadcast(RULES);
        results.line("broadcast", broadcast.getType());
        results.line("broadcast", broadcast.getEnvironment() == env);
        results.line(
                "broadcast", broadcast.getBroadcastStateDescriptors().get(0).getName());
        results.line("broadcast", broadcast.getTransformation().getClass().getSimpleName());
        BroadcastConnectedStream<Reading, Long> plain = readings.connect(broadcast);
        results.line("plain", plain.getType1());
        results.line("plain", plain.getType2());
        results.line("plain", plain.getFirstInput() == readings);
        results.line("plain", plain.getSecondInput() == broadcast);
        results.line("plain", plain.getExecutionEnvironment() == env);
        results.anyOrder("plain records", plain.process(new Plain(), Types.STRING));
        BroadcastConnectedStream<Reading, Long> keyed =
                readings.keyBy(Reading::getSensor).connect(broadcast);
        results.anyOrder("keyed records", keyed.process(new Keyed(), Types.STRING));
        try {
            plain.process(new Keyed());
        } catch (IllegalArgumentException e) {
            results.line("without keys", e.getMessage());
        }
        try {
            keyed.process(new Plain());
        } catch (IllegalArgumentException e) {
            results.line("with keys", e.getMessage());
        }
        env.execute();
    }
}
