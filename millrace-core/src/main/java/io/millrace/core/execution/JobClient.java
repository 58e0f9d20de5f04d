// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.execution;

import io.millrace.api.common.JobExecutionResult;
import io.millrace.api.common.JobID;
import io.millrace.api.common.JobStatus;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A job as its program sees it. Thread-safe. Mirrors Flink 1.14's {@code JobClient}. */
public interface JobClient {

    /**
     * Id of the job.
     *
     * @return the id
     */
    JobID getJobID();

    /**
     * State of the job.
     *
     * @return the state now
     */
    CompletableFuture<JobStatus> getJobStatus();

    /**
     * Cancels the job.
     *
     * @return done when the job has heard of it
     */
    CompletableFuture<Void> cancel();

    /**
     * Stops the job with a savepoint.
     *
     * @param advanceToEndOfEventTime whether event time ends first
     * @param savepointDirectory where to, or null for the default
     * @return path of the savepoint
     */
    CompletableFuture<String> stopWithSavepoint(
            boolean advanceToEndOfEventTime, String savepointDirectory);

    /**
     * Takes a savepoint.
     *
     * @param savepointDirectory where to, or null for the default
     * @return path of the savepoint
     */
    CompletableFuture<String> triggerSavepoint(String savepointDirectory);

    /**
     * Values of all accumulators.
     *
     * @return by name
     */
    CompletableFuture<Map<String, Object>> getAccumulators();

    /**
     * Result of the job.
     *
     * @return done when the job has ended
     */
    CompletableFuture<JobExecutionResult> getJobExecutionResult();
}
