// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.millrace.api.common.JobExecutionResult;
import io.millrace.api.common.JobStatus;
import io.millrace.api.common.accumulators.LongCounter;
import io.millrace.api.common.functions.RichMapFunction;
import io.millrace.configuration.Configuration;
import io.millrace.core.execution.JobClient;
import io.millrace.core.execution.JobListener;
import io.millrace.runtime.client.JobCancellationException;
import io.millrace.runtime.client.JobExecutionException;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.DiscardingSink;
import io.millrace.util.CloseableIterator;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;

/** What a program learns of its jobs, and how it gets at their results. */
class JobClientTest {

    private static final Duration MAX_WAIT = Duration.ofSeconds(20);

    private static volatile CyclicBarrier meeting;

    private final StreamExecutionEnvironment environment =
            StreamExecutionEnvironment.createLocalEnvironment(2);

    /** A first job, and a first look at open files, load classes and what stays with them for good. */
    @BeforeAll
    static void warmUp() throws Exception {
        assertThat(Residue.now().threads()).isNotEmpty();
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(2);
        assertThat(environment.fromSequence(1, 3).executeAndCollect(3)).hasSize(3);
    }

    @BeforeEach
    void begin() {
        Events.reset();
    }

    @Test
    void shouldTellStatusFromStartToFinish() throws Exception {
        environment
                .fromElements(1L, 2L)
                .map(JobClientTest::waitForRelease)
                .addSink(new DiscardingSink<>());

        JobClient client = environment.executeAsync("waiting");
        Events.awaitEvent("reached");
        JobStatus whileWaiting = client.getJobStatus().get();
        boolean isDoneTooEarly = client.getJobExecutionResult().isDone();
        Events.release();
        JobExecutionResult result = resultOf(client);

        assertThat(whileWaiting).isEqualTo(JobStatus.RUNNING);
        assertThat(isDoneTooEarly).isFalse();
        assertThat(client.getJobStatus().get()).isEqualTo(JobStatus.FINISHED);
        assertThat(result.getJobID()).isEqualTo(client.getJobID());
        assertThat(result.isJobExecutionResult()).isTrue();
        assertThat(result.getNetRuntime()).isBetween(0L, MAX_WAIT.toMillis());
        assertThat(result.getNetRuntime(TimeUnit.MINUTES)).isZero();
    }

    @Test
    void shouldTellWhyJobFailed() throws Exception {
        environment.fromElements(1L).map(JobClientTest::fail).addSink(new DiscardingSink<>());

        JobClient client = environment.executeAsync("failing");

        assertThatThrownBy(() -> resultOf(client))
                .cause()
                .isInstanceOf(JobExecutionException.class)
                .hasMessage("Job execution failed.")
                .satisfies(e -> assertThat(((JobExecutionException) e).getJobID())
                        .isEqualTo(client.getJobID()))
                .cause()
                .hasMessageStartingWith("Recovery is suppressed by NoRestartBackoffTimeStrategy")
                .hasRootCauseMessage("as asked");
        assertThat(client.getJobStatus().get()).isEqualTo(JobStatus.FAILED);
    }

    @Test
    void shouldShowAccumulatorsGrow() throws Exception {
        environment
                .fromSequence(0, Long.MAX_VALUE - 1)
                .rebalance()
                .map(new Counting())
                .addSink(new DiscardingSink<>());
        JobClient client = environment.executeAsync();

        List<Long> seen = new ArrayList<>();
        await().atMost(MAX_WAIT).until(() -> {
            Object records = client.getAccumulators().get().get("records");
            if (records != null && (seen.isEmpty() || (long) records > seen.get(seen.size() - 1))) {
                seen.add((long) records);
            }
            return seen.size() >= 5;
        });
        client.cancel().get();
        assertThatThrownBy(() -> resultOf(client))
                .hasCauseInstanceOf(JobCancellationException.class);

        assertThat(seen).isSorted().doesNotHaveDuplicates();
        assertThat((long) client.getAccumulators().get().get("records"))
                .isGreaterThanOrEqualTo(seen.get(4));
    }

    @Test
    void shouldKeepAccumulatorsAfterTheEnd() throws Exception {
        environment.fromSequence(1, 1000).map(new Counting()).addSink(new DiscardingSink<>());

        JobClient client = environment.executeAsync();
        JobExecutionResult result = resultOf(client);

        assertThat(result.<Long>getAccumulatorResult("records")).isEqualTo(1000L);
        assertThat(result.getAllAccumulatorResults()).containsOnlyKeys("records");
        assertThat(result.<Long>getAccumulatorResult("unknown")).isNull();
        assertThat(client.getAccumulators().get()).containsEntry("records", 1000L);
    }

