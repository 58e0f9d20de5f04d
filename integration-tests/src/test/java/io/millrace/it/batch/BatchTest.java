// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.RuntimeExecutionMode;
import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.restartstrategy.RestartStrategies;
import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.configuration.Configuration;
import io.millrace.engine.simulation.Simulation;
import io.millrace.it.Jobs;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.streaming.api.functions.co.BroadcastProcessFunction;
import io.millrace.streaming.api.functions.co.CoMapFunction;
import io.millrace.streaming.api.operators.AbstractStreamOperator;
import io.millrace.streaming.api.operators.BoundedMultiInput;
import io.millrace.streaming.api.operators.InputSelectable;
import io.millrace.streaming.api.operators.InputSelection;
import io.millrace.streaming.api.operators.TwoInputStreamOperator;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingProcessingTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.runtime.streamrecord.StreamRecord;
import io.millrace.util.Collector;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** What a batch does, wherever it runs. */
class BatchTest {

    private static final int COUNT = 3000;
    private static final int KEYS = 40;

    /** More records than fit into the memory that is given. */
    private static final String SMALL_MEMORY = "48 kb";

    @TempDir
    Path directory;

    private Configuration small() {
        Configuration configuration = new Configuration();
        configuration.setString("execution.sorted-inputs.memory", SMALL_MEMORY);
        configuration.setString("io.tmp.dirs", directory.toString());
        return configuration;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList();
        }
    }

    /** Times go down within each key, so nothing comes in order. */
    private static SingleOutputStreamOperator<Tuple2<Integer, Long>> events(
            StreamExecutionEnvironment env) {
        env.setRuntimeMode(RuntimeExecutionMode.BATCH);
        return env.fromSequence(1, COUNT)
                .map(n -> Tuple2.of((int) (n % KEYS), COUNT - n))
                .returns(Types.TUPLE(Types.INT, Types.LONG))
                .assignTimestampsAndWatermarks(
                        WatermarkStrategy.<Tuple2<Integer, Long>>forMonotonousTimestamps()
                                .withTimestampAssigner((event, timestamp) -> event.f1));
    }

    /** Says for each key how many records came, and whether any came too early. */
    private static final class InOrder
            extends KeyedProcessFunction<Integer, Tuple2<Integer, Long>, String> {

        private Integer key;
        private long last;
        private int count;

        @Override
        public void processElement(
                Tuple2<Integer, Long> value, Context context, Collector<String> out) {
            if (!context.getCurrentKey().equals(key)) {
                key = context.getCurrentKey();
                count = 0;
                last = Long.MIN_VALUE;
            }
            if (value.f1 <= last) {
                out.collect("out of order: " + value);
            }
            if (context.timerService().currentWatermark() > Long.MIN_VALUE) {
                out.collect("time has gone on");
            }
            last = value.f1;
            count++;
            context.timerService().registerEventTimeTimer(1);
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext context, Collector<String> out) {
            out.collect(key + ": " + count + " up to " + last + " ~"
                    + context.timerService().currentWatermark());
        }
    }

    private static List<String> expectedInOrder() {
        List<String> expected = new ArrayList<>();
        for (int key = 0; key < KEYS; key++) {
            long last = COUNT - (key == 0 ? KEYS : key);
            expected.add(key + ": " + COUNT / KEYS + " up to " + last + " ~" + Long.MAX_VALUE);
        }
        return expected.stream().sorted().toList();
    }

    @Test
    void shouldProcessOneKeyAfterTheOtherEachInTheOrderOfTime() throws Exception {
        List<String> lines =
                Jobs.everywhere(env -> events(env).keyBy(e -> e.f0).process(new InOrder()));

        assertThat(lines).isEqualTo(expectedInOrder());
    }

    @Test
    void shouldSortMoreThanFitsIntoMemoryAndLeaveNothingBehind() throws Exception {
        for (int parallelism : new int[] {1, 2}) {
            List<String> lines = Jobs.run(
                    StreamExecutionEnvironment.createLocalEnvironment(parallelism, small()),
                    env -> events(env).keyBy(e -> e.f0).process(new InOrder()));

            assertThat(lines.stream().sorted().toList()).isEqualTo(expectedInOrder());
            assertThat(files()).isEmpty();
        }
        for (int seed = 0; seed < 8; seed++) {
            List<String> lines = Jobs.run(
                    Simulation.environment(seed, 1 + seed % 3, small()),
                    env -> events(env).keyBy(e -> e.f0).process(new InOrder()));

            assertThat(lines.stream().sorted().toList()).isEqualTo(expectedInOrder());
        }
        assertThat(files()).as("a simulation writes no files").isEmpty();
    }

    @Test
    void shouldSayWhereItCannotWriteWhatDoesNotFit() throws Exception {
        Path noDirectory = Files.createFile(directory.resolve("file"));
        Configuration configuration = small();
        configuration.setString("io.tmp.dirs", noDirectory.toString());

        assertThatThrownBy(() -> Jobs.run(
                        StreamExecutionEnvironment.createLocalEnvironment(1, configuration),
                        env -> events(env).keyBy(e -> e.f0).process(new InOrder())))
                .hasStackTraceContaining("Cannot write what does not fit into memory to '"
                        + noDirectory + "' (io.tmp.dirs)");
        configuration.setString("execution.sorted-inputs.memory", "1 mb");
        assertThat(Jobs.run(
                        StreamExecutionEnvironment.createLocalEnvironment(1, configuration),
                        env -> events(env).keyBy(e -> e.f0).process(new InOrder())))
                .as("needs no room")
                .hasSize(KEYS);
    }

    @Test
    void shouldLeaveNothingBehindWhenItFailsAndRestartWithAllOfItsInput() throws Exception {
        AtomicIntegerHolder.FAILURES.set(1);
        StreamExecutionEnvironment restarting =
                StreamExecutionEnvironment.createLocalEnvironment(2, small());
        restarting.setRestartStrategy(RestartStrategies.fixedDelayRestart(1, 0));

        // A sink of the program's own, as collected results cannot be taken back.
        AtomicIntegerHolder.SEEN.set(0);
        events(restarting).keyBy(e -> e.f0).sum(1).addSink(new FailingOnce());
        restarting.execute();

        assertThat(AtomicIntegerHolder.SEEN.get()).isGreaterThanOrEqualTo(KEYS);
        assertThat(files()).isEmpty();
        AtomicIntegerHolder.FAILURES.set(1);
        StreamExecutionEnvironment failing =
                StreamExecutionEnvironment.createLocalEnvironment(2, small());
        events(failing).keyBy(e -> e.f0).sum(1).addSink(new FailingOnce());
        assertThatThrownBy(failing::execute)
                .rootCause()
                .hasMessageContaining("the first record is too much");
        assertThat(files()).isEmpty();
    }

    private static final class AtomicIntegerHolder {

        private static final AtomicInteger FAILURES = new AtomicInteger();
        private static final AtomicInteger SEEN = new AtomicInteger();
    }

    /** Fails at the first record that comes while failures are left. */
    private static final class FailingOnce
            implements io.millrace.streaming.api.functions.sink.SinkFunction<
                    Tuple2<Integer, Long>> {

        @Override
        public void invoke(Tuple2<Integer, Long> value, Context context) {
            if (AtomicIntegerHolder.FAILURES.getAndDecrement() > 0) {
                throw new IllegalStateException("the first record is too much");
            }
            AtomicIntegerHolder.SEEN.incrementAndGet();
        }
    }

    @Test
    @Tag("row:TU14")
    void shouldEmitFinalResultsOnlyAndFireTimersAtTheEndOfKeysWithoutCheckpoints()
            throws Exception {
        List<String> sums = Jobs.everywhere(env -> {
            env.enableCheckpointing(10);
            return events(env)
                    .keyBy(e -> e.f0)
                    .sum(1)
                    .filter(sum -> sum.f0 < 2)
                    .map(sum -> sum.toString());
        });
        List<String> windows = Jobs.everywhere(env -> events(env)
                .keyBy(e -> e.f0)
                .window(TumblingEventTimeWindows.of(Time.milliseconds(1000)))
                .sum(1)
                .filter(sum -> sum.f0 == 1)
                .map(sum -> sum.toString()));

        assertThat(sums).containsExactly("(0,111000)", "(1,113925)");
        assertThat(windows).containsExactly("(1,12975)", "(1,37975)", "(1,62975)");
        shouldProcessOneKeyAfterTheOtherEachInTheOrderOfTime();
    }

    private static DataStream<String> windowsByTheClock(
            StreamExecutionEnvironment env, RuntimeExecutionMode mode) {
        DataStream<Tuple2<Integer, Long>> events = events(env);
        env.setRuntimeMode(mode);
        return events.keyBy(e -> e.f0 % 2)
                .window(TumblingProcessingTimeWindows.of(Time.days(10_000)))
                .reduce((left, right) -> Tuple2.of(left.f0 % 2, left.f1 + right.f1))
                .map(sum -> sum.toString());
    }

    @Test
    @Tag("row:N38")
    void shouldFireWindowsOfTheWallClockAtTheEndUnlikeAStream() throws Exception {
        List<String> batch =
                Jobs.everywhere(env -> windowsByTheClock(env, RuntimeExecutionMode.BATCH));
        List<String> stream =
                Jobs.everywhere(env -> windowsByTheClock(env, RuntimeExecutionMode.STREAMING));

        assertThat(stream).isEmpty();
        assertThat(batch).containsExactly("(0,2248500)", "(1,2250000)");
    }

    @Test
    void shouldReadOneSourceByInputsThatWaitAndThoseThatDoNot() throws Exception {
        List<String> lines = Jobs.everywhere(env -> {
            DataStream<Tuple2<Integer, Long>> events = events(env);
            DataStream<Tuple2<Integer, Long>> sums = events.keyBy(e -> e.f0).sum(1);
            return events.connect(sums)
                    .map(new CoMapFunction<Tuple2<Integer, Long>, Tuple2<Integer, Long>, String>() {
                        @Override
                        public String map1(Tuple2<Integer, Long> value) {
                            return "one";
                        }

                        @Override
                        public String map2(Tuple2<Integer, Long> value) {
                            return "sum";
                        }
                    })
                    .keyBy(line -> line)
                    .connect(events.keyBy(e -> e.f0 < 20 ? "one" : "sum"))
                    .map(
                            new CoMapFunction<
                                    String, Tuple2<Integer, Long>, Tuple2<String, Integer>>() {
                                @Override
                                public Tuple2<String, Integer> map1(String value) {
                                    return Tuple2.of(value, 1);
                                }

                                @Override
                                public Tuple2<String, Integer> map2(Tuple2<Integer, Long> value) {
                                    return Tuple2.of(value.f0 < 20 ? "one" : "sum", 10_000);
                                }
                            })
                    .returns(Types.TUPLE(Types.STRING, Types.INT))
                    .keyBy(count -> count.f0)
                    .sum(1)
                    .map(count -> count.toString());
        });

        int half = COUNT / 2 * 10_000;
        assertThat(lines)
                .containsExactly("(one," + (half + COUNT) + ")", "(sum," + (half + KEYS) + ")");
    }

    /** Reads its second input first. */
    private static final class SecondFirst extends AbstractStreamOperator<String>
            implements TwoInputStreamOperator<Long, Long, String>,
                    InputSelectable,
                    BoundedMultiInput {

        private boolean hasSecondEnded;
        private long first;
        private long second;

        @Override
        public InputSelection nextSelection() {
            return hasSecondEnded ? InputSelection.ALL : InputSelection.SECOND;
        }

        @Override
        public void processElement1(StreamRecord<Long> element) {
            first++;
        }

        @Override
        public void processElement2(StreamRecord<Long> element) {
            second++;
        }

        @Override
        public void endInput(int inputId) {
            output.collect(new StreamRecord<>("input " + inputId + ": " + first + ", " + second));
            hasSecondEnded |= inputId == 2;
        }
    }

    @Test
    void shouldLetAnOperatorReadOneInputFirstThoughOneSourceFeedsBoth() throws Exception {
        long count = 200_000;
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.createLocalEnvironment(1, small());
        env.setRuntimeMode(RuntimeExecutionMode.BATCH);

        List<String> lines = Jobs.run(env, batch -> {
            DataStream<Long> numbers = batch.fromSequence(1, count);
            return numbers.connect(numbers.filter(n -> n % 2 == 0))
                    .transform("second first", Types.STRING, new SecondFirst());
        });

        assertThat(lines)
                .containsExactly(
                        "input 2: 0, " + count / 2, "input 1: " + count + ", " + count / 2);
    }

    @Test
    void shouldReadTheBroadcastSideFirstThoughOneSourceFeedsBoth() throws Exception {
        MapStateDescriptor<Integer, Long> rules =
                new MapStateDescriptor<>("rules", Types.INT, Types.LONG);
        List<String> lines = Jobs.everywhere(env -> {
            DataStream<Tuple2<Integer, Long>> events = events(env);
            return events.connect(events.filter(e -> e.f1 % 100 == 0).broadcast(rules))
                    .process(new RulesSeen(rules))
                    .map(n -> Tuple2.of(n, 1))
                    .returns(Types.TUPLE(Types.INT, Types.INT))
                    .keyBy(n -> n.f0)
                    .sum(1)
                    .map(n -> n.toString());
        });

        assertThat(lines).containsExactly("(2," + COUNT + ")");
    }

    /** How many rules there are when a record comes. */
    private static final class RulesSeen
            extends BroadcastProcessFunction<
                    Tuple2<Integer, Long>, Tuple2<Integer, Long>, Integer> {

        private final MapStateDescriptor<Integer, Long> rules;

        RulesSeen(MapStateDescriptor<Integer, Long> rules) {
            this.rules = rules;
        }

        @Override
        public void processElement(
                Tuple2<Integer, Long> value, ReadOnlyContext context, Collector<Integer> out)
                throws Exception {
            int size = 0;
            for (Object ignored : context.getBroadcastState(rules).immutableEntries()) {
                size++;
            }
            out.collect(size);
        }

        @Override
        public void processBroadcastElement(
                Tuple2<Integer, Long> value, Context context, Collector<Integer> out)
                throws Exception {
            context.getBroadcastState(rules).put(value.f0, value.f1);
        }
    }
}
