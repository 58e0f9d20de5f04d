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
import io.millrace.api.java.functions.KeySelector;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.streaming.api.datastream.AsyncDataStream;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.DataStreamUtils;
import io.millrace.streaming.api.datastream.IterativeStream;
import io.millrace.streaming.api.datastream.KeyedStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.async.AsyncFunction;
import io.millrace.streaming.api.functions.async.ResultFuture;
import io.millrace.streaming.api.functions.co.BroadcastProcessFunction;
import io.millrace.streaming.api.functions.co.CoMapFunction;
import io.millrace.streaming.api.functions.co.ProcessJoinFunction;
import io.millrace.streaming.api.functions.sink.DiscardingSink;
import io.millrace.streaming.api.functions.source.SourceFunction;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.util.Collector;

import java.util.Collections;
import java.util.concurrent.TimeUnit;

/** Plans of small jobs, each of another kind: windows, joins, loops, sources, chains, names and parallelisms. */
@RunsAt(
        value = {1, 2, 4},
        because = "a plan depends on nothing that runs")
public class PlansOfManyJobs implements Program {

    private static final TypeInformation<Tuple2<String, Integer>> PAIR =
            Types.TUPLE(Types.STRING, Types.INT);
    private static final Time SECOND = Time.seconds(1);

    private interface Job {
        void build(StreamExecutionEnvironment env);
    }

    private StreamExecutionEnvironment template;
    private Results results;

    @Override
    public void run(StreamExecutionEnvironment env, Results into) throws Exception {
        template = env;
        results = into;
        plan("sums", this::sums);
        plan("windows", this::windows);
        plan("windows of all", this::windowsOfAll);
        plan("joins", this::joins);
        plan("broadcast state", this::broadcastState);
        plan("loop", this::loop);
        plan("sources", this::sources);
        plan("chains", this::chains);
        plan("partitions", this::partitions);
        plan("unions", this::unions);
        plan("side by side", this::sideBySide);
    }

    private void plan(String name, Job job) throws Exception {
        job.build(template);
        // Asking for the graph takes the job out of the environment.
        results.line(
                name,
                Plans.withIdsFromZero(template.getStreamGraph(true).getStreamingPlanAsJSON()));
    }

    private static DataStream<Tuple2<String, Integer>> pairs(StreamExecutionEnvironment env) {
        return env.fromElements(Tuple2.of("a", 1), Tuple2.of("b", 2))
                .assignTimestampsAndWatermarks(WatermarkStrategy.noWatermarks());
    }

    private static KeyedStream<Tuple2<String, Integer>, String> keyed(
            StreamExecutionEnvironment env) {
        return pairs(env).keyBy(pair -> pair.f0);
    }

    private static <T> void discard(DataStream<T> stream) {
        stream.addSink(new DiscardingSink<>());
    }

    private void sums(StreamExecutionEnvironment env) {
        discard(keyed(env).sum(1));
        discard(keyed(env).maxBy(1).name("largest").setParallelism(3));
        discard(keyed(env).reduce(new First()).keyBy(pair -> pair.f1).min(1));
    }

    /** A lambda's name, which is in the names of windows, would not be the same twice. */
    private static final class First implements ReduceFunction<Tuple2<String, Integer>> {

        private static final long serialVersionUID = 1L;

        @Override
        public Tuple2<String, Integer> reduce(
                Tuple2<String, Integer> a, Tuple2<String, Integer> b) {
            return a;
        }
    }

    private void windows(StreamExecutionEnvironment env) {
        discard(keyed(env).window(TumblingEventTimeWindows.of(SECOND)).sum(1));
        discard(keyed(env).countWindow(3).reduce(new First()));
        discard(keyed(env)
                .window(TumblingEventTimeWindows.of(SECOND))
                .reduce(new First())
                .name("window of its own name")
                .setParallelism(2));
    }

    private void windowsOfAll(StreamExecutionEnvironment env) {
        discard(pairs(env).countWindowAll(3).reduce(new First()));
        discard(pairs(env).windowAll(TumblingEventTimeWindows.of(SECOND)).sum(1));
    }

