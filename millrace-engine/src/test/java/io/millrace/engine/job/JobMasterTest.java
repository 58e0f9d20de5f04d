// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.JobID;
import io.millrace.api.common.JobStatus;
import io.millrace.api.common.accumulators.IntCounter;
import io.millrace.configuration.Configuration;
import io.millrace.engine.common.AccumulatorId;
import io.millrace.engine.common.Checks;
import io.millrace.engine.common.DutyCycle;
import io.millrace.engine.common.FastPaths;
import io.millrace.engine.common.SerializedObject;
import io.millrace.engine.coordinator.SourceCoordinators;
import io.millrace.engine.plan.JobOptions;
import io.millrace.engine.plan.JobPlan;
import io.millrace.engine.plan.TaskPlan;
import io.millrace.engine.plan.VertexPlan;
import io.millrace.engine.testing.ManualClock;
import io.millrace.engine.testing.RecordingDoorbell;
import io.millrace.util.OptionalFailure;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class JobMasterTest {

    private static final long INTERVAL_MS = 30;
    private static final long TIMEOUT_MS = 100;

    private final FakeTaskHost host = new FakeTaskHost();
    private final ManualClock clock = new ManualClock();
    private final RecordingDoorbell doorbell = new RecordingDoorbell();
    private final List<JobStatus> statuses = new ArrayList<>();
    private final Outcome outcome = new Outcome();
    private JobMaster master;

    /** What the job said at its end. */
    private static final class Outcome {

        JobStatus status;
        Throwable failure;
        Map<String, OptionalFailure<Object>> accumulators;
    }

    /** Starts a job with a source of one subtask and a sink of two. */
    private void start(RestartPolicy policy, long timeoutMs) throws IOException {
        JobPlan plan = new JobPlan(
                "job",
                new JobOptions(
                        INTERVAL_MS,
                        timeoutMs,
                        new JobOptions.RestartOptions.None(),
                        new Configuration(),
                        FastPaths.ALL,
                        null,
                        Checks.NONE),
                SerializedObject.of(new ExecutionConfig()),
                List.of(
                        new VertexPlan(
                                0, "source", 1, 128, "default", 0, List.of(), false, List.of()),
                        new VertexPlan(
                                1, "sink", 2, 128, "default", 1, List.of(), false, List.of())),
                List.of(),
                List.of(),
                List.of(new TaskPlan(List.of(0)), new TaskPlan(List.of(1))),
                false);
        JobMaster.Listener listener = new JobMaster.Listener() {
            @Override
            public void onStatus(JobStatus status) {
                statuses.add(status);
            }

            @Override
            public void onEnd(
                    JobStatus status,
                    Throwable failure,
                    Map<String, OptionalFailure<Object>> accumulators) {
                assertThat(outcome.status).as("the job ends once").isNull();
                outcome.status = status;
                outcome.failure = failure;
                outcome.accumulators = accumulators;
            }
        };
        JobID jobId = new JobID();
        master = new JobMaster(
                jobId,
                plan,
                host,
                new SourceCoordinators(plan, null, null, null, null),
                policy,
                clock,
                doorbell,
                listener);
        drain();
    }

    private void drain() {
        while (master.step() > 0) {}
    }

    private void advance(long ms) {
        clock.advance(ms);
        drain();
    }

    private void end(TaskReport.State state, int... sinks) {
        for (int sink : sinks) {
            host.report(1, sink, state);
        }
        drain();
    }

    private void endAll(TaskReport.State state) {
        host.report(0, 0, state);
        end(state, 0, 1);
    }

    @Test
    void shouldFinishWhenAllTasksHave() throws Exception {
        start(RestartPolicy.none(), TIMEOUT_MS);
        host.report(0, 0, TaskReport.State.RUNNING);
        host.report(0, 0, TaskReport.State.FINISHED);
        end(TaskReport.State.FINISHED, 0);
        assertThat(outcome.status).isNull();

        end(TaskReport.State.FINISHED, 1);

        assertThat(outcome.status).isEqualTo(JobStatus.FINISHED);
        assertThat(outcome.failure).isNull();
        assertThat(statuses).containsExactly(JobStatus.RUNNING, JobStatus.FINISHED);
        assertThat(host.log).containsExactly("deploy 0", "release");
        assertThat(master.step()).isEqualTo(DutyCycle.DONE);
    }

    @Test
    void shouldMergeAccumulatorsOfAllTasks() throws Exception {
        start(RestartPolicy.none(), TIMEOUT_MS);
        for (int sink = 0; sink < 2; sink++) {
            host.report(
                    1,
                    sink,
                    0,
                    TaskReport.State.FINISHED,
                    null,
                    Map.of(new AccumulatorId(0, "count"), new IntCounter(10 + sink)));
        }
        host.report(
                0,
                0,
                0,
                TaskReport.State.FINISHED,
                null,
                Map.of(new AccumulatorId(0, "other"), new IntCounter(1)));
        drain();

        assertThat(outcome.accumulators.get("count").getUnchecked()).isEqualTo(21);
        assertThat(outcome.accumulators.get("other").getUnchecked()).isEqualTo(1);
    }

    @Test
    void shouldStopAllTasksBeforeItFails() throws Exception {
        start(RestartPolicy.none(), TIMEOUT_MS);
        RuntimeException cause = new RuntimeException("boom");

        host.fail(1, 0, cause);
        drain();

        assertThat(statuses).endsWith(JobStatus.FAILING);
        assertThat(host.log)
                .contains(
                        "cancel 0.0 of 0",
                        "interrupt 0.0 of 0",
                        "cancel 1.1 of 0",
                        "interrupt 1.1 of 0")
                .doesNotContain("cancel 1.0 of 0", "release");

        host.report(0, 0, TaskReport.State.CANCELED);
        end(TaskReport.State.CANCELED, 1);

        assertThat(outcome.status).isEqualTo(JobStatus.FAILED);
        assertThat(outcome.failure)
                .hasMessage("Recovery is suppressed by NoRestartBackoffTimeStrategy")
                .hasCause(cause);
        assertThat(host.log).endsWith("release");
    }

    @Test
    void shouldKeepLaterFailuresWithTheFirst() throws Exception {
        start(RestartPolicy.none(), TIMEOUT_MS);
        RuntimeException first = new RuntimeException("first");
        RuntimeException second = new RuntimeException("second");

        host.fail(1, 0, first);
        host.fail(1, 1, second);
        host.report(0, 0, TaskReport.State.CANCELED);
        drain();

        assertThat(outcome.failure).hasCause(first);
        assertThat(first.getSuppressed()).containsExactly(second);
    }

    @Test
    void shouldDeployNextAttemptWhenAllTasksHaveStoppedAndTheDelayIsOver() throws Exception {
        start(RestartPolicy.fixedDelay(1, 20), TIMEOUT_MS);

        host.fail(1, 0, new RuntimeException("boom"));
        drain();
        assertThat(statuses).endsWith(JobStatus.RESTARTING);
        advance(25);
        assertThat(host.log).doesNotContain("deploy 1");

        host.report(0, 0, TaskReport.State.CANCELED);
        end(TaskReport.State.CANCELED, 1);
        assertThat(host.log).endsWith("deploy 1");

        endAll(TaskReport.State.FINISHED);
        assertThat(outcome.status).isEqualTo(JobStatus.FINISHED);
        assertThat(statuses)
                .containsExactly(
                        JobStatus.RUNNING,
                        JobStatus.RESTARTING,
                        JobStatus.RUNNING,
                        JobStatus.FINISHED);
    }

    @Test
    void shouldWaitForTheDelayAlthoughAllTasksHaveStopped() throws Exception {
        start(RestartPolicy.fixedDelay(1, 20), TIMEOUT_MS);
        host.fail(1, 0, new RuntimeException("boom"));
        host.report(0, 0, TaskReport.State.CANCELED);
        end(TaskReport.State.CANCELED, 1);

        assertThat(master.nextDeadlineNanos()).isEqualTo(20_000_000);
        advance(19);
        assertThat(host.log).doesNotContain("deploy 1");
        advance(1);

        assertThat(host.log).endsWith("deploy 1");
    }

    @Test
    void shouldIgnoreReportsOfEarlierAttempts() throws Exception {
        start(RestartPolicy.fixedDelay(1, 0), TIMEOUT_MS);
        host.fail(1, 0, new RuntimeException("boom"));
        host.report(0, 0, TaskReport.State.CANCELED);
        end(TaskReport.State.CANCELED, 1);
        assertThat(host.log).endsWith("deploy 1");

        host.report(1, 1, 0, TaskReport.State.FAILED, new RuntimeException("late"), Map.of());
        endAll(TaskReport.State.FINISHED);

        assertThat(outcome.status).isEqualTo(JobStatus.FINISHED);
    }

    @Test
    void shouldNotCarryAccumulatorsOfFailedAttemptsOver() throws Exception {
        start(RestartPolicy.fixedDelay(1, 0), TIMEOUT_MS);
        host.report(
                0,
                0,
                0,
                TaskReport.State.FINISHED,
                null,
                Map.of(new AccumulatorId(0, "count"), new IntCounter(5)));
        host.fail(1, 0, new RuntimeException("boom"));
        end(TaskReport.State.CANCELED, 1);

        host.report(
                0,
                0,
                1,
                TaskReport.State.FINISHED,
                null,
                Map.of(new AccumulatorId(0, "count"), new IntCounter(7)));
        end(TaskReport.State.FINISHED, 0, 1);

        assertThat(outcome.accumulators.get("count").getUnchecked()).isEqualTo(7);
    }

    @Test
    void shouldCancelRunningJob() throws Exception {
        start(RestartPolicy.none(), TIMEOUT_MS);

        master.cancel();
        drain();
        assertThat(statuses).endsWith(JobStatus.CANCELLING);
        assertThat(doorbell.rings).isPositive();
        endAll(TaskReport.State.CANCELED);

        assertThat(outcome.status).isEqualTo(JobStatus.CANCELED);
        assertThat(outcome.failure).isNull();
    }

    @Test
    void shouldCancelWhileItWaitsToRestart() throws Exception {
        start(RestartPolicy.fixedDelay(9, 1_000), TIMEOUT_MS);
        host.fail(1, 0, new RuntimeException("boom"));
        host.report(0, 0, TaskReport.State.CANCELED);
        end(TaskReport.State.CANCELED, 1);

        master.cancel();
        drain();

        assertThat(outcome.status).isEqualTo(JobStatus.CANCELED);
        assertThat(host.log).doesNotContain("deploy 1");
    }

    @Test
    void shouldNotRestartWhenTaskFailsWhileCancelling() throws Exception {
        start(RestartPolicy.fixedDelay(9, 0), TIMEOUT_MS);
        master.cancel();
        drain();

        host.fail(0, 0, new RuntimeException("boom"));
        end(TaskReport.State.CANCELED, 0, 1);

        assertThat(outcome.status).isEqualTo(JobStatus.CANCELED);
    }

    @Test
    void shouldInterruptTasksThatDoNotStopAgainAndAgain() throws Exception {
        start(RestartPolicy.none(), TIMEOUT_MS);
        master.cancel();
        drain();
        end(TaskReport.State.CANCELED, 0, 1);
        host.log.clear();

        advance(INTERVAL_MS - 1);
        assertThat(host.log).isEmpty();
        advance(1);
        assertThat(host.log).containsExactly("interrupt 0.0 of 0");
        advance(INTERVAL_MS);
        assertThat(host.log).containsExactly("interrupt 0.0 of 0", "interrupt 0.0 of 0");
    }

    @Test
    void shouldGiveUpTasksThatDoNotStopInTime() throws Exception {
        start(RestartPolicy.none(), TIMEOUT_MS);
        master.cancel();
        drain();
        end(TaskReport.State.CANCELED, 0, 1);

        advance(TIMEOUT_MS - 1);
        assertThat(outcome.status).isNull();
        advance(1);

        assertThat(outcome.status).isEqualTo(JobStatus.CANCELED);
        assertThat(host.log).endsWith("release");
    }

    @Test
    void shouldNeverGiveUpTasksWithoutTimeout() throws Exception {
        start(RestartPolicy.none(), 0);
        master.cancel();
        drain();

        advance(1_000_000);

        assertThat(outcome.status).isNull();
    }

    @Test
    void shouldGoByItsRestartPolicyWhenItCannotDeploy() throws Exception {
        host.deployFailure = new IOException("no room");
        start(RestartPolicy.fixedDelay(1, 10), TIMEOUT_MS);
        assertThat(statuses).endsWith(JobStatus.RESTARTING);

        advance(10);

        assertThat(outcome.status).isEqualTo(JobStatus.FAILED);
        assertThat(outcome.failure).hasCause(host.deployFailure);
        assertThat(host.log).containsExactly("deploy 0", "deploy 1", "release");
    }

    @Test
    void shouldIgnoreCancelAfterItsEnd() throws Exception {
        start(RestartPolicy.none(), TIMEOUT_MS);
        endAll(TaskReport.State.FINISHED);

        master.cancel();

        assertThat(master.step()).isEqualTo(DutyCycle.DONE);
        assertThat(outcome.status).isEqualTo(JobStatus.FINISHED);
    }
}
