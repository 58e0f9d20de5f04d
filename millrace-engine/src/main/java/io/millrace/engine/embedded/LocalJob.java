// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.embedded;

import io.millrace.api.common.JobExecutionResult;
import io.millrace.api.common.JobID;
import io.millrace.api.common.JobStatus;
import io.millrace.api.common.accumulators.Accumulator;
import io.millrace.api.common.cache.CachedFiles;
import io.millrace.core.execution.JobClient;
import io.millrace.engine.common.Doorbell;
import io.millrace.engine.common.DutyCycle;
import io.millrace.engine.common.EngineEnvironment;
import io.millrace.engine.common.TaskId;
import io.millrace.engine.coordinator.SourceCoordinators;
import io.millrace.engine.job.JobMaster;
import io.millrace.engine.job.RestartPolicies;
import io.millrace.engine.job.TaskReport;
import io.millrace.engine.metrics.JobMetrics;
import io.millrace.engine.metrics.JobTimes;
import io.millrace.engine.metrics.MetricRegistry;
import io.millrace.engine.plan.JobPlan;
import io.millrace.runtime.client.JobCancellationException;
import io.millrace.runtime.client.JobExecutionException;
import io.millrace.streaming.api.description.CollectedResults;
import io.millrace.util.CloseableIterator;
import io.millrace.util.OptionalFailure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One job in this JVM, as its client sees it. Thread-safe: the client's methods come from any thread, the listener's from
 * the job's.
 */
public final class LocalJob implements JobClient, CollectedResults, JobView {

    private final JobID jobId = new JobID();
    private static final long ABANDON_AGAIN_NANOS = 10_000_000;

    private final JobPlan plan;
    private final EngineEnvironment environment;
    private final LocalTaskHost host;
    private final SourceCoordinators coordinators;
    private final ResultQueues results;
    private final MetricRegistry metrics;
    private final JobMetrics jobMetrics;
    private final ClassLoader userClassLoader;
    private final EndOfJob result = new EndOfJob();

    private volatile JobStatus status = JobStatus.INITIALIZING;
    private volatile JobMaster master;
    private volatile EngineEnvironment.Worker worker;
    /** Null before the start. */
    private volatile JobTimes times;
    /** Who shows the job; null for nobody. Written before the start, then read by the job's thread. */
    private JobDisplay.Watch watch;

    /** The job's result; whoever waits for it also waits the moment until the job's own thread is gone. */
    private final class EndOfJob extends CompletableFuture<JobExecutionResult> {

        @Override
        public JobExecutionResult get() throws InterruptedException, ExecutionException {
            try {
                return super.get();
            } finally {
                awaitThread();
            }
        }

        @Override
        public JobExecutionResult get(long timeout, TimeUnit unit)
                throws InterruptedException, ExecutionException, TimeoutException {
            try {
                return super.get(timeout, unit);
            } finally {
                awaitThread();
            }
        }

        @Override
        public JobExecutionResult join() {
            try {
                return super.join();
            } finally {
                awaitThread();
            }
        }

        @Override
        public <U> CompletableFuture<U> newIncompleteFuture() {
            return new CompletableFuture<>();
        }
    }

    /** Waits the moment until the job's thread is gone, if the job has ended. */
    void awaitThread() {
        EngineEnvironment.Worker started = worker;
        if (result.isDone() && started != null) {
            started.awaitEnd();
        }
    }

    public LocalJob(JobPlan plan, EngineEnvironment environment, ClassLoader userClassLoader) {
        this.plan = plan;
        this.environment = environment;
        this.results = new ResultQueues(!environment.isSimulated());
        this.userClassLoader = userClassLoader;
        this.metrics = new MetricRegistry(plan.options().configuration());
        this.jobMetrics = new JobMetrics(metrics, jobId.toString(), plan.name());
        this.host = new LocalTaskHost(
                jobId,
                environment,
                userClassLoader,
                results,
                metrics,
                jobMetrics,
                new CachedFiles(plan.cachedFiles()));
        this.coordinators =
                new SourceCoordinators(plan, environment, userClassLoader, jobMetrics, host);
    }

    /** Lets somebody show the job, or nobody if null. Called before the start. */
    void showIn(JobDisplay.Watch shownIn) {
        watch = shownIn;
        if (shownIn != null) {
            metrics.observe();
        }
    }

    /** Starts the job's thread, which deploys the tasks. Called once. */
    public void start() {
        try {
            metrics.open(environment, userClassLoader, plan.name());
            times = JobTimes.register(metrics, jobMetrics, environment.clock());
            worker = environment.start("job-" + plan.name(), this::createMaster);
        } catch (Throwable e) {
            hideFrom(JobStatus.FAILED);
            throw e;
        }
    }

    private DutyCycle createMaster(Doorbell doorbell) {
        long startNanos = environment.clock().nowNanos();
        master = new JobMaster(
                jobId,
                plan,
                host,
                coordinators,
                RestartPolicies.of(plan.options().restart(), environment.newRandom()),
                environment.clock(),
                doorbell,
                new EndListener(startNanos));
        return new Guarded(master);
    }

    /** Steps the job, and gives its tasks their ticks; should the loop itself break, the client hears of it instead of waiting for ever. */
    private final class Guarded implements DutyCycle {

        private final DutyCycle loop;
        /** Why the loop can go on no more; null while it can. */
        private Throwable broken;

        Guarded(DutyCycle loop) {
            this.loop = loop;
        }

        @Override
        public int step() {
            try {
                if (broken == null) {
                    int done = loop.step();
                    host.tickIfDue();
                    return done;
                }
            } catch (Throwable e) {
                broken = e;
            }
            try {
                abandon(broken);
                return DONE;
            } catch (OutOfMemoryError e) {
                // The task that took all memory is about to end; then there is some.
                return 0;
            }
        }

