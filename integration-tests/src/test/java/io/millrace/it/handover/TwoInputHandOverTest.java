// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.handover;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeinfo.TypeHint;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.configuration.Configuration;
import io.millrace.engine.plan.Explain;
import io.millrace.engine.plan.Planner;
import io.millrace.it.Jobs;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.co.CoFlatMapFunction;
import io.millrace.streaming.api.functions.co.CoMapFunction;
import io.millrace.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import io.millrace.streaming.api.functions.co.KeyedCoProcessFunction;
import io.millrace.streaming.api.functions.co.ProcessJoinFunction;
import io.millrace.streaming.api.functions.sink.DiscardingSink;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.util.Collector;

import org.junit.jupiter.api.Test;

import java.util.List;

/** Whether what functions with two inputs emit is copied behind them. */
class TwoInputHandOverTest {

    private static final TypeInformation<Tuple2<Integer, Integer>> PAIRS =
            TypeInformation.of(new TypeHint<>() {});
    private static final ValueStateDescriptor<Tuple2<Integer, Integer>> LAST =
            new ValueStateDescriptor<>("last", PAIRS);
    private static final MapStateDescriptor<Integer, Integer> NONE =
            new MapStateDescriptor<>("none", Types.INT, Types.INT);

    /** One program, up to what the function emits. */
    private interface Program {
        DataStream<Tuple2<Integer, Integer>> build(DataStream<Tuple2<Integer, Integer>> input);
    }

    /** What explain says of the hand-over to the sink behind the function. */
    private static String handOver(Program program) {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        program.build(env.fromElements(Tuple2.of(1, 1)))
                .addSink(new DiscardingSink<>())
                .name("out");
        List<String> lines = Explain.print(Planner.plan(env.getStreamGraph(), new Configuration()))
                .lines()
                .filter(line -> line.trim().startsWith("-> Sink: out"))
                .toList();
        return lines.get(0).trim().replaceFirst("-> Sink: out, chained, ", "");
    }

    private static final class Making
            implements CoMapFunction<
                    Tuple2<Integer, Integer>, Tuple2<Integer, Integer>, Tuple2<Integer, Integer>> {

        @Override
        public Tuple2<Integer, Integer> map1(Tuple2<Integer, Integer> value) {
            return new Tuple2<>(value.f1, value.f0);
        }

        @Override
        public Tuple2<Integer, Integer> map2(Tuple2<Integer, Integer> value) {
            return new Tuple2<>(value.f0, 7);
        }
    }

    /** Emits the same object again and again. */
    private static final class Reusing
            implements CoFlatMapFunction<
                    Tuple2<Integer, Integer>, Tuple2<Integer, Integer>, Tuple2<Integer, Integer>> {

        private final Tuple2<Integer, Integer> reused = Tuple2.of(0, 0);

        @Override
        public void flatMap1(
                Tuple2<Integer, Integer> value, Collector<Tuple2<Integer, Integer>> out) {
            out.collect(new Tuple2<>(1, 2));
        }

        @Override
        public void flatMap2(
                Tuple2<Integer, Integer> value, Collector<Tuple2<Integer, Integer>> out) {
            reused.f0++;
            out.collect(reused);
        }
    }

    /** Makes new objects with elements, and emits what it has in its state by timers if it is told to. */
    private static final class Keyed
            extends KeyedCoProcessFunction<
                    Integer,
                    Tuple2<Integer, Integer>,
                    Tuple2<Integer, Integer>,
                    Tuple2<Integer, Integer>> {

        @Override
        public void processElement1(
                Tuple2<Integer, Integer> value,
                Context context,
                Collector<Tuple2<Integer, Integer>> out)
                throws Exception {
            getRuntimeContext().getState(LAST).update(value);
            context.timerService().registerEventTimeTimer(1);
            out.collect(new Tuple2<>(value.f0, 1));
        }

        @Override
        public void processElement2(
                Tuple2<Integer, Integer> value,
                Context context,
                Collector<Tuple2<Integer, Integer>> out) {
            out.collect(new Tuple2<>(value.f0, 2));
        }
    }

    private static final class KeyedWithTimers
            extends KeyedCoProcessFunction<
                    Integer,
                    Tuple2<Integer, Integer>,
                    Tuple2<Integer, Integer>,
                    Tuple2<Integer, Integer>> {

        @Override
        public void processElement1(
                Tuple2<Integer, Integer> value,
                Context context,
                Collector<Tuple2<Integer, Integer>> out) {
            out.collect(new Tuple2<>(value.f0, 1));
        }

        @Override
        public void processElement2(
                Tuple2<Integer, Integer> value,
                Context context,
                Collector<Tuple2<Integer, Integer>> out) {
            out.collect(new Tuple2<>(value.f0, 2));
        }

        @Override
        public void onTimer(
                long timestamp, OnTimerContext context, Collector<Tuple2<Integer, Integer>> out)
                throws Exception {
            out.collect(getRuntimeContext().getState(LAST).value());
        }
    }

