// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.millrace.api.common.JobStatus;
import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.restartstrategy.RestartStrategies;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.connector.source.SourceReaderContext;
import io.millrace.api.connector.source.SplitEnumeratorContext;
import io.millrace.api.connector.source.lib.NumberSequenceSource;
import io.millrace.core.execution.JobClient;
import io.millrace.engine.simulation.Simulation;
import io.millrace.it.Jobs;
import io.millrace.runtime.client.JobExecutionException;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.DiscardingSink;
import io.millrace.util.FlinkException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

class SplitSourcesTest {

    /** What functions, enumerators and readers did; they are copies of what the test made. */
    private static final Queue<String> EVENTS = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void forgetEvents() {
        EVENTS.clear();
    }

    private static TestSplit[] unbalanced() {
        TestSplit[] splits = new TestSplit[9];
        for (int i = 0; i < splits.length; i++) {
            splits[i] = TestSplit.counted("abcdefghi".substring(i, i + 1), i * i * 5);
        }
        return splits;
    }

    private static List<String> recordsOf(TestSplit... splits) {
        List<String> records = new ArrayList<>();
        for (TestSplit split : splits) {
            for (int i = 0; i < split.size(); i++) {
                records.add(split.record(i));
            }
        }
        return records.stream().sorted().toList();
    }

    private static DataStream<String> read(StreamExecutionEnvironment env, TestSource source) {
        return env.fromSource(source, WatermarkStrategy.noWatermarks(), "test");
    }

    @Test
    void shouldReadEachSplitOnceWhoeverAsksForIt() throws Exception {
        List<String> seen = Jobs.everywhere(env -> read(
                env,
                new TestSource(
                        context -> new TestEnumerator(context, unbalanced()), TestReader::new)));

        assertThat(seen).isEqualTo(recordsOf(unbalanced()));
    }

    @Test
    void shouldEndReadersThatGetNoSplit() throws Exception {
        TestSplit only = TestSplit.counted("a", 3);

        List<String> seen = Jobs.everywhere(env -> read(
                env,
                new TestSource(context -> new TestEnumerator(context, only), TestReader::new)));

        assertThat(seen).containsExactly("a0", "a1", "a2");
    }

    @Test
    void shouldReadSequenceOfNumbersAsSource() throws Exception {
        List<String> seen = Jobs.everywhere(env -> env.fromSource(
                        new NumberSequenceSource(100, 199),
                        WatermarkStrategy.noWatermarks(),
                        "numbers")
                .map(String::valueOf));

        assertThat(seen).hasSize(100).startsWith("100", "101").endsWith("198", "199");
    }

    /** Tells what it is given back. */
    private static final class Telling extends TestEnumerator {

        private Telling(SplitEnumeratorContext<TestSplit> context, TestSplit... splits) {
            super(context, splits);
            EVENTS.add("made");
        }

        @Override
        public void addReader(int subtaskId) {
            EVENTS.add("reader " + subtaskId + " of "
                    + context.registeredReaders().get(subtaskId).getSubtaskId());
        }

        @Override
        public void addSplitsBack(List<TestSplit> splits, int subtaskId) {
            EVENTS.add("back " + subtaskId + " "
                    + splits.stream().map(TestSplit::splitId).toList()
                    + context.registeredReaders().keySet());
            super.addSplitsBack(splits, subtaskId);
        }

        @Override
        public void close() {
            EVENTS.add("closed");
        }
    }

    @Test
    void shouldGiveSplitsBackToTheSameEnumeratorWhenReadersFail() throws Exception {
        for (int seed = 0; seed < 8; seed++) {
            EVENTS.clear();
            StreamExecutionEnvironment env = Simulation.environment(seed, 2);
            env.setRestartStrategy(RestartStrategies.fixedDelayRestart(1, 5));

            read(
                            env,
                            new TestSource(
                                    context -> new Telling(context, unbalanced()), TestReader::new))
                    .map(value -> {
                        if (value.equals("f70") && !EVENTS.contains("failed")) {
                            EVENTS.add("failed");
                            throw new IllegalStateException("f70");
                        }
                        EVENTS.add("seen " + value);
                        return value;
                    })
                    .addSink(new DiscardingSink<>());

            env.execute();

            assertThat(EVENTS)
                    .as("seed %d", seed)
                    .containsAll(recordsOf(unbalanced()).stream()
                            .map(value -> "seen " + value)
                            .toList());
            assertThat(EVENTS)
                    .as("seed %d", seed)
                    .containsOnlyOnce("made", "failed", "closed")
                    .endsWith("closed");
            List<String> back =
                    EVENTS.stream().filter(event -> event.startsWith("back")).toList();
            assertThat(back).as("seed %d", seed).hasSize(2);
            assertThat(String.join(" ", back))
                    .contains("back 0 [", "back 1 [", "][]", "f")
                    .contains("a", "b", "c", "d", "e");
            assertThat(EVENTS.stream().filter(event -> event.equals("reader 0 of 0")))
                    .hasSize(2);
        }
    }

    @Test
    void shouldBeginAfreshWhenTheEnumeratorFails() throws Exception {
        for (String where : List.of("start", "reader", "request", "async", "later")) {
            for (int seed = 0; seed < 8; seed++) {
                EVENTS.clear();
                StreamExecutionEnvironment env = Simulation.environment(seed, 2);
                env.setRestartStrategy(RestartStrategies.fixedDelayRestart(1, 5));

                List<String> seen = Jobs.run(
                        env,
                        of -> read(
                                of,
                                new TestSource(
                                        context -> new Failing(where, context, unbalanced()),
                                        TestReader::new)));

                assertThat(seen)
                        .as("%s, seed %d", where, seed)
                        .containsAll(recordsOf(unbalanced()));
                assertThat(EVENTS)
                        .as("%s, seed %d", where, seed)
                        .containsExactly("made", where, "closed", "made", "closed");
            }
        }
    }

