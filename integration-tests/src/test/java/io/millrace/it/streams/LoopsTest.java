// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.functions.RichMapFunction;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.api.java.tuple.Tuple3;
import io.millrace.it.Jobs;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.IterativeStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.description.Topology;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.streaming.api.functions.sink.DiscardingSink;
import io.millrace.streaming.api.transformations.LoopTransformation;
import io.millrace.util.Collector;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** What goes round. */
class LoopsTest {

    private static final AtomicInteger CALLS = new AtomicInteger();

    /** Gives a number back after half a second, one less. */
    private static final class LessLater extends KeyedProcessFunction<Integer, Integer, Integer> {

        private static final long DELAY_MS = 500;

        @Override
        public void processElement(Integer value, Context context, Collector<Integer> out) {
            context.timerService()
                    .registerProcessingTimeTimer(
                            context.timerService().currentProcessingTime() + DELAY_MS);
        }

        @Override
        public void onTimer(long time, OnTimerContext context, Collector<Integer> out) {
            out.collect(context.getCurrentKey() - 1);
        }
    }

    private static DataStream<String> countDown(StreamExecutionEnvironment env, long waitTimeMs) {
        IterativeStream<Integer> loop = env.fromElements(3).map(value -> value).iterate(waitTimeMs);
        loop.closeWith(
                loop.filter(value -> value > 0).keyBy(value -> value).process(new LessLater()));
        return loop.map(String::valueOf);
    }

    @Test
    @Tag("row:T13")
    void shouldGoRoundUntilNothingHasComeForTheWaitTime() throws Exception {
        for (int seed = 0; seed < 8; seed++) {
            int parallelism = 1 + seed % 3;

            List<String> waitsLongEnough =
                    Jobs.stepped(seed, parallelism, env -> countDown(env, 1_000));
            List<String> waitsTooShort =
                    Jobs.stepped(seed, parallelism, env -> countDown(env, 200));

            assertThat(waitsLongEnough).as("seed %d", seed).containsExactly("3", "2", "1", "0");
            assertThat(waitsTooShort).as("seed %d", seed).containsExactly("3");
        }
    }

    @Test
    @Tag("row:T13")
    void shouldCallEachFunctionOfLoopOncePerRecord() throws Exception {
        CALLS.set(0);

        List<String> seen = Jobs.threaded(1, env -> {
            IterativeStream<Integer> loop =
                    env.fromElements(1, 2, 3).map(value -> value).iterate(100);
            SingleOutputStreamOperator<Integer> less = loop.map(value -> {
                CALLS.incrementAndGet();
                return value - 1;
            });
            loop.closeWith(less.filter(value -> value > 0));
            return less.map(String::valueOf);
        });

        assertThat(seen).containsExactlyInAnyOrder("0", "0", "0", "1", "1", "2");
        assertThat(CALLS).hasValue(6);
    }

    @Test
    @Tag("row:T13")
    void shouldRefuseFeedbackOfAnotherParallelismAndLoopsThatAreNotClosed() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(2);
        IterativeStream<Integer> loop = env.fromElements(1).map(value -> value).iterate(10);
        DataStream<Integer> wide = loop.map(value -> value).setParallelism(3);
        loop.addSink(new DiscardingSink<>());

        assertThatThrownBy(() -> loop.closeWith(wide))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageStartingWith("Parallelism of the feedback stream must match");
        assertThatThrownBy(env::execute)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("does not have any feedback edges");
    }

    /** Notes the subtask, and counts rounds that came into another one than they left. */
    private static final class Step
            extends RichMapFunction<
                    Tuple3<Integer, Integer, Integer>, Tuple3<Integer, Integer, Integer>> {

        @Override
        public Tuple3<Integer, Integer, Integer> map(Tuple3<Integer, Integer, Integer> value) {
            int here = getRuntimeContext().getIndexOfThisSubtask();
            boolean moved = value.f1 >= 0 && value.f1 != here;
            return Tuple3.of(value.f0 + 1, here, moved ? value.f2 + 1 : value.f2);
        }
    }

    private static DataStream<Tuple2<Integer, Integer>> rounds(StreamExecutionEnvironment env) {
        IterativeStream<Tuple3<Integer, Integer, Integer>> loop = env.fromSequence(1, 30)
                .map(number -> Tuple3.of(0, -1, 0))
                .returns(Types.TUPLE(Types.INT, Types.INT, Types.INT))
                .iterate(100);
        DataStream<Tuple3<Integer, Integer, Integer>> step = loop.map(new Step());
        loop.closeWith(step.filter(triple -> triple.f0 < 3));
        return step.filter(triple -> triple.f0 == 3)
                .map(triple -> Tuple2.of(triple.f1, triple.f2))
                .returns(Types.TUPLE(Types.INT, Types.INT));
    }

    @Test
    @Tag("row:A17")
    void shouldSendWhatSubtaskSendsRoundToTheSameSubtask() throws Exception {
        for (int seed = 0; seed < 4; seed++) {
            List<Tuple2<Integer, Integer>> ends = Jobs.stepped(seed, 3, LoopsTest::rounds);

            assertThat(ends).hasSize(30).allMatch(end -> end.f1 == 0);
            assertThat(ends.stream().map(end -> end.f0).distinct()).hasSize(3);
        }
        assertThat(Jobs.threaded(3, LoopsTest::rounds)).hasSize(30).allMatch(end -> end.f1 == 0);
    }

    @Test
    @Tag("row:A17")
    void shouldKeepBothEndsOfLoopInOnePlace() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(3);
        rounds(env).addSink(new DiscardingSink<>());
        rounds(env).addSink(new DiscardingSink<>());

        List<Topology.Node> ends =
                Topology.of(env.getStreamGraph().getTransformations(), 1, false).nodes().stream()
                        .filter(node -> node.transformation() instanceof LoopTransformation)
                        .toList();

        assertThat(ends).hasSize(4).allMatch(end -> end.parallelism() == 3);
        for (int i = 0; i < ends.size(); i++) {
            assertThat(ends.get(i).transformation().getCoLocationGroupKey())
                    .as("%s", ends)
                    .isNotNull()
                    .isEqualTo(ends.get(i / 2 * 2).transformation().getCoLocationGroupKey());
            assertThat(ends.get(i).transformation().getSlotSharingGroup())
                    .isEqualTo(ends.get(i / 2 * 2).transformation().getSlotSharingGroup());
        }
        assertThat(ends.get(0).transformation().getCoLocationGroupKey())
                .isNotEqualTo(ends.get(2).transformation().getCoLocationGroupKey());
    }
}
