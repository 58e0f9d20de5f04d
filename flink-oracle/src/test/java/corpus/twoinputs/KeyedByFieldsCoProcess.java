// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.twoinputs;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.state.ListState;
import io.millrace.api.common.state.ListStateDescriptor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.datastream.ConnectedStreams;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.co.CoProcessFunction;
import io.millrace.streaming.api.functions.co.RichCoFlatMapFunction;
import io.millrace.util.Collector;

import java.util.ArrayList;
import java.util.List;

/** Streams keyed by positions and names of fields, joined in list state by a function that knows no key. */
@RunsAt(
        value = {1, 2},
        because = "every pair is found by whichever record comes last")
public class KeyedByFieldsCoProcess implements Program {

    @Override
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        List<Tuple2<String, Integer>> left = new ArrayList<>();
        List<Tuple2<Integer, String>> right = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            left.add(Tuple2.of("k" + i % 9, i));
            right.add(Tuple2.of(1000 + i, "k" + i % 13));
        }
        ConnectedStreams<Tuple2<String, Integer>, Tuple2<Integer, String>> streams =
                env.fromCollection(left).connect(env.fromCollection(right));
        results.anyOrder("positions", streams.keyBy(0, 1).process(new Joining()));
        results.anyOrder("names", streams.keyBy("f0", "f1").process(new Joining()));
        results.anyOrder(
                "selectors",
                streams.keyBy(tuple -> tuple.f0, tuple -> tuple.f1, Types.STRING)
                        .process(new Joining()));
        results.anyOrder(
                "flat", streams.keyBy(new int[] {0}, new int[] {1}).flatMap(new JoiningFlatMap()));
        env.execute();
    }

    private static final class Joining
            extends CoProcessFunction<Tuple2<String, Integer>, Tuple2<Integer, String>, String> {
        private static final long serialVersionUID = 1L;

        private transient ListState<Integer> lefts;
        private transient ListState<Integer> rights;

        @Override
        public void open(Configuration parameters) {
            lefts = getRuntimeContext().getListState(new ListStateDescriptor<>("l", Types.INT));
            rights = getRuntimeContext().getListState(new ListStateDescriptor<>("r", Types.INT));
        }

        @Override
        public void processElement1(
                Tuple2<String, Integer> value, Context context, Collector<String> out)
                throws Exception {
            lefts.add(value.f1);
            for (int other : rights.get()) {
                out.collect(value.f0 + " " + value.f1 + " " + other);
            }
        }

        @Override
        public void processElement2(
                Tuple2<Integer, String> value, Context context, Collector<String> out)
                throws Exception {
            rights.add(value.f0);
            for (int other : lefts.get()) {
                out.collect(value.f1 + " " + other + " " + value.f0);
            }
        }
    }

    private static final class JoiningFlatMap
            extends RichCoFlatMapFunction<
                    Tuple2<String, Integer>, Tuple2<Integer, String>, Integer> {
        private static final long serialVersionUID = 1L;

        private transient ListState<Integer> all;

        @Override
        public void open(Configuration parameters) {
            all = getRuntimeContext().getListState(new ListStateDescriptor<>("all", Types.INT));
        }

        @Override
        public void flatMap1(Tuple2<String, Integer> value, Collector<Integer> out)
                throws Exception {
            add(value.f1, out);
        }

        @Override
        public void flatMap2(Tuple2<Integer, String> value, Collector<Integer> out)
                throws Exception {
            add(value.f0, out);
        }

        /** How many there are of the key so far. */
        private void add(int value, Collector<Integer> out) throws Exception {
            all.add(value);
            int count = 0;
            for (Integer each : all.get()) {
                count++;
            }
            out.collect(count);
        }
    }
}
