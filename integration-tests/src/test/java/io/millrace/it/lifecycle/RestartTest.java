// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.JobExecutionResult;
import io.millrace.api.common.accumulators.IntCounter;
import io.millrace.api.common.functions.RichMapFunction;
import io.millrace.api.common.functions.RuntimeContext;
import io.millrace.api.common.restartstrategy.RestartStrategies;
import io.millrace.api.common.time.Time;
import io.millrace.configuration.Configuration;
import io.millrace.core.execution.JobClient;
import io.millrace.engine.simulation.Simulation;
import io.millrace.runtime.client.JobCancellationException;
import io.millrace.runtime.client.JobExecutionException;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.ProcessFunction;
import io.millrace.streaming.api.functions.sink.DiscardingSink;
import io.millrace.util.Collector;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/** Jobs that are started again after a failure, as their restart strategy says. */
class RestartTest {

    private static final List<Long> START_TIMES = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void begin() {
        Events.reset();
        START_TIMES.clear();
    }

    @Test
    @Tag("row:A9")
    void shouldNumberSubtasksAndAttempts() throws Exception {
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(3);
        environment.setRestartStrategy(RestartStrategies.fixedDelayRestart(2, 0));
        environment
                .fromSequence(1, 300)
                .rebalance()
                .map(new FailsUntil(2))
                .name("counts")
                .addSink(new DiscardingSink<>())
                .name("drops");

        JobExecutionResult result = environment.execute();

        Set<String> expected = new TreeSet<>();
        for (int attempt = 0; attempt <= 2; attempt++) {
            for (int subtask = 1; subtask <= 3; subtask++) {
                expected.add("counts -> Sink: drops (" + subtask + "/3)#" + attempt + " of 3: "
                        + (subtask - 1) + ", attempt " + attempt);
            }
        }
        // A failure may come before the other subtasks of its attempt have been opened, except in
        // the last attempt.
        Set<String> opened = Events.all("opened ").keySet();
        assertThat(expected).containsAll(opened);
        assertThat(opened).filteredOn(name -> name.endsWith("attempt 0")).isNotEmpty();
        assertThat(opened).filteredOn(name -> name.endsWith("attempt 1")).isNotEmpty();
        assertThat(opened).filteredOn(name -> name.endsWith("attempt 2")).hasSize(3);
        assertThat(Events.all("opened ").values()).containsOnly(1);
        // What failed attempts have counted is gone with them.
        assertThat(result.<Integer>getAccumulatorResult("records")).isEqualTo(300);
        assertThat(Events.all("closed ")).isEqualTo(Events.all("opened "));
    }

    @Test
    void shouldFailWhenNoAttemptIsLeft() {
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(1);
        environment.setRestartStrategy(RestartStrategies.fixedDelayRestart(2, 0));
        environment.fromSequence(1, 300).map(new FailsUntil(3)).addSink(new DiscardingSink<>());

        assertThatThrownBy(environment::execute)
                .isInstanceOf(JobExecutionException.class)
                .cause()
                .hasMessageStartingWith(
                        "Recovery is suppressed by FixedDelayRestartBackoffTimeStrategy("
                                + "maxNumberRestartAttempts=2, backoffTimeMS=0)")
                .hasRootCauseMessage("attempt 2 fails");
        assertThat(Events.all("opened ")).hasSize(3);
    }

    @Test
    void shouldTakeStrategyFromConfiguration() throws Exception {
        Configuration configuration = new Configuration();
        configuration.setString("restart-strategy", "fixed-delay");
        configuration.setString("restart-strategy.fixed-delay.attempts", "3");
        configuration.setString("restart-strategy.fixed-delay.delay", "1 ms");
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(1, configuration);
        environment.fromSequence(1, 300).map(new FailsUntil(3)).addSink(new DiscardingSink<>());

        JobExecutionResult result = environment.execute();

        assertThat(result.<Integer>getAccumulatorResult("records")).isEqualTo(300);
        assertThat(Events.all("opened ")).hasSize(4);
    }

    @Test
    void shouldNotRestartByDefault() {
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(1);
        environment.fromSequence(1, 300).map(new FailsUntil(1)).addSink(new DiscardingSink<>());

        assertThatThrownBy(environment::execute)
                .cause()
                .hasMessageStartingWith("Recovery is suppressed by NoRestartBackoffTimeStrategy");
        assertThat(Events.all("opened ")).hasSize(1);
    }

