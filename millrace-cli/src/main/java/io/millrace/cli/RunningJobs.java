// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import io.millrace.api.common.JobExecutionResult;
import io.millrace.core.execution.JobClient;
import io.millrace.core.execution.JobListener;
import io.millrace.runtime.client.JobCancellationException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * The jobs that a program has started, and whether it heard of their failures. Thread-safe: submitted by the program's
 * threads, ended by the jobs' own, cancelled by the shutdown hook.
 *
 * <p>A failure counts as heard if {@code execute} threw it, or if the program has asked for the job's result and the job
 * ended before its main method did. All others are reported: those of jobs that nobody asked about as soon as main is over,
 * the rest when the whole program is.
 */
final class RunningJobs implements JobListener {

    /** After this long a waiting terminal deserves a word. */
    private static final long QUIET_MS = 1_000;

    /** How long Ctrl-C waits for jobs to stop; user code that does not heed it must not hold the terminal. */
    private static final long CANCEL_TIMEOUT_MS = 10_000;

    private final Consumer<Throwable> report;
    private final List<WatchedJob> running = new ArrayList<>();

    /** Why jobs failed, as far as nothing is decided yet. */
    private final Map<WatchedJob, Throwable> undecided = new LinkedHashMap<>();

    /** What {@code execute} threw. */
    private final Set<Throwable> thrown = Collections.newSetFromMap(new IdentityHashMap<>());

    private boolean isMainOver;
    private volatile boolean isCancelling;

    /**
     * @param report is told of failures that the program has not heard of, by any thread, one at a time
     */
    RunningJobs(Consumer<Throwable> report) {
        this.report = report;
    }

    /** Takes a job that has just been submitted; returns the client for the program. */
    synchronized WatchedJob watch(JobClient client) {
        WatchedJob job = new WatchedJob(client);
        running.add(job);
        job.end().whenComplete((result, failure) -> onEnd(job, failure));
        if (isCancelling) {
            job.cancel();
        }
        return job;
    }

    private synchronized void onEnd(WatchedJob job, Throwable failure) {
        if (!running.remove(job)) {
            return;
        }
        notifyAll();
        if (failure == null || isCancelling || isCancellation(failure)) {
            return;
        }
        if (isMainOver && !job.isAskedAbout()) {
            report.accept(failure);
        } else {
            undecided.put(job, failure);
        }
    }

    private static boolean isCancellation(Throwable failure) {
        return failure instanceof JobCancellationException
                || failure instanceof CancellationException;
    }

    @Override
    public void onJobSubmitted(JobClient jobClient, Throwable throwable) {
        // Jobs are taken where they are submitted: a program may clear its listeners.
    }

    @Override
    public synchronized void onJobExecuted(
            JobExecutionResult jobExecutionResult, Throwable throwable) {
        if (throwable != null) {
            thrown.add(throwable);
        }
    }

    /**
     * The program's main method has returned or thrown.
     *
     * @param failure what it threw, or null; not reported again
     */
    synchronized void onMainOver(Throwable failure) {
        for (WatchedJob job : List.copyOf(running)) {
            if (job.end().isDone()) {
                // Its thread has not come to tell yet, but the program could know.
                onEnd(job, job.end().handle((result, cause) -> cause).join());
            }
        }
        isMainOver = true;
        for (Throwable cause = failure; cause != null && thrown.add(cause); ) {
            cause = cause.getCause();
        }
        undecided.keySet().removeIf(WatchedJob::isAskedAbout);
        reportUndecided();
    }

    /** Waits until no job runs. */
    synchronized void awaitAll() throws InterruptedException {
        while (!running.isEmpty()) {
            wait();
        }
    }

    /** The last thread of the program has ended: what it has not heard by now, it never will. */
    synchronized void onProgramOver() {
        reportUndecided();
    }

    private void reportUndecided() {
        for (Throwable failure : undecided.values()) {
            if (!thrown.contains(failure)) {
                report.accept(failure);
            }
        }
        undecided.clear();
    }

    private synchronized List<WatchedJob> running() {
        return List.copyOf(running);
    }

    boolean isCancelling() {
        return isCancelling;
    }

    /** Cancels what runs and waits a little for it. The body of the shutdown hook. */
    void cancelAll() {
        isCancelling = true;
        List<WatchedJob> left = running();
        left.forEach(JobClient::cancel);
        CompletableFuture<?> ends = CompletableFuture.allOf(
                left.stream().map(WatchedJob::end).toArray(CompletableFuture[]::new));
        if (haveEnded(ends, QUIET_MS)) {
            return;
        }
        System.err.println("millrace: waiting for "
                + (left.size() == 1 ? "the job" : left.size() + " jobs") + " to stop ...");
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
