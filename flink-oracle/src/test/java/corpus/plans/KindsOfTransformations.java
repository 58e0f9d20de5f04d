// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.plans;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.functions.ReduceFunction;
import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.connector.source.lib.NumberSequenceSource;
import io.millrace.api.dag.Transformation;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.DataStreamSink;
import io.millrace.streaming.api.datastream.IterativeStream;
import io.millrace.streaming.api.datastream.KeyedStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.ProcessFunction;
import io.millrace.streaming.api.functions.co.BroadcastProcessFunction;
import io.millrace.streaming.api.functions.co.CoMapFunction;
import io.millrace.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import io.millrace.streaming.api.functions.co.ProcessJoinFunction;
import io.millrace.streaming.api.functions.sink.DiscardingSink;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

/** Which kind of transformation stands behind each call, and behind those that it reads. */
@RunsAt(
        value = {1, 2},
        because = "nothing runs")
public class KindsOfTransformations implements Program {

    private static final TypeInformation<Tuple2<String, Integer>> PAIR =
            Types.TUPLE(Types.STRING, Types.INT);
    private static final OutputTag<String> SIDE = new OutputTag<>("side", Types.STRING);

    private Results results;

    private void kind(String call, DataStream<?> stream) {
        kind(call, stream.getTransformation());
    }

    private void kind(String call, Transformation<?> transformation) {
        StringBuilder text = new StringBuilder(kindOf(transformation));
        for (Transformation<?> input : transformation.getInputs()) {
            text.append(' ').append(kindOf(input));
        }
        results.line(
                call,
                text.append(' ')
                        .append(transformation.getName().replaceAll("\\(.*", ""))
                        .append(' ')
                        .append(transformation.getParallelism()));
    }

    /** Flink has kinds of their own, which programs do not see, for four operators that are one-input and two-input ones here. */
    private static String kindOf(Transformation<?> transformation) {
        return transformation
                .getClass()
                .getSimpleName()
                .replaceAll("^(TimestampsAndWatermarks|Reduce)T", "OneInputT")
                .replaceAll("^(Keyed)?BroadcastStateT", "TwoInputT");
    }

    @Override
    public void run(StreamExecutionEnvironment env, Results into) {
        results = into;
        DataStream<Tuple2<String, Integer>> pairs = env.fromElements(Tuple2.of("a", 1));
        KeyedStream<Tuple2<String, Integer>, String> keyed = pairs.keyBy(pair -> pair.f0);
        kind("fromElements", pairs);
        kind(
                "fromSource",
                env.fromSource(
                        new NumberSequenceSource(1, 2), WatermarkStrategy.noWatermarks(), "s"));
        kind("fromSequence", env.fromSequence(1, 2));
        kind("map", pairs.map(pair -> pair.f0).returns(Types.STRING));
        kind(
                "flatMap",
                pairs.<Tuple2<String, Integer>>flatMap((pair, out) -> out.collect(pair))
                        .returns(PAIR));
        kind("filter", pairs.filter(pair -> true));
        kind("project", pairs.project(0));
        kind("process", pairs.process(new Plain()));
        kind("assign", pairs.assignTimestampsAndWatermarks(WatermarkStrategy.noWatermarks()));
        kind("keyBy", keyed);
        kind("reduce", keyed.reduce(new First()));
        kind("sum", keyed.sum(1));
        kind("keyed map", keyed.map(pair -> pair.f0).returns(Types.STRING));
        kind(
                "window",
                keyed.window(TumblingEventTimeWindows.of(Time.seconds(1))).sum(1));
        kind(
                "windowAll",
                pairs.windowAll(TumblingEventTimeWindows.of(Time.seconds(1))).sum(1));
        partitions(pairs);
        SingleOutputStreamOperator<String> processed = pairs.process(new Plain());
        kind("side output", processed.getSideOutput(SIDE));
        kind(
                "side output, mapped",
                processed.getSideOutput(SIDE).map(s -> s).returns(Types.STRING));
        kind("union", pairs.union(pairs.rebalance(), pairs.filter(pair -> true)));
        kind("union of unions", pairs.union(pairs).union(pairs));
        kind("union, filtered", pairs.union(pairs).filter(pair -> true));
        twoInputs(env, pairs, keyed);
        IterativeStream<Tuple2<String, Integer>> loop = pairs.iterate();
        kind("iterate", loop);
        kind("closeWith", loop.closeWith(loop.filter(pair -> false).setParallelism(1)));
        kind(
                "iterate with another type",
                pairs.iterate(7).withFeedbackType(Types.STRING).map(new Both()));
        sinks(pairs);
    }

