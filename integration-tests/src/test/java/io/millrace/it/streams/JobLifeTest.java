// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.millrace.api.common.JobExecutionResult;
import io.millrace.api.common.JobStatus;
import io.millrace.api.common.accumulators.DoubleCounter;
import io.millrace.api.common.accumulators.Histogram;
import io.millrace.api.common.accumulators.IntCounter;
import io.millrace.api.common.accumulators.ListAccumulator;
import io.millrace.api.common.accumulators.LongCounter;
import io.millrace.api.common.functions.RichMapFunction;
import io.millrace.api.common.restartstrategy.RestartStrategies;
import io.millrace.configuration.Configuration;
import io.millrace.core.execution.JobClient;
import io.millrace.engine.simulation.Simulation;
import io.millrace.it.Jobs;
import io.millrace.runtime.JobException;
import io.millrace.runtime.client.JobExecutionException;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.streaming.api.functions.sink.DiscardingSink;
import io.millrace.util.Collector;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

class JobLifeTest {

    /** When the poisoned record was seen, virtual clock. */
    private static final List<Long> SEEN_AT_MS = new ArrayList<>();

    /** Fails at the record "poison". */
    private static final class Poisoned extends KeyedProcessFunction<String, String, String> {

        @Override
        public void processElement(String value, Context context, Collector<String> out) {
            if (value.equals("poison")) {
                SEEN_AT_MS.add(context.timerService().currentProcessingTime());
                throw new IllegalStateException("cannot digest " + value);
            }
            out.collect(value);
        }
    }

    private interface Setting {
        void set(StreamExecutionEnvironment env);
    }

    /** Runs into the poison; gives the message, and the pauses between attempts in milliseconds. */
    private static String fail(long seed, List<Long> pauses, Setting setting) {
        SEEN_AT_MS.clear();
        StreamExecutionEnvironment env = Simulation.environment(seed, 1);
        setting.set(env);
        env.fromElements("good", "poison")
                .keyBy(value -> value)
                .process(new Poisoned())
                .addSink(new DiscardingSink<>());
        Throwable[] failure = new Throwable[1];
        assertThatThrownBy(env::execute).satisfies(thrown -> failure[0] = thrown);
        assertThat(failure[0])
                .isInstanceOf(JobExecutionException.class)
                .hasMessage("Job execution failed.")
                .hasCauseInstanceOf(JobException.class);
        assertThat(Jobs.rootOf(failure[0]))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("cannot digest poison");
        for (int i = 1; i < SEEN_AT_MS.size(); i++) {
            pauses.add(SEEN_AT_MS.get(i) - SEEN_AT_MS.get(i - 1));
        }
        return failure[0].getCause().getMessage();
    }

    private static void assertPauses(List<Long> pauses, long... expectedMs) {
        assertThat(pauses).hasSize(expectedMs.length);
        for (int i = 0; i < expectedMs.length; i++) {
            assertThat(pauses.get(i)).isBetween(expectedMs[i], expectedMs[i] + 20);
        }
    }

    private static Setting configured(String... settings) {
        Configuration configuration = new Configuration();
        for (String setting : settings) {
            configuration.setString(setting.split("=")[0], setting.split("=")[1]);
        }
        return env -> env.configure(configuration);
    }

    @Test
    @Tag("row:CP25")
    void shouldTryAgainAsStrategySaysAndFailWithTheRootCause() {
        for (int seed = 0; seed < 8; seed++) {
            List<Long> pauses = new ArrayList<>();

            String message = fail(
                    seed,
                    pauses,
                    env -> env.setRestartStrategy(RestartStrategies.fixedDelayRestart(3, 500L)));

            assertThat(message)
                    .startsWith(
                            "Recovery is suppressed by"
                                    + " FixedDelayRestartBackoffTimeStrategy(maxNumberRestartAttempts=3, backoffTimeMS=500)");
            assertPauses(pauses, 500, 500, 500);
        }
    }

    @Test
    @Tag("row:CP25")
    void shouldEndPoisonedJobAsFailed() throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        env.setRestartStrategy(RestartStrategies.failureRateRestart(
                2,
                io.millrace.api.common.time.Time.minutes(1),
                io.millrace.api.common.time.Time.milliseconds(1)));
        env.fromElements("poison")
                .keyBy(value -> value)
                .process(new Poisoned())
                .addSink(new DiscardingSink<>());

        JobClient client = env.executeAsync();