    @Test
    void shouldRunJobsOfOneProgramOneAfterAnother() throws Exception {
        environment.fromSequence(1, 10).map(new Counting()).addSink(new DiscardingSink<>());
        JobExecutionResult first = environment.execute("first");
        environment.fromSequence(1, 20).map(new Counting()).addSink(new DiscardingSink<>());
        JobExecutionResult second = environment.execute("second");

        assertThat(first.<Long>getAccumulatorResult("records")).isEqualTo(10L);
        assertThat(second.<Long>getAccumulatorResult("records")).isEqualTo(20L);
        assertThat(first.getJobID()).isNotEqualTo(second.getJobID());
        assertThatThrownBy(() -> environment.execute("third"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("No operators defined in streaming topology. Cannot execute.");
    }

    @Test
    void shouldRunJobsAtTheSameTime() throws Exception {
        meeting = new CyclicBarrier(2);

        List<JobClient> clients = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            environment.fromElements(1L).map(JobClientTest::meet).addSink(new DiscardingSink<>());
            clients.add(environment.executeAsync("meeting-" + i));
        }

        for (JobClient client : clients) {
            resultOf(client);
        }
        assertThat(Events.of("met")).isEqualTo(2);
        assertThat(clients.get(0).getJobID()).isNotEqualTo(clients.get(1).getJobID());
    }

    @Test
    void shouldCollectWhatEndlessJobGivesUntilClosed() throws Exception {
        Residue before = Residue.now();
        List<Long> taken = new ArrayList<>();

        try (CloseableIterator<Long> results = environment
                .fromSequence(0, Long.MAX_VALUE - 1)
                .setParallelism(1)
                .executeAndCollect()) {
            while (taken.size() < 10_000) {
                taken.add(results.next());
            }
        }

        for (int i = 0; i < taken.size(); i++) {
            assertThat(taken.get(i)).isEqualTo(i);
        }
        await().atMost(MAX_WAIT)
                .untilAsserted(() -> assertThat(Residue.now().beyond(before)).isEmpty());
    }

    @Test
    void shouldCancelJobThatNobodyCollectsFrom() throws Exception {
        Residue before = Residue.now();

        environment.fromSequence(0, Long.MAX_VALUE - 1).executeAndCollect().close();

        await().atMost(MAX_WAIT)
                .untilAsserted(() -> assertThat(Residue.now().beyond(before)).isEmpty());
    }

    @Test
    void shouldCollectAllOrNoMoreThanAsked() throws Exception {
        Residue before = Residue.now();

        List<Long> all = new ArrayList<>();
        try (CloseableIterator<Long> results =
                environment.fromSequence(1, 5000).executeAndCollect("all")) {
            results.forEachRemaining(all::add);
            assertThat(Residue.now().beyond(before)).isEmpty();
            assertThat(results.hasNext()).isFalse();
            assertThatThrownBy(results::next).isInstanceOf(NoSuchElementException.class);
        }
        List<Long> some = environment.fromSequence(0, Long.MAX_VALUE - 1).executeAndCollect(7);
        List<Long> fewer = environment.fromSequence(1, 3).executeAndCollect("fewer", 7);

        assertThat(all).hasSize(5000).doesNotHaveDuplicates();
        assertThat(some).hasSize(7);
        assertThat(fewer).containsExactlyInAnyOrder(1L, 2L, 3L);
        assertThatThrownBy(() -> environment.fromSequence(1, 3).executeAndCollect(0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Limit must be greater than 0");
    }

    @Test
    void shouldSayInCollectedResultsWhyJobFailed() throws Exception {
        try (CloseableIterator<Long> results =
                environment.fromElements(1L).map(JobClientTest::fail).executeAndCollect()) {
            assertThatThrownBy(results::hasNext)
                    .isInstanceOf(RuntimeException.class)
                    .hasMessageStartingWith("Failed to fetch")
                    .hasRootCauseMessage("as asked");
        }
    }

    @Test
    void shouldCallListeners() throws Exception {
        List<String> calls = new ArrayList<>();
        environment.registerJobListener(new Recording(calls));

        environment.fromSequence(1, 3).addSink(new DiscardingSink<>());
        environment.execute();
        environment.fromElements(1L).map(JobClientTest::fail).addSink(new DiscardingSink<>());
        assertThatThrownBy(environment::execute).isInstanceOf(JobExecutionException.class);
        environment.fromSequence(1, 3).addSink(new DiscardingSink<>());
        resultOf(environment.executeAsync());

        assertThat(calls)
                .containsExactly(
                        "submitted",
                        "executed",
                        "submitted",
                        "failed JobExecutionException",
                        "submitted");
    }

    private static JobExecutionResult resultOf(JobClient client) throws Exception {
        return client.getJobExecutionResult().get(MAX_WAIT.toSeconds(), TimeUnit.SECONDS);
    }

    private static Long waitForRelease(Long value) throws Exception {
        Events.count("reached");
        Events.awaitRelease();
        return value;
    }

    private static Long fail(Long value) {
        throw new IllegalStateException("as asked");
    }

    private static Long meet(Long value) throws Exception {
        meeting.await(MAX_WAIT.toSeconds(), TimeUnit.SECONDS);
        Events.count("met");
        return value;
    }

    private static final class Counting extends RichMapFunction<Long, Long> {
        private final LongCounter records = new LongCounter();

        @Override
        public void open(Configuration parameters) {
            getRuntimeContext().addAccumulator("records", records);
        }

        @Override
        public Long map(Long value) {
            records.add(1L);
            return value;
        }
    }

    private record Recording(List<String> calls) implements JobListener {

        @Override
        public void onJobSubmitted(JobClient client, Throwable failure) {
            calls.add(failure == null && client.getJobID() != null ? "submitted" : "not submitted");
        }

        @Override
        public void onJobExecuted(JobExecutionResult result, Throwable failure) {
            calls.add(
                    failure == null
                            ? "executed"
                            : "failed " + failure.getClass().getSimpleName());
        }
    }
}