    @Test
    void shouldRestartUntilFailuresComeTooFast() {
        StreamExecutionEnvironment environment = Simulation.environment(1, 1);
        environment.setRestartStrategy(RestartStrategies.failureRateRestart(
                3, Time.of(10, TimeUnit.MINUTES), Time.of(1, TimeUnit.MINUTES)));
        environment.fromSequence(1, 300).map(new FailsUntil(100)).addSink(new DiscardingSink<>());

        assertThatThrownBy(environment::execute)
                .cause()
                .hasMessageStartingWith(
                        "Recovery is suppressed by FailureRateRestartBackoffTimeStrategy(");
        assertThat(Events.all("opened ")).hasSize(4);
    }

    @Test
    void shouldWaitBetweenAttempts() throws Exception {
        for (long seed = 0; seed < 4; seed++) {
            Events.reset();
            START_TIMES.clear();
            StreamExecutionEnvironment environment = Simulation.environment(seed, 1);
            environment.setRestartStrategy(
                    RestartStrategies.fixedDelayRestart(3, Time.of(1, TimeUnit.HOURS)));
            environment.fromElements(1L).process(new NotesTime()).addSink(new DiscardingSink<>());

            environment.execute();

            assertThat(START_TIMES).hasSize(3);
            assertThat(START_TIMES.get(1) - START_TIMES.get(0))
                    .isBetween(TimeUnit.HOURS.toMillis(1), TimeUnit.HOURS.toMillis(1) + 100);
            assertThat(START_TIMES.get(2) - START_TIMES.get(1))
                    .isBetween(TimeUnit.HOURS.toMillis(1), TimeUnit.HOURS.toMillis(1) + 100);
        }
    }

    @Test
    void shouldCancelWhileWaitingForNextAttempt() throws Exception {
        Residue before = Residue.now();
        StreamExecutionEnvironment environment =
                StreamExecutionEnvironment.createLocalEnvironment(1);
        environment.setRestartStrategy(
                RestartStrategies.fixedDelayRestart(3, Time.of(1, TimeUnit.HOURS)));
        environment.fromSequence(1, 300).map(new FailsUntil(3)).addSink(new DiscardingSink<>());
        JobClient client = environment.executeAsync();
        Events.awaitEvent(
                "closed Source: Sequence Source -> Map -> Sink: Unnamed (1/1)#0 of 1: 0, attempt 0");

        client.cancel().get();

        assertThatThrownBy(() -> client.getJobExecutionResult().get(20, TimeUnit.SECONDS))
                .hasCauseInstanceOf(JobCancellationException.class);
        assertThat(Events.all("opened ")).hasSize(1);
        assertThat(Residue.now().threads()).isSubsetOf(before.threads());
    }

    /** Fails in the middle of all attempts before one. */
    private static final class FailsUntil extends RichMapFunction<Long, Long> {
        private final int goodAttempt;
        private transient IntCounter records;
        private transient String name;

        FailsUntil(int goodAttempt) {
            this.goodAttempt = goodAttempt;
        }

        @Override
        public void open(Configuration parameters) {
            RuntimeContext context = getRuntimeContext();
            name = context.getTaskNameWithSubtasks() + " of "
                    + context.getNumberOfParallelSubtasks() + ": " + context.getIndexOfThisSubtask()
                    + ", attempt " + context.getAttemptNumber();
            Events.count("opened " + name);
            records = context.getIntCounter("records");
        }

        @Override
        public Long map(Long value) {
            records.add(1);
            int attempt = getRuntimeContext().getAttemptNumber();
            if (attempt < goodAttempt && value == 150) {
                throw new IllegalStateException("attempt " + attempt + " fails");
            }
            return value;
        }

        @Override
        public void close() {
            Events.count("closed " + name);
        }
    }

    private static final class NotesTime extends ProcessFunction<Long, Long> {

        @Override
        public void processElement(Long value, Context context, Collector<Long> out) {
            START_TIMES.add(context.timerService().currentProcessingTime());
            if (getRuntimeContext().getAttemptNumber() < 2) {
                throw new IllegalStateException("too early");
            }
        }
    }
}
