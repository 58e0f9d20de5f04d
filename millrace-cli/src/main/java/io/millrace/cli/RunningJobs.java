// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import io.millrace.api.common.JobExecutionResult;
import io.millrace.core.execution.JobClient;
import io.millrace.core.execution.JobListener;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The jobs that a program has started. Thread-safe: submitted by the program's threads, cancelled by the shutdown hook. */
final class RunningJobs implements JobListener {

    /** After this long a waiting terminal deserves a word. */
    private static final long QUIET_MS = 1_000;

    /** How long Ctrl-C waits for jobs to stop; user code that does not heed it must not hold the terminal. */
    private static final long CANCEL_TIMEOUT_MS = 10_000;

    private final List<JobClient> clients = new ArrayList<>();
    private volatile boolean isCancelling;

    @Override
    public synchronized void onJobSubmitted(JobClient jobClient, Throwable throwable) {
        if (jobClient == null) {
            return;
        }
        clients.removeIf(client -> client.getJobExecutionResult().isDone());
        clients.add(jobClient);
        if (isCancelling) {
            jobClient.cancel();
        }
    }

    @Override
    public void onJobExecuted(JobExecutionResult jobExecutionResult, Throwable throwable) {
        // A job that is over is dropped when the next one starts.
    }

    /**
     * Waits for the jobs that the program has left running.
     *
     * @throws Exception why the first of them failed
     */
    void awaitAll() throws Exception {
        for (JobClient client : running()) {
            try {
                client.getJobExecutionResult().get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        }
    }

    private synchronized List<JobClient> running() {
        return clients.stream()
                .filter(client -> !client.getJobExecutionResult().isDone())
                .toList();
    }

    boolean isCancelling() {
        return isCancelling;
    }

    /** Cancels what runs and waits a little for it. The body of the shutdown hook. */
    void cancelAll() {
        isCancelling = true;
        List<JobClient> running = running();
        running.forEach(JobClient::cancel);
        CompletableFuture<?> ends = CompletableFuture.allOf(running.stream()
                .map(JobClient::getJobExecutionResult)
                .toArray(CompletableFuture[]::new));
        if (haveEnded(ends, QUIET_MS)) {
            return;
        }
        System.err.println("millrace: waiting for "
                + (running.size() == 1 ? "the job" : running.size() + " jobs") + " to stop ...");
        if (!haveEnded(ends, CANCEL_TIMEOUT_MS - QUIET_MS)) {
            System.err.println("millrace: gave up after " + CANCEL_TIMEOUT_MS / 1000 + " s.");
        }
    }

    private static boolean haveEnded(CompletableFuture<?> ends, long timeoutMs) {
        try {
            ends.get(timeoutMs, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            // A cancelled job ends with an exception: that is what was asked for.
            return true;
        }
    }
}
