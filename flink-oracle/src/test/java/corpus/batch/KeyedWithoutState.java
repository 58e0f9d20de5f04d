// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.batch;

import corpus.support.Program;
import corpus.support.Results;

import io.millrace.api.common.RuntimeExecutionMode;
import io.millrace.api.common.functions.RichFlatMapFunction;
import io.millrace.api.common.state.StateTtlConfig;
import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.time.Time;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple3;
import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.DataStreamUtils;
import io.millrace.streaming.api.datastream.KeyedStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.util.Collector;

/** All that reads a keyed stream is sorted: sinks, maps, functions with state that expires, and what is taken for keyed. */
public class KeyedWithoutState implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        env.setRuntimeMode(RuntimeExecutionMode.BATCH);
        KeyedStream<Tuple3<String, Long, Integer>, String> keyed =
                Events.stream(env, 90, 4).keyBy(event -> event.f0);
        results.inOrder("sink", keyed);
        results.inOrder("mapped", keyed.map(event -> event.f2).returns(Types.INT));
        results.inOrder("filtered", keyed.filter(event -> event.f2 % 2 == 0));
        results.inOrder("counted", keyed.flatMap(new Counting()));
        results.inOrder(
                "taken for keyed",
                DataStreamUtils.reinterpretAsKeyedStream(
                                Events.stream(env, 50, 3), event -> event.f0)
                        .sum(2));
        DataStream<Tuple3<String, Long, Integer>> united = Events.stream(env, 30, 2)
                .union(Events.stream(env, 20, 4))
                .map(event -> Tuple3.of(event.f0, 0L, event.f2))
                .returns(Types.TUPLE(Types.STRING, Types.LONG, Types.INT));
        results.inOrder("united", united.keyBy(event -> event.f0).max(2));
        results.anyOrder("united, unsorted", united.rebalance().map(event -> event.f2));
        env.execute();
    }

    private static class Counting
            extends RichFlatMapFunction<Tuple3<String, Long, Integer>, String> {

        private transient ValueState<Integer> count;

        @Override
        public void open(Configuration parameters) {
            ValueStateDescriptor<Integer> descriptor =
                    new ValueStateDescriptor<>("count", Types.INT);
            descriptor.enableTimeToLive(StateTtlConfig.newBuilder(Time.days(1)).build());
            count = getRuntimeContext().getState(descriptor);
        }

        @Override
        public void flatMap(Tuple3<String, Long, Integer> value, Collector<String> out)
                throws Exception {
            count.update(count.value() == null ? 1 : count.value() + 1);
            out.collect(value.f0 + " " + count.value());
        }
    }
}
