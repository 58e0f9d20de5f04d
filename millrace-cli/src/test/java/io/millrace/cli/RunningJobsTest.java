// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.JobExecutionResult;
import io.millrace.api.common.JobID;
import io.millrace.api.common.JobStatus;
import io.millrace.core.execution.JobClient;

import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

class RunningJobsTest {

    private final RunningJobs jobs = new RunningJobs();

    /** A job that ends when it is told to. */
    private static class FakeJob implements JobClient {

        final CompletableFuture<JobExecutionResult> result = new CompletableFuture<>();
        int cancels;
        int asked;

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
        jobs.onJobSubmitted(job, null);
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
    void shouldTellWhyAJobThatWasLeftRunningFailed() {
        FakeJob job = new FakeJob() {
            @Override
            public CompletableFuture<JobExecutionResult> getJobExecutionResult() {
                // Runs when it is first asked, and has failed by the time it is waited for.
                CompletableFuture<JobExecutionResult> answer = result;
                if (asked++ > 0) {
                    result.completeExceptionally(new IllegalStateException("why"));
                }
                return asked == 1 ? new CompletableFuture<>() : answer;
            }
        };
        jobs.onJobSubmitted(job, null);

        assertThatThrownBy(jobs::awaitAll)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("why");
    }

    @Test
    void shouldNotTellOfJobsThatWereOverBefore() {
        FakeJob job = submitted();
        job.result.completeExceptionally(new IllegalStateException("why"));

        assertThatCode(jobs::awaitAll).doesNotThrowAnyException();
    }

    @Test
    void shouldIgnoreJobsThatCouldNotBeSubmitted() {
        jobs.onJobSubmitted(null, new IllegalStateException("why"));

        assertThatCode(jobs::cancelAll).doesNotThrowAnyException();
    }
}
