// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import io.millrace.api.common.JobExecutionResult;
import io.millrace.api.common.JobID;
import io.millrace.api.common.JobStatus;
import io.millrace.core.execution.JobClient;
import io.millrace.streaming.api.description.CollectedResults;
import io.millrace.util.CloseableIterator;

import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A job's client as the program gets it: notes whether the program asks how the job ends. Thread-safe. */
final class WatchedJob implements JobClient, CollectedResults {

    private final JobClient client;
    private volatile boolean isAskedAbout;

    WatchedJob(JobClient client) {
        this.client = client;
    }

    boolean isAskedAbout() {
        return isAskedAbout;
    }

    /** The job's result, for the command line itself. */
    CompletableFuture<JobExecutionResult> end() {
        return client.getJobExecutionResult();
    }

    @Override
    public CompletableFuture<JobExecutionResult> getJobExecutionResult() {
        isAskedAbout = true;
        return client.getJobExecutionResult();
    }

    @Override
    public <T> CloseableIterator<T> collected(String collectId) {
        if (!(client instanceof CollectedResults results)) {
            throw new UnsupportedOperationException("a " + client.getClass().getName()
                    + " does not bring records back to the program; write them to a sink.");
        }
        isAskedAbout = true;
        return results.collected(collectId);
    }

    @Override
    public JobID getJobID() {
        return client.getJobID();
    }

    @Override
    public CompletableFuture<JobStatus> getJobStatus() {
        return client.getJobStatus();
    }

    @Override
    public CompletableFuture<Void> cancel() {
        return client.cancel();
    }

    @Override
    public CompletableFuture<String> stopWithSavepoint(
            boolean advanceToEndOfEventTime, String savepointDirectory) {
        return client.stopWithSavepoint(advanceToEndOfEventTime, savepointDirectory);
    }

    @Override
    public CompletableFuture<String> triggerSavepoint(String savepointDirectory) {
        return client.triggerSavepoint(savepointDirectory);
    }

    @Override
    public CompletableFuture<Map<String, Object>> getAccumulators() {
        return client.getAccumulators();
    }
}