    /** A broadcast record emits what others hold, from within a lambda. */
    private static final class Broadcasting
            extends KeyedBroadcastProcessFunction<
                    Integer,
                    Tuple2<Integer, Integer>,
                    Tuple2<Integer, Integer>,
                    Tuple2<Integer, Integer>> {

        @Override
        public void processElement(
                Tuple2<Integer, Integer> value,
                ReadOnlyContext context,
                Collector<Tuple2<Integer, Integer>> out)
                throws Exception {
            getRuntimeContext().getState(LAST).update(value);
        }

        @Override
        public void processBroadcastElement(
                Tuple2<Integer, Integer> value,
                Context context,
                Collector<Tuple2<Integer, Integer>> out)
                throws Exception {
            context.applyToKeyedState(LAST, (key, state) -> out.collect(state.value()));
        }
    }

    private static final class Pairing
            extends ProcessJoinFunction<
                    Tuple2<Integer, Integer>, Tuple2<Integer, Integer>, Tuple2<Integer, Integer>> {

        @Override
        public void processElement(
                Tuple2<Integer, Integer> left,
                Tuple2<Integer, Integer> right,
                Context context,
                Collector<Tuple2<Integer, Integer>> out) {
            out.collect(new Tuple2<>(left.f0, right.f1));
        }
    }

    /** Emits the right record, which stays in the join's state. */
    private static final class Passing
            extends ProcessJoinFunction<
                    Tuple2<Integer, Integer>, Tuple2<Integer, Integer>, Tuple2<Integer, Integer>> {

        @Override
        public void processElement(
                Tuple2<Integer, Integer> left,
                Tuple2<Integer, Integer> right,
                Context context,
                Collector<Tuple2<Integer, Integer>> out) {
            out.collect(right);
        }
    }

    @Test
    void shouldShareNewObjectsAndCopyWhatOthersMayKnow() {
        assertThat(handOver(input -> input.connect(input).map(new Making()))).startsWith("SHARE");
        assertThat(handOver(input -> input.connect(input).flatMap(new Reusing())))
                .startsWith("COPY");
        assertThat(handOver(input -> input.keyBy(pair -> pair.f0)
                        .connect(input.keyBy(pair -> pair.f0))
                        .process(new Keyed())))
                .startsWith("SHARE");
        assertThat(handOver(input -> input.keyBy(pair -> pair.f0)
                        .connect(input.keyBy(pair -> pair.f0))
                        .process(new KeyedWithTimers())))
                .startsWith("COPY");
        assertThat(handOver(input -> input.keyBy(pair -> pair.f0)
                        .connect(input.broadcast(NONE))
                        .process(new Broadcasting())))
                .startsWith("COPY");
        assertThat(handOver(input -> input.keyBy(pair -> pair.f0)
                        .intervalJoin(input.keyBy(pair -> pair.f0))
                        .between(Time.milliseconds(0), Time.milliseconds(1))
                        .process(new Pairing())))
                .startsWith("SHARE");
        assertThat(handOver(input -> input.keyBy(pair -> pair.f0)
                        .intervalJoin(input.keyBy(pair -> pair.f0))
                        .between(Time.milliseconds(0), Time.milliseconds(1))
                        .process(new Passing())))
                .startsWith("COPY");
    }

    @Test
    void shouldNotLetOneInputSeeWhatIsDoneToRecordsOfTheOther() throws Exception {
        CoFlatMapFunction<Tuple2<Integer, Integer>, Tuple2<Integer, Integer>, String> changing =
                new CoFlatMapFunction<>() {
                    @Override
                    public void flatMap1(Tuple2<Integer, Integer> value, Collector<String> out) {
                        out.collect("left " + value);
                        value.f1 = 100;
                    }

                    @Override
                    public void flatMap2(Tuple2<Integer, Integer> value, Collector<String> out) {
                        out.collect("right " + value);
                        value.f1 = 200;
                    }
                };

        List<String> seen = Jobs.everywhere(env -> {
            DataStream<Tuple2<Integer, Integer>> pairs = env.fromElements(1, 2)
                    .map(number -> new Tuple2<>(number, number), PAIRS)
                    .setParallelism(1);
            return pairs.connect(pairs)
                    .flatMap(changing)
                    .union(pairs.broadcast().map(pair -> "other " + pair).setParallelism(1));
        });

        assertThat(seen)
                .containsExactly(
                        "left (1,1)",
                        "left (2,2)",
                        "other (1,1)",
                        "other (2,2)",
                        "right (1,1)",
                        "right (2,2)");
    }

    @Test
    void shouldGiveEachSubtaskItsOwnCopyOfBroadcastRecord() throws Exception {
        List<String> seen = Jobs.stepped(
                3,
                2,
                env -> env.fromElements(1)
                        .setParallelism(1)
                        .keyBy(number -> number)
                        .connect(env.fromElements(5)
                                .setParallelism(1)
                                .map(number -> new Tuple2<>(number, number), PAIRS)
                                .setParallelism(1)
                                .broadcast(NONE))
                        .process(
                                new KeyedBroadcastProcessFunction<
                                        Integer, Integer, Tuple2<Integer, Integer>, String>() {
                                    @Override
                                    public void processElement(
                                            Integer value,
                                            ReadOnlyContext context,
                                            Collector<String> out) {}

                                    @Override
                                    public void processBroadcastElement(
                                            Tuple2<Integer, Integer> value,
                                            Context context,
                                            Collector<String> out) {
                                        out.collect(value.toString());
                                        value.f0 = 1_000;
                                    }
                                }));

        assertThat(seen).containsExactly("(5,5)", "(5,5)");
    }
}
