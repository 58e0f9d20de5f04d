// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.JobExecutionResult;
import io.millrace.api.common.JobID;
import io.millrace.api.common.JobStatus;
import io.millrace.core.execution.JobClient;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

class RunningJobsTest {

    private final List<Throwable> reported = new ArrayList<>();
    private final RunningJobs jobs = new RunningJobs(reported::add);
    private final IllegalStateException why = new IllegalStateException("why");

    /** A job that ends when it is told to. */
    private static class FakeJob implements JobClient {

        final CompletableFuture<JobExecutionResult> result = new CompletableFuture<>();
        WatchedJob watched;
        int cancels;

        @Override
        public JobID getJobID() {
            return new JobID();
        }

        @Override
        public CompletableFuture<JobStatus> getJobStatus() {
            return CompletableFuture.completedFuture(JobStatus.RUNNING);
        }

        @Override
        public CompletableFuture<Void> cancel() {
            cancels++;
            result.completeExceptionally(new CancellationException("cancelled"));
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletableFuture<String> stopWithSavepoint(
                boolean advanceToEndOfEventTime, String directory) {
            throw new UnsupportedOperationException("not a part of these tests");
        }

        @Override
        public CompletableFuture<String> triggerSavepoint(String directory) {
            throw new UnsupportedOperationException("not a part of these tests");
        }

        @Override
        public CompletableFuture<Map<String, Object>> getAccumulators() {
            return CompletableFuture.completedFuture(Map.of());
        }

        @Override
        public CompletableFuture<JobExecutionResult> getJobExecutionResult() {
            return result;
        }
    }

    private FakeJob submitted() {
        FakeJob job = new FakeJob();
        job.watched = jobs.watch(job);
        return job;
    }

    @Test
    void shouldCancelAllThatRuns() {
        FakeJob over = submitted();
        over.result.complete(null);
        FakeJob first = submitted();
        FakeJob second = submitted();

        jobs.cancelAll();

        assertThat(over.cancels).isZero();
        assertThat(first.cancels).isEqualTo(1);
        assertThat(second.cancels).isEqualTo(1);
        assertThat(jobs.isCancelling()).isTrue();
    }

    @Test
    void shouldCancelAJobThatIsSubmittedTooLate() {
        jobs.cancelAll();

        FakeJob late = submitted();

        assertThat(late.cancels).isEqualTo(1);
    }

    @Test
    void shouldReportAJobThatFailedBeforeMainWasOver() {
        submitted().result.completeExceptionally(why);
        FakeJob other = submitted();
        other.result.complete(null);

        jobs.onMainOver(null);

        assertThat(reported).containsExactly(why);
    }

    @Test
    void shouldReportAJobThatFailsAfterMainAtOnce() {
        FakeJob job = submitted();
        submitted();
        jobs.onMainOver(null);

        job.result.completeExceptionally(why);

        assertThat(reported).containsExactly(why);
    }

    @Test
    void shouldNotReportWhatTheProgramHasAskedFor() {
        FakeJob job = submitted();
        job.watched.getJobExecutionResult();
        job.result.completeExceptionally(why);

        jobs.onMainOver(null);
        jobs.onProgramOver();

        assertThat(reported).isEmpty();
    }

    @Test
    void shouldReportAJobThatWasAskedAboutButFailedAfterMain() {
        FakeJob job = submitted();
        job.watched.getJobExecutionResult();
        jobs.onMainOver(null);

        job.result.completeExceptionally(why);
        assertThat(reported).isEmpty();
        jobs.onProgramOver();

        assertThat(reported).containsExactly(why);
    }

    @Test
    void shouldNotReportWhatExecuteThrewInAnotherThread() {
        jobs.onMainOver(null);
        FakeJob job = submitted();
        job.watched.getJobExecutionResult();

        job.result.completeExceptionally(why);
        jobs.onJobExecuted(null, why);
        jobs.onProgramOver();

        assertThat(reported).isEmpty();
    }

    @Test
    void shouldNotReportWhatMainItselfHasFailedWith() {
        IllegalStateException other = new IllegalStateException("other");
        submitted().result.completeExceptionally(why);
        submitted().result.completeExceptionally(other);

        jobs.onMainOver(new RuntimeException(why));

        assertThat(reported).containsExactly(other);
    }

    @Test
    void shouldNotReportAJobThatTheProgramHasCancelled() throws Exception {
        FakeJob job = submitted();

        job.watched.cancel();
        jobs.onMainOver(null);
        jobs.awaitAll();
        jobs.onProgramOver();

        assertThat(job.cancels).isEqualTo(1);
        assertThat(reported).isEmpty();
    }

    @Test
    void shouldNotReportFailuresAfterCtrlC() {
        FakeJob job = new FakeJob() {
            @Override
            public CompletableFuture<Void> cancel() {
                result.completeExceptionally(why);
                return CompletableFuture.completedFuture(null);
            }
        };
        jobs.watch(job);

        jobs.cancelAll();
        jobs.onMainOver(null);

        assertThat(reported).isEmpty();
    }

    @Test
    void shouldWaitUntilNoJobRuns() throws Exception {
        FakeJob first = submitted();
        FakeJob second = submitted();
        CountDownLatch isOver = new CountDownLatch(1);
        Thread waiting = new Thread(() -> {
            try {
                jobs.awaitAll();
                isOver.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        waiting.start();

        first.result.complete(null);
        boolean isOverTooEarly = isOver.await(50, TimeUnit.MILLISECONDS);
        second.result.complete(null);

        assertThat(isOverTooEarly).isFalse();
        assertThat(isOver.await(10, TimeUnit.SECONDS)).isTrue();
        waiting.join();
    }
}
