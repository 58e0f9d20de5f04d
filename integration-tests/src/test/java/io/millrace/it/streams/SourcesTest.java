// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.millrace.api.common.JobStatus;
import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.configuration.Configuration;
import io.millrace.core.execution.JobClient;
import io.millrace.it.Jobs;
import io.millrace.it.Observed;
import io.millrace.it.Script;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.DiscardingSink;
import io.millrace.streaming.api.functions.source.ParallelSourceFunction;
import io.millrace.streaming.api.functions.source.RichParallelSourceFunction;
import io.millrace.streaming.api.functions.source.RichSourceFunction;
import io.millrace.streaming.api.functions.source.SourceFunction;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

class SourcesTest {

    /** What functions did; they are copies of what the test made. */
    private static final Queue<String> EVENTS = new ConcurrentLinkedQueue<>();

    /** The lock of the source that ran last. */
    private static volatile Object lock;

    /** Runs until it is cancelled. */
    private static final class Endless implements SourceFunction<Long> {

        private volatile boolean isCancelled;

        @Override
        public void run(SourceContext<Long> context) {
            lock = context.getCheckpointLock();
            for (long i = 0; !isCancelled; i++) {
                context.collect(i);
            }
            EVENTS.add("returned");
        }

        @Override
        public void cancel() {
            EVENTS.add("cancelled");
            isCancelled = true;
        }
    }

    @Test
    @Tag("row:U1")
    void shouldEmitUnderLockAndEndWhenCancelled() throws Exception {
        EVENTS.clear();
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(2);
        env.addSource(new Endless())
                .map(value -> {
                    if (value == 1000) {
                        EVENTS.add(Thread.holdsLock(lock) ? "under lock" : "without lock");
                    }
                    return value;
                })
                .setParallelism(1)
                .addSink(new DiscardingSink<>());

        JobClient client = env.executeAsync();
        await().atMost(Duration.ofSeconds(10)).until(() -> EVENTS.contains("under lock"));
        client.cancel().get();

        await().atMost(Duration.ofSeconds(10))
                .until(() -> client.getJobStatus().get() == JobStatus.CANCELED);
        assertThat(EVENTS).startsWith("under lock", "cancelled").doesNotContain("without lock");
    }

