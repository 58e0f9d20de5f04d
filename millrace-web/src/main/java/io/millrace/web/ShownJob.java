// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.web;

import io.millrace.api.common.JobStatus;
import io.millrace.api.common.accumulators.Accumulator;
import io.millrace.engine.common.TaskId;
import io.millrace.engine.common.UserCodeException;
import io.millrace.engine.embedded.JobDisplay;
import io.millrace.engine.embedded.JobView;
import io.millrace.engine.job.TaskReport;
import io.millrace.engine.plan.JobPlan;
import io.millrace.engine.plan.VertexPlan;
import io.millrace.util.OptionalFailure;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What there is to show of one job: the job's thread tells it what happens, and the server's threads ask. When the job ends it
 * keeps texts and numbers only, and lets go of the job and of the user's classes. All that changes is guarded by this.
 */
final class ShownJob implements JobDisplay.Watch {

    /** Longest stack trace that is kept, in characters. */
    private static final int MAX_TRACE = 50_000;

    /** For how long metrics are taken for those of the moment. */
    private static final long MEASURE_NANOS = 200_000_000;

    /**
     * One attempt of one subtask.
     *
     * @param state now
     * @param attempt from 0
     * @param times when it came into each state, in milliseconds since the epoch
     */
    record Subtask(TaskState state, int attempt, Map<TaskState, Long> times) {

        static Subtask created(int attempt, long nowMs) {
            return new Subtask(TaskState.CREATED, attempt, Map.of(TaskState.CREATED, nowMs));
        }

        Subtask in(TaskState next, long nowMs) {
            Map<TaskState, Long> more = new EnumMap<>(times);
            more.put(next, nowMs);
            return new Subtask(next, attempt, more);
        }

        /** When it was deployed; -1 if it was not. */
        long startMs() {
            return times.getOrDefault(TaskState.DEPLOYING, -1L);
        }

        /** When it ended; -1 if it has not. */
        long endMs() {
            return state.isEnd() ? times.get(state) : -1;
        }
    }

    /**
     * Something that went wrong.
     *
     * @param name class of what was thrown
     * @param trace its stack trace
     * @param timestampMs when
     * @param task in which, as Flink names it, or null
     */
    record Failure(String name, String trace, long timestampMs, String task) {}

    /**
     * One of the program's accumulators, as text.
     *
     * @param name given by the program
     * @param type its class
     * @param value what it says of itself
     */
    record Sum(String name, String type, String value) {}

    /**
     * The job at one moment.
     *
     * @param status of the job
     * @param times when it came into each state, in milliseconds since the epoch
     * @param lastChangeMs when the last of these changed
     * @param subtasks by vertex and index
     * @param failures oldest first
     */
    record Snapshot(
            JobStatus status,
            Map<JobStatus, Long> times,
            long lastChangeMs,
            List<List<Subtask>> subtasks,
            List<Failure> failures) {

        boolean hasEnded() {
            return status.isGloballyTerminalState();
        }

        long startMs() {
            return times.get(JobStatus.INITIALIZING);
        }

        /** When it ended; -1 if it has not. */
        long endMs() {
            return hasEnded() ? times.get(status) : -1;
        }
    }

    private final String id;
    private final ShownPlan plan;
    private final boolean mayBeCancelled;
    private final int maxFailures;

    /** The job while it runs; null when it has ended. */
    private JobView job;

    private JobStatus status = JobStatus.INITIALIZING;
    private final Map<JobStatus, Long> times = new EnumMap<>(JobStatus.class);
    private long lastChangeMs;
    private int attempt;
    /** By task, that is by the vertex at its head; other vertices share the states of theirs. */
    private final Map<Integer, Subtask[]> tasks = new TreeMap<>();

    private final Deque<Failure> failures = new ArrayDeque<>();
    /** What was measured last. */
    private List<JobView.Measure> lastMeasures = List.of();

    private long measuredAtNanos = System.nanoTime() - MEASURE_NANOS;
    /** Accumulators at the end of the job. */
    private List<Sum> lastSums = List.of();

    private Runnable endHook = () -> {};

    /**
     * @param job which has not started yet
     * @param mayBeCancelled whether requests may cancel it
     * @param maxFailures how many are kept
     * @param nowMs the time
     */
    ShownJob(JobView job, boolean mayBeCancelled, int maxFailures, long nowMs) {
        this.job = job;
        this.id = job.getJobID().toString();
        this.plan = ShownPlan.of(job.plan());
        this.mayBeCancelled = mayBeCancelled;
        this.maxFailures = Math.max(1, maxFailures);
        times.put(JobStatus.INITIALIZING, nowMs);
        times.put(JobStatus.CREATED, nowMs);
        lastChangeMs = nowMs;
        fillTasks(job.plan(), nowMs);
    }

    private void fillTasks(JobPlan jobPlan, long nowMs) {
        jobPlan.tasks().forEach(task -> {
            VertexPlan head = jobPlan.vertices().get(task.head());
            Subtask[] subtasks = new Subtask[head.parallelism()];
            Arrays.fill(subtasks, Subtask.created(0, nowMs));
            tasks.put(task.head(), subtasks);
        });
    }

    /** Called once, when the job has ended; before the job starts. */
    void onEnd(Runnable hook) {
        endHook = hook;
    }

    String id() {
        return id;
    }

    ShownPlan plan() {
        return plan;
    }