    private void joins(StreamExecutionEnvironment env) {
        DataStream<Tuple2<String, Integer>> left = pairs(env);
        DataStream<Tuple2<String, Integer>> right = pairs(env).rebalance();
        KeySelector<Tuple2<String, Integer>, String> key = pair -> pair.f0;
        discard(left.join(right)
                .where(key)
                .equalTo(key)
                .window(TumblingEventTimeWindows.of(SECOND))
                .apply((a, b) -> a.f0 + b.f0, Types.STRING));
        discard(left.keyBy(key)
                .intervalJoin(right.keyBy(key))
                .between(SECOND, SECOND)
                .process(new Joined()));
        discard(left.keyBy(key).connect(right.keyBy(key)).map(new Both()).setParallelism(3));
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

    private static final class Both
            implements CoMapFunction<Tuple2<String, Integer>, Tuple2<String, Integer>, String> {

        private static final long serialVersionUID = 1L;

        @Override
        public String map1(Tuple2<String, Integer> value) {
            return value.f0;
        }

        @Override
        public String map2(Tuple2<String, Integer> value) {
            return value.f0;
        }
    }

    private void broadcastState(StreamExecutionEnvironment env) {
        MapStateDescriptor<String, String> rules =
                new MapStateDescriptor<>("rules", Types.STRING, Types.STRING);
        discard(pairs(env)
                .connect(env.fromElements("x", "y").broadcast(rules))
                .process(new BroadcastProcessFunction<Tuple2<String, Integer>, String, String>() {
                    @Override
                    public void processElement(
                            Tuple2<String, Integer> value,
                            ReadOnlyContext context,
                            Collector<String> out) {
                        out.collect(value.f0);
                    }

                    @Override
                    public void processBroadcastElement(
                            String value, Context context, Collector<String> out) {
                        out.collect(value);
                    }
                }));
    }

    private void loop(StreamExecutionEnvironment env) {
        IterativeStream<Long> loop =
                env.fromSequence(1, 3).map(number -> number).returns(Types.LONG).iterate(100);
        DataStream<Long> step = loop.map(number -> number - 1).returns(Types.LONG);
        loop.closeWith(step.filter(number -> number > 0));
        discard(step);
    }

    private void sources(StreamExecutionEnvironment env) {
        discard(env.fromCollection(Collections.singletonList(1)));
        discard(env.fromSource(
                        new NumberSequenceSource(1, 9), WatermarkStrategy.noWatermarks(), "mine")
                .setParallelism(3));
        discard(env.addSource(new Never(), "never"));
        discard(env.generateSequence(1, 9));
        discard(env.socketTextStream("localhost", 1));
    }

    private static final class Never implements SourceFunction<String> {

        private static final long serialVersionUID = 1L;

        @Override
        public void run(SourceContext<String> context) {}

        @Override
        public void cancel() {}
    }

    private void chains(StreamExecutionEnvironment env) {
        discard(pairs(env)
                .map(pair -> pair)
                .returns(PAIR)
                .startNewChain()
                .filter(pair -> true)
                .disableChaining()
                .map(pair -> pair)
                .returns(PAIR)
                .slotSharingGroup("other")
                .uid("a uid")
                .name("named"));
        discard(AsyncDataStream.unorderedWait(
                pairs(env),
                new AsyncFunction<Tuple2<String, Integer>, String>() {
                    @Override
                    public void asyncInvoke(
                            Tuple2<String, Integer> input, ResultFuture<String> result) {
                        result.complete(Collections.singleton(input.f0));
                    }
                },
                1,
                TimeUnit.SECONDS));
    }

    private void partitions(StreamExecutionEnvironment env) {
        DataStream<Tuple2<String, Integer>> pairs = pairs(env).map(pair -> pair).returns(PAIR);
        discard(pairs.rebalance().map(pair -> pair).returns(PAIR).setParallelism(3));
        discard(pairs.rescale().map(pair -> pair).returns(PAIR).setParallelism(3));
        discard(pairs.shuffle());
        discard(pairs.broadcast());
        discard(pairs.global());
        discard(pairs.forward());
        discard(pairs.partitionCustom((key, count) -> 0, pair -> pair.f1));
        discard(pairs.keyBy(pair -> pair.f0));
        discard(DataStreamUtils.reinterpretAsKeyedStream(pairs, pair -> pair.f0).sum(1));
    }

    private void unions(StreamExecutionEnvironment env) {
        DataStream<Tuple2<String, Integer>> pairs = pairs(env);
        DataStream<Tuple2<String, Integer>> wide =
                pairs.map(pair -> pair).returns(PAIR).setParallelism(3);
        discard(pairs.union(pairs, wide.shuffle(), pairs.broadcast()).filter(pair -> true));
        discard(pairs.union(wide).keyBy(pair -> pair.f0).sum(1).union(wide));
    }

    private void sideBySide(StreamExecutionEnvironment env) {
        SingleOutputStreamOperator<Integer> one =
                env.fromElements(1, 2).map(number -> number + 1).returns(Types.INT);
        discard(one);
        discard(one.map(number -> number).returns(Types.INT).setParallelism(3));
        one.print();
        one.print("prefix").setParallelism(1).name("printed");
    }
}