        @Override
        public long nextDeadlineNanos() {
            if (broken != null) {
                return environment.clock().nowNanos() + ABANDON_AGAIN_NANOS;
            }
            return Math.min(loop.nextDeadlineNanos(), host.nextTickNanos());
        }
    }

    /** Hears of the job's states, on its thread. */
    private final class EndListener implements JobMaster.Listener {

        private final long startNanos;

        EndListener(long startNanos) {
            this.startNanos = startNanos;
        }

        @Override
        public void onAttempt(int attempt) {
            if (watch != null) {
                watch.onAttempt(attempt, environment.clock().nowMs());
            }
        }

        @Override
        public void onTask(TaskReport report) {
            if (watch != null) {
                watch.onTask(report.task(), report.state(), environment.clock().nowMs());
            }
        }

        @Override
        public void onStopping() {
            if (watch != null) {
                watch.onStopping(environment.clock().nowMs());
            }
        }

        @Override
        public void onFailure(Throwable failure, TaskId task) {
            if (watch != null) {
                watch.onFailure(failure, task, environment.clock().nowMs());
            }
        }

        @Override
        public void onStatus(JobStatus newStatus) {
            times.onStatus(newStatus);
            if (watch != null && !newStatus.isGloballyTerminalState()) {
                watch.onStatus(newStatus, environment.clock().nowMs());
            }
            if (!newStatus.isGloballyTerminalState()) {
                status = newStatus;
            }
        }

        @Override
        public void onEnd(
                JobStatus endStatus,
                Throwable failure,
                Map<String, OptionalFailure<Object>> accumulators) {
            status = endStatus;
            metrics.close();
            hideFrom(endStatus);
            long runtimeMs =
                    TimeUnit.NANOSECONDS.toMillis(environment.clock().nowNanos() - startNanos);
            switch (endStatus) {
                case FINISHED -> {
                    results.end(null);
                    result.complete(new JobExecutionResult(jobId, runtimeMs, accumulators));
                }
                case CANCELED ->
                    fail(new JobCancellationException(jobId, "Job was cancelled.", null));
                default -> fail(new JobExecutionException(jobId, "Job execution failed.", failure));
            }
        }

        private void fail(Exception failure) {
            results.end(failure);
            result.completeExceptionally(failure);
        }
    }

    private void hideFrom(JobStatus endStatus) {
        if (watch != null) {
            watch.onEnd(endStatus, environment.clock().nowMs());
            watch = null;
        }
    }

    /** What runs the job has broken: nobody will hear of it otherwise. */
    public void abandon(Throwable cause) {
        host.abandon();
        coordinators.close();
        metrics.close();
        status = JobStatus.FAILED;
        if (watch != null) {
            watch.onFailure(cause, null, environment.clock().nowMs());
        }
        hideFrom(JobStatus.FAILED);
        results.end(cause);
        result.completeExceptionally(
                new JobExecutionException(jobId, "The engine broke down.", cause));
    }

    @Override
    public JobID getJobID() {
        return jobId;
    }

    @Override
    public CompletableFuture<JobStatus> getJobStatus() {
        return CompletableFuture.completedFuture(status);
    }

    @Override
    public CompletableFuture<Void> cancel() {
        // In this order: a collecting task that ends because of the second must not be reported
        // before the first is known.
        master.cancel();
        results.cancel();
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<String> stopWithSavepoint(
            boolean advanceToEndOfEventTime, String savepointDirectory) {
        return noSavepoints();
    }

    @Override
    public CompletableFuture<String> triggerSavepoint(String savepointDirectory) {
        return noSavepoints();
    }

    private static CompletableFuture<String> noSavepoints() {
        return CompletableFuture.failedFuture(
                new UnsupportedOperationException(
                        "This release takes no savepoints. Cancel the job instead; it starts afresh the next time."));
    }

    @Override
    public CompletableFuture<Map<String, Object>> getAccumulators() {
        Map<String, Object> values = new HashMap<>();
        for (Map.Entry<String, OptionalFailure<Object>> entry :
                host.accumulators().entrySet()) {
            if (entry.getValue().isFailure()) {
                return CompletableFuture.failedFuture(entry.getValue().getFailureCause());
            }
            values.put(entry.getKey(), entry.getValue().getUnchecked());
        }
        return CompletableFuture.completedFuture(values);
    }

    @Override
    public CompletableFuture<JobExecutionResult> getJobExecutionResult() {
        return result;
    }

    /** The job's metrics; after its end, what its tasks have counted. Any thread. */
    public List<MetricRegistry.Entry> metrics() {
        return metrics.snapshot();
    }

    @Override
    public JobPlan plan() {
        return plan;
    }

    @Override
    public List<Measure> measures() {
        List<Measure> measures = new ArrayList<>();
        for (MetricRegistry.Entry entry : metrics.snapshot()) {
            String subtask = entry.variables().get("<subtask_index>");
            measures.add(new Measure(
                    entry.variables().getOrDefault("<task_id>", ""),
                    subtask == null ? -1 : Integer.parseInt(subtask),
                    entry.name(),
                    entry.value()));
        }
        return measures;
    }

    @Override
    public Map<String, OptionalFailure<Accumulator<?, ?>>> mergedAccumulators() {
        return host.mergedAccumulators();
    }

    @Override
    public void requestCancel() {
        cancel();
    }

    @Override
    public <T> CloseableIterator<T> collected(String collectId) {
        return results.iterator(collectId, this);
    }
}
