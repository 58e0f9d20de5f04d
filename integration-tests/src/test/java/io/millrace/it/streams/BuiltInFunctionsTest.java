// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.eventtime.Watermark;
import io.millrace.api.common.eventtime.WatermarkGenerator;
import io.millrace.api.common.eventtime.WatermarkOutput;
import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.functions.RichMapFunction;
import io.millrace.api.common.restartstrategy.RestartStrategies;
import io.millrace.api.common.serialization.SimpleStringSchema;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.configuration.Configuration;
import io.millrace.engine.simulation.Simulation;
import io.millrace.it.Jobs;
import io.millrace.runtime.checkpoint.MasterTriggerRestoreHook;
import io.millrace.streaming.api.checkpoint.ExternallyInducedSource;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.RichSinkFunction;
import io.millrace.streaming.api.functions.sink.SinkFunction;
import io.millrace.streaming.api.functions.source.datagen.DataGeneratorSource;
import io.millrace.streaming.api.functions.source.datagen.SequenceGenerator;
import io.millrace.util.FlinkException;
import io.millrace.util.NumberSequenceIterator;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

class BuiltInFunctionsTest {

    /** What sinks of one subtask saw, in order; they are copies of what the test made. */
    private static final List<String> SEEN = new ArrayList<>();

    private static final AtomicInteger FAILURES_LEFT = new AtomicInteger();

    @Test
    @Tag("row:U9")
    void shouldReadWhatTheProgramGivesInEveryForm() throws Exception {
        List<String> seen = Jobs.everywhere(env -> texts("elements", env.fromElements(1L, 2L))
                .union(
                        texts("classed", env.fromElements(Number.class, 1, 2L)),
                        texts("collection", env.fromCollection(List.of(3L, 4L))),
                        texts("typed", env.fromCollection(List.of(5L), Types.LONG)),
                        texts(
                                "iterator",
                                env.fromCollection(new NumberSequenceIterator(6, 7), Long.class)),
                        texts(
                                "typed iterator",
                                env.fromCollection(new NumberSequenceIterator(8, 8), Types.LONG)),
                        texts("sequence", env.fromSequence(9, 11)),
                        texts("old sequence", env.generateSequence(12, 14)),
                        texts(
                                "parallel",
                                env.fromParallelCollection(
                                        new NumberSequenceIterator(15, 17), Long.class)),
                        texts(
                                "typed parallel",
                                env.fromParallelCollection(
                                        new NumberSequenceIterator(18, 18), Types.LONG))));

        assertThat(seen)
                .containsExactlyInAnyOrder(
                        "elements 1",
                        "elements 2",
                        "classed 1",
                        "classed 2",
                        "collection 3",
                        "collection 4",
                        "typed 5",
                        "iterator 6",
                        "iterator 7",
                        "typed iterator 8",
                        "sequence 9",
                        "sequence 10",
                        "sequence 11",
                        "old sequence 12",
                        "old sequence 13",
                        "old sequence 14",
                        "parallel 15",
                        "parallel 16",
                        "parallel 17",
                        "typed parallel 18");
    }

    private static <T> DataStream<String> texts(String name, DataStream<T> stream) {
        return stream.map(value -> name + " " + value).returns(Types.STRING);
    }

    @Test
    @Tag("row:U9")
    void shouldReadTextFromSockets() throws Exception {
        for (StreamExecutionEnvironment env : List.of(
                StreamExecutionEnvironment.createLocalEnvironment(2),
                Simulation.environment(1, 2))) {
            try (ServerSocket lines = listen();
                    ServerSocket words = listen()) {
                FutureTask<Void> sending = onThread(() -> {
                    send(lines, "one\r\ntwo\n\nrest");
                    send(words, "a;b");
                    send(words, "c;d");
                });

                List<String> seen = Jobs.run(
                        env,
                        program -> program.socketTextStream(host(lines), lines.getLocalPort())
                                .union(program.socketTextStream(
                                        host(words), words.getLocalPort(), ";", 2)));

                sending.get();
                assertThat(seen)
                        .containsExactlyInAnyOrder("one", "two", "", "rest", "a", "bc", "d");
            }
        }
    }

    @Test
    void shouldSendRecordsToSockets() throws Exception {
        for (StreamExecutionEnvironment env : List.of(
                StreamExecutionEnvironment.createLocalEnvironment(2),
                Simulation.environment(1, 2))) {
            try (ServerSocket server = listen()) {
                env.fromElements("a", "b", "c")
                        .writeToSocket(
                                host(server), server.getLocalPort(), new SimpleStringSchema());

                env.execute();

                try (Socket connection = server.accept()) {
                    assertThat(connection.getInputStream().readAllBytes())
                            .asString(StandardCharsets.UTF_8)
                            .isEqualTo("abc");
                }
            }
        }
    }