    private void partitions(DataStream<Tuple2<String, Integer>> pairs) {
        kind("rebalance", pairs.rebalance());
        kind("rescale", pairs.rescale());
        kind("shuffle", pairs.shuffle());
        kind("broadcast", pairs.broadcast());
        kind("global", pairs.global());
        kind("forward", pairs.forward());
        kind("partitionCustom", pairs.partitionCustom((key, count) -> 0, pair -> pair.f0));
        kind("rebalance, filtered", pairs.rebalance().filter(pair -> true));
        kind("two partitionings", pairs.rebalance().shuffle());
    }

    private void twoInputs(
            StreamExecutionEnvironment env,
            DataStream<Tuple2<String, Integer>> pairs,
            KeyedStream<Tuple2<String, Integer>, String> keyed) {
        DataStream<String> texts = env.fromElements("x");
        MapStateDescriptor<String, String> state =
                new MapStateDescriptor<>("state", Types.STRING, Types.STRING);
        kind("connect", pairs.connect(texts).map(new Both()));
        kind("keyed connect", keyed.connect(texts.keyBy(text -> text)).map(new Both()));
        kind("broadcast connect", pairs.connect(texts.broadcast(state)).process(new Rules()));
        kind(
                "keyed broadcast connect",
                keyed.connect(texts.broadcast(state)).process(new KeyedRules()));
        kind(
                "interval join",
                keyed.intervalJoin(keyed)
                        .between(Time.seconds(1), Time.seconds(1))
                        .process(new Joined()));
        kind(
                "join",
                pairs.join(pairs)
                        .where(pair -> pair.f0)
                        .equalTo(pair -> pair.f0)
                        .window(TumblingEventTimeWindows.of(Time.seconds(1)))
                        .apply((a, b) -> a.f0, Types.STRING));
    }

    private void sinks(DataStream<Tuple2<String, Integer>> pairs) {
        DataStreamSink<Tuple2<String, Integer>> sink = pairs.addSink(new DiscardingSink<>());
        kind("addSink", sink.getTransformation());
        kind("print", pairs.print().getTransformation());
        kind("keyed sink", pairs.keyBy(0).addSink(new DiscardingSink<>()).getTransformation());
    }

    private static final class First implements ReduceFunction<Tuple2<String, Integer>> {

        private static final long serialVersionUID = 1L;

        @Override
        public Tuple2<String, Integer> reduce(
                Tuple2<String, Integer> a, Tuple2<String, Integer> b) {
            return a;
        }
    }

    private static final class Plain extends ProcessFunction<Tuple2<String, Integer>, String> {

        private static final long serialVersionUID = 1L;

        @Override
        public void processElement(
                Tuple2<String, Integer> value, Context context, Collector<String> out) {
            context.output(SIDE, value.f0);
        }
    }

    private static final class Both
            implements CoMapFunction<Tuple2<String, Integer>, String, String> {

        private static final long serialVersionUID = 1L;

        @Override
        public String map1(Tuple2<String, Integer> value) {
            return value.f0;
        }

        @Override
        public String map2(String value) {
            return value;
        }
    }

    private static final class Joined
            extends ProcessJoinFunction<Tuple2<String, Integer>, Tuple2<String, Integer>, String> {

        private static final long serialVersionUID = 1L;

        @Override
        public void processElement(
                Tuple2<String, Integer> left,
                Tuple2<String, Integer> right,
                Context context,
                Collector<String> out) {
            out.collect(left.f0);
        }
    }

    private static final class Rules
            extends BroadcastProcessFunction<Tuple2<String, Integer>, String, String> {

        private static final long serialVersionUID = 1L;

        @Override
        public void processElement(
                Tuple2<String, Integer> value, ReadOnlyContext context, Collector<String> out) {
            out.collect(value.f0);
        }

        @Override
        public void processBroadcastElement(String value, Context context, Collector<String> out) {
            out.collect(value);
        }
    }

    private static final class KeyedRules
            extends KeyedBroadcastProcessFunction<String, Tuple2<String, Integer>, String, String> {

        private static final long serialVersionUID = 1L;

        @Override
        public void processElement(
                Tuple2<String, Integer> value, ReadOnlyContext context, Collector<String> out) {
            out.collect(value.f0);
        }

        @Override
        public void processBroadcastElement(String value, Context context, Collector<String> out) {
            out.collect(value);
        }
    }
}