    boolean mayBeCancelled() {
        return mayBeCancelled;
    }

    /** The job as it is now. */
    synchronized Snapshot snapshot() {
        List<List<Subtask>> byVertex = new ArrayList<>();
        for (ShownPlan.Vertex vertex : plan.vertices()) {
            byVertex.add(List.of(tasks.get(vertex.task())));
        }
        return new Snapshot(
                status, new EnumMap<>(times), lastChangeMs, byVertex, List.copyOf(failures));
    }

    /** Metrics as they were a moment ago, or when the job ended. A page asks for each vertex, one after the other. */
    List<JobView.Measure> measures() {
        JobView running;
        long nowNanos = System.nanoTime();
        synchronized (this) {
            running = job;
            if (running == null || nowNanos - measuredAtNanos < MEASURE_NANOS) {
                return lastMeasures;
            }
        }
        List<JobView.Measure> measures = running.measures();
        synchronized (this) {
            if (job != null) {
                lastMeasures = measures;
                measuredAtNanos = nowNanos;
            }
        }
        return measures;
    }

    /** Accumulators as they are now, or were when the job ended; by name. */
    List<Sum> sums() {
        JobView running;
        synchronized (this) {
            running = job;
            if (running == null) {
                return lastSums;
            }
        }
        return sumsOf(running);
    }

    private static List<Sum> sumsOf(JobView job) {
        List<Sum> sums = new ArrayList<>();
        new TreeMap<>(job.mergedAccumulators()).forEach((name, sum) -> sums.add(asText(name, sum)));
        return sums;
    }

    private static Sum asText(String name, OptionalFailure<Accumulator<?, ?>> sum) {
        if (sum.isFailure()) {
            return new Sum(name, "null", textOf(sum.getFailureCause()));
        }
        Accumulator<?, ?> accumulator = sum.getUnchecked();
        return new Sum(name, accumulator.getClass().getSimpleName(), textOf(accumulator));
    }

    /** What an object of the user says of itself, whatever happens there. */
    private static String textOf(Object object) {
        try {
            return String.valueOf(object);
        } catch (Throwable e) {
            return "it could not be shown: " + e.getClass().getName();
        }
    }

    /** Cancels the job, if it has not ended. */
    void cancel() {
        JobView running;
        synchronized (this) {
            running = job;
        }
        if (running != null) {
            running.requestCancel();
        }
    }

    @Override
    public synchronized void onStatus(JobStatus newStatus, long nowMs) {
        status = newStatus;
        times.put(newStatus, nowMs);
        lastChangeMs = nowMs;
    }

    @Override
    public synchronized void onAttempt(int newAttempt, long nowMs) {
        attempt = newAttempt;
        for (Subtask[] subtasks : tasks.values()) {
            Arrays.fill(
                    subtasks,
                    Subtask.created(newAttempt, nowMs)
                            .in(TaskState.SCHEDULED, nowMs)
                            .in(TaskState.DEPLOYING, nowMs));
        }
    }

    @Override
    public synchronized void onTask(TaskId task, TaskReport.State state, long nowMs) {
        Subtask[] subtasks = tasks.get(task.vertex());
        Subtask before = subtasks[task.subtask()];
        // A task that was asked to stop may still say that it runs.
        if (state.isEnd() || before.state() != TaskState.CANCELING) {
            subtasks[task.subtask()] = before.in(TaskState.of(state), nowMs);
        }
    }

    @Override
    public synchronized void onStopping(long nowMs) {
        for (Subtask[] subtasks : tasks.values()) {
            for (int i = 0; i < subtasks.length; i++) {
                if (!subtasks[i].state().isEnd()) {
                    subtasks[i] = subtasks[i].in(TaskState.CANCELING, nowMs);
                }
            }
        }
    }

    @Override
    public void onFailure(Throwable failure, TaskId task, long nowMs) {
        Throwable shown = failure instanceof UserCodeException && failure.getCause() != null
                ? failure.getCause()
                : failure;
        String trace = traceOf(shown);
        synchronized (this) {
            failures.add(new Failure(
                    shown.getClass().getName(),
                    trace,
                    nowMs,
                    task == null ? null : nameOf(task) + " - execution #" + attempt));
            while (failures.size() > maxFailures) {
                failures.remove();
            }
        }
    }

    private String nameOf(TaskId task) {
        ShownPlan.Vertex vertex = plan.vertices().get(task.vertex());
        return vertex.name() + " (" + (task.subtask() + 1) + "/" + vertex.parallelism() + ")";
    }

    private static String traceOf(Throwable failure) {
        StringWriter text = new StringWriter();
        try {
            failure.printStackTrace(new PrintWriter(text, true));
        } catch (Throwable e) {
            text.write(failure.getClass().getName() + ", whose stack trace cannot be shown");
        }
        return text.getBuffer().length() > MAX_TRACE
                ? text.getBuffer().substring(0, MAX_TRACE) + "\n..."
                : text.toString();
    }

    @Override
    public void onEnd(JobStatus endStatus, long nowMs) {
        JobView ended;
        synchronized (this) {
            ended = job;
        }
        List<JobView.Measure> measures = ended.measures();
        List<Sum> sums = sumsOf(ended);
        synchronized (this) {
            onStatus(endStatus, nowMs);
            lastMeasures = measures;
            lastSums = sums;
            job = null;
        }
        endHook.run();
    }
}