        await().atMost(Duration.ofSeconds(10))
                .until(() -> client.getJobStatus().get() == JobStatus.FAILED);
        assertThatThrownBy(() -> client.getJobExecutionResult().get())
                .hasRootCauseMessage("cannot digest poison");
    }

    @Test
    void shouldHaveFlinksDefaultsOfRestartStrategies() {
        List<Long> none = new ArrayList<>();
        List<Long> fixed = new ArrayList<>();
        List<Long> rate = new ArrayList<>();
        List<Long> keys = new ArrayList<>();

        assertThat(fail(1, none, env -> {}))
                .startsWith("Recovery is suppressed by NoRestartBackoffTimeStrategy");
        assertThat(fail(1, fixed, configured("restart-strategy=fixed-delay")))
                .contains("(maxNumberRestartAttempts=1, backoffTimeMS=1000)");
        assertThat(fail(1, rate, configured("restart-strategy=failure-rate")))
                .contains("(failuresIntervalMS=60000,backoffTimeMS=1000,maxFailuresPerInterval=1)");
        fail(
                1,
                keys,
                configured(
                        "restart-strategy=failure-rate",
                        "restart-strategy.failure-rate.max-failures-per-interval=3",
                        "restart-strategy.failure-rate.failure-rate-interval=5 s",
                        "restart-strategy.failure-rate.delay=200 ms"));

        assertPauses(none);
        assertPauses(fixed, 1000);
        assertPauses(rate, 1000);
        assertPauses(keys, 200, 200, 200);
    }

    /** Counts in every way. */
    private static final class Counting extends RichMapFunction<Long, Long> {

        private final IntCounter records = new IntCounter();
        private final LongCounter sum = new LongCounter();
        private final DoubleCounter halves = new DoubleCounter();
        private final Histogram lastDigits = new Histogram();
        private final ListAccumulator<Long> tens = new ListAccumulator<>();

        @Override
        public void open(Configuration parameters) {
            getRuntimeContext().addAccumulator("records", records);
            getRuntimeContext().addAccumulator("sum", sum);
            getRuntimeContext().addAccumulator("halves", halves);
            getRuntimeContext().addAccumulator("lastDigits", lastDigits);
            getRuntimeContext().addAccumulator("tens", tens);
        }

        @Override
        public Long map(Long value) {
            records.add(1);
            sum.add(value);
            halves.add(value / 2.0);
            lastDigits.add((int) (value % 10));
            if (value % 10 == 0) {
                tens.add(value);
            }
            return value;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    @Tag("row:T15")
    void shouldMergeAccumulatorsOfAllSubtasks(int parallelism) throws Exception {
        List<StreamExecutionEnvironment> environments = new ArrayList<>(
                List.of(StreamExecutionEnvironment.createLocalEnvironment(parallelism)));
        for (int seed = 0; seed < 4; seed++) {
            environments.add(Simulation.environment(seed, parallelism));
        }
        for (StreamExecutionEnvironment env : environments) {
            env.fromSequence(1, 30).rebalance().map(new Counting()).addSink(new DiscardingSink<>());

            JobExecutionResult result = env.execute("counting");

            assertThat((Integer) result.getAccumulatorResult("records")).isEqualTo(30);
            assertThat((Long) result.getAccumulatorResult("sum")).isEqualTo(465);
            assertThat((Double) result.getAccumulatorResult("halves")).isEqualTo(232.5);
            Map<Integer, Integer> digits = result.getAccumulatorResult("lastDigits");
            assertThat(new TreeMap<>(digits)).hasSize(10).containsEntry(0, 3).containsEntry(9, 3);
            List<Long> tens = result.getAccumulatorResult("tens");
            assertThat(tens).containsExactlyInAnyOrder(10L, 20L, 30L);
            assertThat(result.getJobID()).isNotNull();
        }
    }

    @Test
    void shouldRunSeveralJobsOfOneProgram() throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        env.fromSequence(1, 10).map(new Counting()).addSink(new DiscardingSink<>());
        JobExecutionResult first = env.execute("first");
        env.fromSequence(1, 20).map(new Counting()).addSink(new DiscardingSink<>());
        JobClient second = env.executeAsync("second");

        assertThat((Integer) first.getAccumulatorResult("records")).isEqualTo(10);
        assertThat((Integer) second.getJobExecutionResult().get().getAccumulatorResult("records"))
                .isEqualTo(20);
        assertThat(second.getJobStatus().get()).isEqualTo(JobStatus.FINISHED);
        assertThat(second.getAccumulators().get()).containsEntry("sum", 210L);
        assertThat(second.getJobID()).isNotEqualTo(first.getJobID());
    }

    @Test
    @Tag("row:T17")
    void shouldTakeParallelismFromOperatorBeforeEnvironmentBeforeConfiguration() throws Exception {
        Configuration configuration = new Configuration();
        configuration.setString("parallelism.default", "3");
        StreamExecutionEnvironment configured =
                StreamExecutionEnvironment.getExecutionEnvironment(configuration);

        assertThat(StreamExecutionEnvironment.getExecutionEnvironment().getParallelism())
                .isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(configured.getParallelism()).isEqualTo(3);
        assertThat(configured.fromSequence(1, 2).getParallelism()).isEqualTo(3);
        configured.setParallelism(2);
        assertThat(configured.fromSequence(1, 2).getParallelism()).isEqualTo(2);
        assertThat(configured.fromSequence(1, 2).setParallelism(5).getParallelism())
                .isEqualTo(5);
        assertThat(new StreamExecutionEnvironment(new Configuration()).getParallelism())
                .isEqualTo(1);
    }

    @Test
    void shouldEndJobWhenCollectedRecordsAreNoLongerWanted() throws Exception {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(2);

        List<Long> firstThree = env.fromSequence(1, Long.MAX_VALUE).executeAndCollect(3);

        assertThat(firstThree).hasSize(3);
    }
}