    @Test
    @Tag("row:U1")
    void shouldRunSourceThatIsNotParallelInOneSubtask() throws Exception {
        List<String> seen =
                Jobs.everywhere(env -> new Script().untimed("a", "b", "c").in(env));
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(4);

        assertThat(seen).containsExactly("a", "b", "c");
        assertThat(env.addSource(new Endless()).getParallelism()).isEqualTo(1);
        assertThatThrownBy(() -> env.addSource(new Endless()).setParallelism(2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Tells of its life, and where it runs. */
    private static final class Living extends RichParallelSourceFunction<String> {

        @Override
        public void open(Configuration parameters) {
            EVENTS.add("open " + getRuntimeContext().getIndexOfThisSubtask());
        }

        @Override
        public void run(SourceContext<String> context) {
            context.collect(getRuntimeContext().getIndexOfThisSubtask() + "/"
                    + getRuntimeContext().getNumberOfParallelSubtasks());
        }

        @Override
        public void cancel() {
            EVENTS.add("cancel");
        }

        @Override
        public void close() {
            EVENTS.add("close " + getRuntimeContext().getIndexOfThisSubtask());
        }
    }

    /** The same, without parallelism. */
    private static final class LivingAlone extends RichSourceFunction<String> {

        @Override
        public void open(Configuration parameters) {
            EVENTS.add("open " + getRuntimeContext().getIndexOfThisSubtask());
        }

        @Override
        public void run(SourceContext<String> context) {
            context.collect("alone " + getRuntimeContext().getNumberOfParallelSubtasks());
        }

        @Override
        public void cancel() {}

        @Override
        public void close() {
            EVENTS.add("close " + getRuntimeContext().getIndexOfThisSubtask());
        }
    }

    /** The plain parallel form. */
    private static final class Plain implements ParallelSourceFunction<String> {

        @Override
        public void run(SourceContext<String> context) {
            context.collect("plain");
        }

        @Override
        public void cancel() {}
    }

    @Test
    @Tag("row:U2")
    void shouldOpenAndCloseEachSubtaskOnce() throws Exception {
        for (int seed = 0; seed < 8; seed++) {
            EVENTS.clear();
            List<String> seen = Jobs.stepped(seed, 3, env -> env.addSource(new Living()));

            assertThat(seen).containsExactlyInAnyOrder("0/3", "1/3", "2/3");
            assertThat(EVENTS)
                    .containsExactlyInAnyOrder(
                            "open 0", "open 1", "open 2", "close 0", "close 1", "close 2");
            for (int subtask = 0; subtask < 3; subtask++) {
                assertThat(new ArrayList<>(EVENTS))
                        .containsSubsequence("open " + subtask, "close " + subtask);
            }
        }
        EVENTS.clear();
        assertThat(Jobs.threaded(3, env -> env.addSource(new LivingAlone())))
                .containsExactly("alone 1");
        assertThat(EVENTS).containsExactly("open 0", "close 0");
        assertThat(Jobs.threaded(3, env -> env.addSource(new Plain())))
                .containsExactly("plain", "plain", "plain");
    }

    @Test
    @Tag("row:U3")
    void shouldGiveTimestampsWatermarksAndIdlenessToTheStream() throws Exception {
        Script script =
                new Script().at(5, "a").watermark(7).at(8, "b").watermark(6).untimed("c");
        Script idle = new Script().watermark(1).idle();

        List<String> seen = Jobs.inOrder(env -> script.in(env).process(new Observed()));
        List<String> besideIdle = Jobs.everywhere(env -> idle.in(env)
                .union(new Script().watermark(50).at(60, "a").watermark(70).in(env))
                .keyBy(value -> value)
                .window(TumblingEventTimeWindows.of(Time.milliseconds(1)))
                .reduce((a, b) -> a + b));
        List<String> atEnd = Jobs.everywhere(env -> new Script()
                .at(1_000_000, "late")
                .in(env)
                .keyBy(value -> value)
                .window(TumblingEventTimeWindows.of(Time.seconds(1)))
                .reduce((a, b) -> a + b));

        assertThat(seen).containsExactly("a @5 ~start", "b @8 ~7", "c @none ~7");
        assertThat(besideIdle).containsExactly("a");
        assertThat(atEnd).containsExactly("late");
    }

    /** Holds the lock over two emissions, between which no timer may run. */
    @Test
    @Tag("row:U3")
    void shouldLetSourceHoldTheLockOverSeveralRecords() throws Exception {
        for (int seed = 0; seed < 12; seed++) {
            List<String> seen = Jobs.stepped(seed, 2, env -> env.addSource(new Locking()));

            assertThat(seen).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        }
        assertThat(Jobs.threaded(2, env -> env.addSource(new Locking()))).hasSize(10);
    }

    private static final class Locking implements SourceFunction<String> {

        @Override
        public void run(SourceContext<String> context) {
            for (int i = 0; i < 10; i += 2) {
                synchronized (context.getCheckpointLock()) {
                    context.collect(String.valueOf(i));
                    context.collect(String.valueOf(i + 1));
                }
            }
        }

        @Override
        public void cancel() {}
    }

    @Test
    void shouldReadWhatTheProgramGives() throws Exception {
        List<String> collected = Jobs.everywhere(env -> env.fromCollection(List.of("a", "b")));
        List<String> iterated = Jobs.everywhere(env -> env.fromCollection(
                        new io.millrace.util.NumberSequenceIterator(1, 3), Long.class)
                .map(String::valueOf));
        List<String> split = Jobs.everywhere(env -> env.fromParallelCollection(
                        new io.millrace.util.NumberSequenceIterator(1, 6), Types.LONG)
                .map(String::valueOf));
        List<String> sequence = Jobs.everywhere(env -> env.fromSequence(1, 6).map(String::valueOf));

        assertThat(collected).containsExactly("a", "b");
        assertThat(iterated).containsExactly("1", "2", "3");
        assertThat(split).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(sequence).containsExactly("1", "2", "3", "4", "5", "6");
    }

    @Test
    void shouldLetSubtasksTakeTurnsInGeneratedSequence() throws Exception {
        List<String> seen = Jobs.stepped(
                1,
                2,
                env -> env.generateSequence(1, 7)
                        .map(new io.millrace.api.common.functions.RichMapFunction<Long, String>() {
                            @Override
                            public String map(Long value) {
                                return getRuntimeContext().getIndexOfThisSubtask() + ":" + value;
                            }
                        }));

        assertThat(seen).containsExactlyInAnyOrder("0:1", "1:2", "0:3", "1:4", "0:5", "1:6", "0:7");
        assertThat(Jobs.everywhere(env -> env.generateSequence(Long.MAX_VALUE - 2, Long.MAX_VALUE)
                        .map(value -> String.valueOf(Long.MAX_VALUE - value))))
                .containsExactly("0", "1", "2");
        assertThat(Jobs.everywhere(env -> env.generateSequence(5, 5).map(String::valueOf)))
                .containsExactly("5");
    }

    @Test
    @Tag("row:U11")
    void shouldFireAllWindowsAtTheEndOfBoundedSource() throws Exception {
        List<String> seen = Jobs.everywhere(env -> env.fromSequence(0, 99)
                .assignTimestampsAndWatermarks(WatermarkStrategy.<Long>noWatermarks()
                        .withTimestampAssigner((value, before) -> value * 1000))
                .keyBy(value -> value % 2)
                .window(TumblingEventTimeWindows.of(Time.seconds(20)))
                .reduce(Long::sum)
                .map(String::valueOf));

        assertThat(seen)
                .containsExactlyInAnyOrder(
                        "90", "100", "290", "300", "490", "500", "690", "700", "890", "900");
    }
}
