// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.embedded;

import io.millrace.api.common.JobID;
import io.millrace.api.common.accumulators.Accumulator;
import io.millrace.api.common.cache.CachedFiles;
import io.millrace.engine.common.AccumulatorId;
import io.millrace.engine.common.EngineEnvironment;
import io.millrace.engine.common.EngineEnvironment.Worker;
import io.millrace.engine.common.SerializationCaches;
import io.millrace.engine.common.TaskId;
import io.millrace.engine.coordinator.Readers;
import io.millrace.engine.coordinator.SourceCoordinators;
import io.millrace.engine.job.AccumulatorMerge;
import io.millrace.engine.job.TaskHost;
import io.millrace.engine.job.TaskReport;
import io.millrace.engine.metrics.JobMetrics;
import io.millrace.engine.metrics.MetricRegistry;
import io.millrace.engine.operator.CoordinatorLink;
import io.millrace.engine.plan.JobPlan;
import io.millrace.engine.plan.TaskPlan;
import io.millrace.engine.plan.TickRate;
import io.millrace.engine.plan.VertexPlan;
import io.millrace.logging.LazyLogger;
import io.millrace.util.OptionalFailure;

import org.slf4j.Logger;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Runs all tasks of a job in this process, each as a duty cycle of the environment. Called by the job's thread, except
 * {@link #accumulators} and {@link #deliver}, which come from any.
 */
final class LocalTaskHost implements TaskHost, Readers {

    private static final Logger LOG = LazyLogger.of(LocalTaskHost.class);

    private record Running(LocalTask task, Worker worker) {}

    private final JobID jobId;
    private final EngineEnvironment environment;
    private final ClassLoader userClassLoader;
    private final ResultQueues results;
    private final MetricRegistry metrics;
    private final JobMetrics jobMetrics;
    private final CachedFiles cachedFiles;
    private final Map<String, Runnable> releaseHooks = new ConcurrentHashMap<>();
    /** Tasks of the running attempt that have not ended; read by any thread. */
    private final Map<TaskId, Running> tasks = new ConcurrentHashMap<>();
    /** Where coordinators leave messages for tasks; read by any thread. */
    private final Map<TaskId, ReaderMailbox> mailboxes = new ConcurrentHashMap<>();
    /**
     * Accumulators of tasks of the running attempt that have ended; read by any thread. Every attempt has a map of its own,
     * so that a task that was given up and ends in a later one writes into the old map.
     */
    private volatile Map<TaskId, Map<AccumulatorId, Accumulator<?, ?>>> ended =
            new ConcurrentHashMap<>();

    private int currentAttempt = -1;
    /** When tasks hear next that time has passed; {@link Long#MAX_VALUE} for never. */
    private long nextTickNanos = Long.MAX_VALUE;

    private long tickNanos;

    LocalTaskHost(
            JobID jobId,
            EngineEnvironment environment,
            ClassLoader userClassLoader,
            ResultQueues results,
            MetricRegistry metrics,
            JobMetrics jobMetrics,
            CachedFiles cachedFiles) {
        this.jobId = jobId;
        this.environment = environment;
        this.userClassLoader = userClassLoader;
        this.results = results;
        this.metrics = metrics;
        this.jobMetrics = jobMetrics;
        this.cachedFiles = cachedFiles;
    }

    @Override
    public void deploy(
            JobPlan plan,
            int attempt,
            Consumer<TaskReport> reports,
            SourceCoordinators coordinators) {
        tasks.clear();
        mailboxes.clear();
        Map<TaskId, Map<AccumulatorId, Accumulator<?, ?>>> endedInAttempt =
                new ConcurrentHashMap<>();
        ended = endedInAttempt;
        metrics.beginAttempt();
        currentAttempt = attempt;
        startTicking(plan);
        if (attempt > 0) {
            results.restart();
        }
        TaskAssembler assembler = new TaskAssembler(
                plan,
                attempt,
                jobId,
                environment,
                userClassLoader,
                results,
                jobMetrics,
                cachedFiles.cache(),
                releaseHooks,
                coordinators.formats().begin(TaskAssembler.HOST));
        Consumer<TaskReport> listener = report -> {
            if (report.state().isEnd()) {
                assembler.closeMetrics(report.task());
                endedInAttempt.put(report.task(), report.accumulators());
            }
            reports.accept(report);
        };
        try {
            for (TaskPlan task : plan.tasks()) {
                VertexPlan vertex = plan.vertices().get(task.head());
                for (int subtask = 0; subtask < vertex.parallelism(); subtask++) {
                    start(
                            new TaskId(vertex.id(), subtask),
                            attempt,
                            assembler,
                            listener,
                            coordinators);
                }
            }
        } catch (Throwable e) {
            abandon();
            throw e;
        }
    }

    private void startTicking(JobPlan plan) {
        // Time stands still within the steps of a simulation.
        if (!environment.isSimulated()) {
            tickNanos = TimeUnit.MILLISECONDS.toNanos(TickRate.of(plan).intervalMs());
            nextTickNanos = environment.clock().nowNanos() + tickNanos;
        }
    }

    /** Tells the tasks that time has passed, if it has. */
    void tickIfDue() {
        long nowNanos = environment.clock().nowNanos();
        if (nextTickNanos == Long.MAX_VALUE || nowNanos < nextTickNanos) {
            return;
        }
        nextTickNanos = nowNanos + tickNanos;
        for (Running running : tasks.values()) {
            running.task().tick();
        }
    }

    /** When {@link #tickIfDue} is wanted; {@link Long#MAX_VALUE} for never. */
    long nextTickNanos() {
        return nextTickNanos;
    }

    private void start(
            TaskId id,
            int attempt,
            TaskAssembler assembler,
            Consumer<TaskReport> reports,
            SourceCoordinators coordinators) {
        LocalTask[] started = new LocalTask[1];
        Worker worker = environment.start("task-" + id.vertex() + "-" + id.subtask(), doorbell -> {
            ReaderMailbox mailbox = new ReaderMailbox(
                    attempt, doorbell, message -> coordinators.receive(id, attempt, message));
            // Before the task's thread runs: the first message may be an answer to its own.
            mailboxes.put(id, mailbox);
            started[0] = new LocalTask(
                    id,
                    attempt,
                    (listener, interrupts) ->
                            assembler.build(id, doorbell, mailbox, listener, interrupts),
                    doorbell,
                    reports);
            return started[0];
        });
        tasks.put(id, new Running(started[0], worker));
    }

    @Override
    public void deliver(TaskId reader, int attempt, CoordinatorLink.ToReader message) {
        ReaderMailbox mailbox = mailboxes.get(reader);
        if (mailbox != null) {
            mailbox.receive(attempt, message);
        }
    }

    @Override
    public void cancel(TaskId task, int attempt) {
        Running running = running(task, attempt);
        if (running != null) {
            running.task().cancel();
        }
    }

    @Override
    public void interrupt(TaskId task, int attempt) {
        Running running = running(task, attempt);
        if (running != null) {
            running.task().interrupt(running.worker());
        }
    }

    private Running running(TaskId task, int attempt) {
        return attempt == currentAttempt ? tasks.get(task) : null;
    }

    /** Asks all tasks to stop that have not ended; nobody waits for them. */
    void abandon() {
        tasks.forEach((id, running) -> {
            running.task().cancel();
            running.task().interrupt(running.worker());
        });
    }

    @Override
    public void release() {
        nextTickNanos = Long.MAX_VALUE;
        tasks.forEach((id, running) -> {
            if (ended.containsKey(id)) {
                running.worker().awaitEnd();
            }
        });
        tasks.clear();
        releaseHooks.forEach((name, hook) -> {
            try {
                hook.run();
            } catch (Throwable e) {
                LOG.warn("The class loader release hook '{}' of job {} failed.", name, jobId, e);
            }
        });
        releaseHooks.clear();
        cachedFiles.close();
        SerializationCaches.forgetCleared();
    }

    /** Values of all accumulators as they were a short while ago, merged over all tasks. */
    Map<String, OptionalFailure<Object>> accumulators() {
        return merge().values();
    }

    /** The same, not yet asked for their values; copies. */
    Map<String, OptionalFailure<Accumulator<?, ?>>> mergedAccumulators() {
        return merge().merged();
    }

    private AccumulatorMerge merge() {
        AccumulatorMerge merge = new AccumulatorMerge();
        Map<TaskId, Map<AccumulatorId, Accumulator<?, ?>>> endedNow = ended;
        tasks.forEach((id, running) -> {
            if (!endedNow.containsKey(id)) {
                merge.add(running.task().accumulators());
            }
        });
        endedNow.forEach((id, last) -> merge.add(last));
        return merge;
    }
}