    private static ServerSocket listen() throws Exception {
        return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    private static String host(ServerSocket server) {
        return server.getInetAddress().getHostAddress();
    }

    private interface Work {
        void run() throws Exception;
    }

    private static FutureTask<Void> onThread(Work work) {
        FutureTask<Void> task = new FutureTask<>(() -> {
            work.run();
            return null;
        });
        Thread thread = new Thread(task, "server");
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    private static void send(ServerSocket server, String text) throws Exception {
        try (Socket connection = server.accept()) {
            connection.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Fails with the fourth record, as often as it is told to. */
    private static final class FailingFirst extends RichMapFunction<Long, String> {

        @Override
        public String map(Long value) {
            if (value == 4 && FAILURES_LEFT.getAndDecrement() > 0) {
                throw new IllegalStateException("fails");
            }
            return getRuntimeContext().getIndexOfThisSubtask() + ":" + value;
        }
    }

    @Test
    @Tag("row:U13")
    void shouldGenerateRecordsAndStartAfreshWithoutCheckpoint() throws Exception {
        FAILURES_LEFT.set(2);

        List<String> seen = Jobs.threaded(2, env -> {
            env.setRestartStrategy(RestartStrategies.fixedDelayRestart(2, 0));
            return env.addSource(
                            new DataGeneratorSource<>(
                                    SequenceGenerator.longGenerator(1, 100), 1_000_000, 7L),
                            Types.LONG)
                    .map(new FailingFirst())
                    .windowAll(io.millrace.streaming.api.windowing.assigners.GlobalWindows.create())
                    .trigger(io.millrace.streaming.api.windowing.triggers.CountTrigger.of(7))
                    .reduce((a, b) -> a + " " + b);
        });

        assertThat(seen).hasSize(1);
        assertThat(seen.get(0).split(" "))
                .containsExactlyInAnyOrder("0:1", "0:3", "0:5", "0:7", "1:2", "1:4", "1:6");
    }

    /** A watermark behind each record. */
    private static final class EachRecord implements WatermarkGenerator<Long> {

        @Override
        public void onEvent(Long event, long timestamp, WatermarkOutput output) {
            output.emitWatermark(new Watermark(timestamp - 1));
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {}
    }

    private static final class Looking extends RichSinkFunction<Long> {

        private transient long lastMs;

        @Override
        public void open(Configuration parameters) {
            lastMs = Long.MIN_VALUE;
        }

        @Override
        public void invoke(Long value, Context context) {
            assertThat(context.currentProcessingTime()).isGreaterThanOrEqualTo(lastMs);
            lastMs = context.currentProcessingTime();
            SEEN.add(value + " @" + context.timestamp() + " ~" + context.currentWatermark());
        }
    }

    @Test
    @Tag("row:G1")
    void shouldTellSinksOfTimestampsAndWatermarks() throws Exception {
        for (StreamExecutionEnvironment env : List.of(
                StreamExecutionEnvironment.createLocalEnvironment(1),
                Simulation.environment(1, 1))) {
            SEEN.clear();
            env.fromElements(5L, 3L, 9L)
                    .assignTimestampsAndWatermarks(
                            WatermarkStrategy.<Long>forGenerator(context -> new EachRecord())
                                    .withTimestampAssigner((value, before) -> value * 100))
                    .addSink(new Looking());
            env.execute();
            env.fromElements(1L).addSink(new Looking());
            env.execute();

            assertThat(SEEN)
                    .containsExactly(
                            "5 @500 ~" + Long.MIN_VALUE,
                            "3 @300 ~499",
                            "9 @900 ~499",
                            "1 @null ~" + Long.MIN_VALUE);
        }
    }

    /** Looks at the clock. */
    private static final class Clocked implements SinkFunction<Long> {

        @Override
        public void invoke(Long value, Context context) {
            SEEN.add(String.valueOf(context.currentProcessingTime()));
        }
    }

    @Test
    @Tag("row:G1")
    void shouldTellSinksOfTheClock() throws Exception {
        SEEN.clear();
        long beforeMs = System.currentTimeMillis();

        for (StreamExecutionEnvironment env : List.of(
                Simulation.environment(1, 1),
                Simulation.environment(1, 1),
                StreamExecutionEnvironment.createLocalEnvironment(1))) {
            env.fromElements(1L).addSink(new Clocked());
            env.execute();
        }

        assertThat(SEEN.get(0)).as("virtual time").isEqualTo(SEEN.get(1));
        assertThat(Long.parseLong(SEEN.get(2))).isBetween(beforeMs, System.currentTimeMillis());
    }

    /** The old form of a sink. */
    private static final class OldForm implements SinkFunction<Long> {

        @Override
        public void invoke(Long value) {
            SEEN.add("old " + value);
        }
    }

    @Test
    @Tag("row:G1")
    void shouldCallSinksWithoutContextToo() throws Exception {
        SEEN.clear();
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        env.fromElements(1L, 2L).addSink(new OldForm());

        env.execute();

        assertThat(SEEN).containsExactly("old 1", "old 2");
    }

    /** Asks for a checkpoint after its record. */
    private static final class Inducing implements ExternallyInducedSource<Long, String> {

        private transient CheckpointTrigger trigger;

        @Override
        public void setCheckpointTrigger(CheckpointTrigger checkpointTrigger) {
            trigger = checkpointTrigger;
        }

        @Override
        public MasterTriggerRestoreHook<String> createMasterTriggerRestoreHook() {
            throw new UnsupportedOperationException("no checkpoints, no hook");
        }

        @Override
        public void run(SourceContext<Long> context) {
            context.collect(1L);
            try {
                trigger.triggerCheckpoint(3);
            } catch (FlinkException e) {
                SEEN.add(e.getMessage());
            }
        }

        @Override
        public void cancel() {}
    }

    @Test
    void shouldRefuseCheckpointsThatSourcesInduce() throws Exception {
        SEEN.clear();

        List<Long> records = Jobs.threaded(1, env -> env.addSource(new Inducing(), Types.LONG));

        assertThat(records).containsExactly(1L);
        assertThat(SEEN)
                .singleElement()
                .asString()
                .startsWith("Checkpoint 3 cannot begin: checkpoints are not built yet.");
    }
}