    /** Fails once. */
    private static final class Failing extends TestEnumerator {

        private final String where;

        private Failing(
                String where, SplitEnumeratorContext<TestSplit> context, TestSplit... splits) {
            super(context, splits);
            this.where = where;
            EVENTS.add("made");
        }

        private void failIn(String place) {
            if (place.equals(where) && !EVENTS.contains(where)) {
                EVENTS.add(where);
                throw new IllegalStateException("failed in " + where);
            }
        }

        @Override
        public void start() {
            failIn("start");
        }

        @Override
        public void addReader(int subtaskId) {
            failIn("reader");
        }

        @Override
        public void handleSplitRequest(int subtaskId, String requesterHostname) {
            failIn("request");
            // The job cannot end before these have failed.
            if (where.equals("async")) {
                context.callAsync(() -> 1, (result, failure) -> {
                    failIn("async");
                    super.handleSplitRequest(subtaskId, requesterHostname);
                });
            } else {
                context.runInCoordinatorThread(() -> {
                    failIn("later");
                    super.handleSplitRequest(subtaskId, requesterHostname);
                });
            }
        }

        @Override
        public void close() {
            EVENTS.add("closed");
        }
    }

    @Test
    void shouldSayWhatTheEnumeratorWasDoingWhenItFailed() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        env.setRestartStrategy(RestartStrategies.noRestart());
        read(env, new TestSource(context -> new Failing("request", context), TestReader::new))
                .addSink(new DiscardingSink<>());

        assertThatThrownBy(env::execute)
                .isInstanceOf(JobExecutionException.class)
                .cause()
                .hasMessage("Recovery is suppressed by NoRestartBackoffTimeStrategy")
                .cause()
                .isInstanceOf(FlinkException.class)
                .hasMessage(
                        "Global failure triggered by OperatorCoordinator for 'Source: test -> Sink:"
                                + " Unnamed': the split enumerator failed while handling a split"
                                + " request of subtask 0.")
                .cause()
                .hasMessage("failed in request");
    }

    /** Finds its splits little by little, and says so when there are no more. */
    private static final class Discovering extends TestEnumerator {

        private static final int ROUNDS = 6;

        private final List<Integer> waiting = new ArrayList<>();
        private int rounds;

        private Discovering(SplitEnumeratorContext<TestSplit> context) {
            super(context);
        }

        @Override
        public void start() {
            context.callAsync(
                    () -> TestSplit.counted("n", 4),
                    (split, failure) -> {
                        rounds++;
                        if (rounds <= ROUNDS) {
                            unassigned.add(
                                    TestSplit.counted("abcdef".substring(rounds - 1, rounds), 4));
                        }
                        serve();
                    },
                    10,
                    50);
        }

        private void serve() {
            List<Integer> asked = new ArrayList<>(waiting);
            waiting.clear();
            asked.forEach(subtask -> handleSplitRequest(subtask, null));
        }

        @Override
        public void handleSplitRequest(int subtaskId, String requesterHostname) {
            if (unassigned.isEmpty() && rounds < ROUNDS) {
                waiting.add(subtaskId);
            } else {
                super.handleSplitRequest(subtaskId, requesterHostname);
            }
        }
    }

    @Test
    void shouldReadSplitsThatAreFoundWhileTheJobRuns() throws Exception {
        List<String> seen = Jobs.everywhere(
                env -> read(env, new TestSource(Discovering::new, TestReader::new)));

        assertThat(seen).hasSize(24).startsWith("a0", "a1").endsWith("f2", "f3");
    }

    @Test
    void shouldCloseReaderAndEnumeratorOfCancelledJobThoughTheyWait() throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        read(env, new TestSource(Blocked::new, ClosingReader::new)).addSink(new DiscardingSink<>());

        JobClient client = env.executeAsync();
        await().atMost(Duration.ofSeconds(10)).until(() -> EVENTS.contains("blocked"));
        client.cancel().get();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> client.getJobStatus().get() == JobStatus.CANCELED);

        assertThat(EVENTS).contains("reader closed", "interrupted", "enumerator closed");
    }

    /** Tells of its end. */
    private static final class ClosingReader extends TestReader {

        private ClosingReader(SourceReaderContext context) {
            super(context);
        }

        @Override
        public void close() {
            EVENTS.add("reader closed");
        }
    }

    /** Blocks in a call. */
    private static final class Blocked extends TestEnumerator {

        private Blocked(SplitEnumeratorContext<TestSplit> context) {
            super(context);
        }

        @Override
        public void start() {
            context.callAsync(
                    () -> {
                        EVENTS.add("blocked");
                        try {
                            new CountDownLatch(1).await();
                        } catch (InterruptedException e) {
                            EVENTS.add("interrupted");
                        }
                        return 1;
                    },
                    (result, failure) -> EVENTS.add("handled"));
        }

        @Override
        public void handleSplitRequest(int subtaskId, String requesterHostname) {}

        @Override
        public void close() {
            EVENTS.add("enumerator closed");
        }
    }

    @Test
    void shouldNameSourceAndAskItForItsType() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);

        DataStream<Long> numbers = env.fromSource(
                new NumberSequenceSource(1, 2), WatermarkStrategy.noWatermarks(), "numbers");
        DataStream<String> texts = read(env, new TestSource(TestEnumerator::new, TestReader::new));

        assertThat(numbers.getType()).isEqualTo(Types.LONG);
        assertThat(texts.getType()).isEqualTo(Types.STRING);
        assertThat(texts.getTransformation().getName()).isEqualTo("test");
        assertThat(texts.getParallelism()).isEqualTo(1);
    }
}
