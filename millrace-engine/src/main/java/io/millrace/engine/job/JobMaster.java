// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.job;

import io.millrace.api.common.JobID;
import io.millrace.api.common.JobStatus;
import io.millrace.engine.common.Clock;
import io.millrace.engine.common.Doorbell;
import io.millrace.engine.common.DutyCycle;
import io.millrace.engine.common.TaskId;
import io.millrace.engine.common.UserCodeException;
import io.millrace.engine.coordinator.SourceCoordinators;
import io.millrace.engine.plan.JobPlan;
import io.millrace.engine.plan.TaskPlan;
import io.millrace.engine.plan.VertexPlan;
import io.millrace.engine.queue.MpscQueue;
import io.millrace.logging.LazyLogger;
import io.millrace.runtime.JobException;
import io.millrace.util.OptionalFailure;

import org.slf4j.Logger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One job from submission to its end: an event loop that owns the states of all tasks of the current attempt.
 *
 * <p>Mail comes from tasks (reports) and from the client (cancel). A failed task, unless it is the restart policy's last
 * word, stops all tasks of the attempt; when all have ended the next attempt is deployed from the same plan. Tasks that do
 * not stop are interrupted again and again, and given up after a time. Owned by the job's thread.
 */
public final class JobMaster implements DutyCycle {

    private static final Logger LOG = LazyLogger.of(JobMaster.class);

    /** How long the end of the job waits for enumerators that do not heed interrupts. */
    private static final long COORDINATOR_CLOSE_MS = 1000;

    /** What the outside hears of the job. Called on the job's thread. */
    public interface Listener {

        /** The job has a new state. */
        void onStatus(JobStatus status);

        /** The tasks of an attempt are being deployed. */
        default void onAttempt(int attempt) {}

        /** A task of the current attempt has reported. */
        default void onTask(TaskReport report) {}

        /** Tasks that have not ended have been asked to stop. */
        default void onStopping() {}

        /**
         * Something has failed, whether or not the job goes on.
         *
         * @param task in which, or null if in none
         */
        default void onFailure(Throwable failure, TaskId task) {}

        /**
         * The job has ended; all its tasks have stopped or were given up.
         *
         * @param failure why, if it failed; else null
         * @param accumulators values, merged over all tasks
         */
        void onEnd(
                JobStatus status,
                Throwable failure,
                Map<String, OptionalFailure<Object>> accumulators);
    }

    private final JobID jobId;
    private final JobPlan plan;
    private final TaskHost host;
    private final SourceCoordinators coordinators;
    private final RestartPolicy restartPolicy;
    private final Clock clock;
    private final Doorbell doorbell;
    private final Listener listener;
    private final MpscQueue<Mail> mailbox = new MpscQueue<>();

    private JobStatus status = JobStatus.INITIALIZING;
    private int attempt;
    /** Tasks of the current attempt that have not ended yet, in the order of the plan. */
    private final Map<TaskId, TaskReport.State> alive = new LinkedHashMap<>();

    private final AccumulatorMerge accumulators = new AccumulatorMerge();
    /** Why the current attempt stops; null if nothing failed. */
    private Throwable failure;
    /** When the next attempt starts, by the monotonic clock; set while the job is RESTARTING. */
    private long restartAtNanos = Long.MAX_VALUE;
    /** When tasks that do not stop are interrupted again, and when they are given up. */
    private long interruptAtNanos = Long.MAX_VALUE;

    private long giveUpAtNanos = Long.MAX_VALUE;
    private boolean isCancelRequested;
    /** How the job will have ended once its coordinators are closed; null while it runs. */
    private JobStatus endingAs;
    /** When coordinators that do not close are left behind. */
    private long leaveCoordinatorsAtNanos = Long.MAX_VALUE;

    /** Whether the job could not even begin. */
    private boolean isUnprepared;

    private boolean hasEnded;

    public JobMaster(
            JobID jobId,
            JobPlan plan,
            TaskHost host,
            SourceCoordinators coordinators,
            RestartPolicy restartPolicy,
            Clock clock,
            Doorbell doorbell,
            Listener listener) {
        this.jobId = jobId;
        this.plan = plan;
        this.host = host;
        this.coordinators = coordinators;
        this.restartPolicy = restartPolicy;
        this.clock = clock;
        this.doorbell = doorbell;
        this.listener = listener;
    }

    private sealed interface Mail {}

    private record Report(TaskReport report) implements Mail {}

    private record Cancel() implements Mail {}

    private record EnumeratorFailed(int coordinator, Throwable failure) implements Mail {}

    private record CoordinatorClosed(int coordinator) implements Mail {}

    /** Turns what coordinators say into mail. */
    private final class FromCoordinators implements SourceCoordinators.Listener {

        @Override
        public void onFailed(int coordinator, Throwable enumeratorFailure) {
            post(new EnumeratorFailed(coordinator, enumeratorFailure));
        }

        @Override
        public void onClosed(int coordinator) {
            post(new CoordinatorClosed(coordinator));
        }
    }

    /** Cancels the job, if it has not ended. Any thread. */
    public void cancel() {
        post(new Cancel());
    }

    private void post(Mail mail) {
        mailbox.offer(mail);
        doorbell.ring();
    }

    @Override
    public int step() {
        if (hasEnded) {
            return DONE;
        }
        int done = 0;
        if (status == JobStatus.INITIALIZING) {
            begin();
            done++;
        }
        Mail mail;
        while (!hasEnded && (mail = mailbox.poll()) != null) {
            handle(mail);
            done++;
        }
        if (!hasEnded) {
            done += checkDeadlines(clock.nowNanos());
        }
        return hasEnded ? DONE : done;
    }

    @Override
    public long nextDeadlineNanos() {
        // A restart waits for the tasks of the attempt before it: they ring when they end.
        long restart = alive.isEmpty() ? restartAtNanos : Long.MAX_VALUE;
        return Math.min(
                Math.min(restart, leaveCoordinatorsAtNanos),
                Math.min(interruptAtNanos, giveUpAtNanos));
    }

    private void handle(Mail mail) {
        if (mail instanceof Cancel) {
            onCancel();
        } else if (mail instanceof Report report) {
            onReport(report.report());
        } else if (mail instanceof EnumeratorFailed failed) {
            onEnumeratorFailed(failed);
        } else if (mail instanceof CoordinatorClosed closed) {
            coordinators.onClosed(closed.coordinator());
            endIfCoordinatorsHave();
        }
    }

    private void begin() {
        try {
            coordinators.formats().prepare();
        } catch (JobException e) {
            failure = e;
            listener.onFailure(e, null);
            isUnprepared = true;
            giveUp();
            onTaskEnded();
            return;
        }
        deploy();
    }

    private void deploy() {
        failure = null;
        alive.clear();
        accumulators.clear();
        for (TaskPlan task : plan.tasks()) {
            VertexPlan vertex = plan.vertices().get(task.head());
            for (int subtask = 0; subtask < vertex.parallelism(); subtask++) {
                alive.put(new TaskId(vertex.id(), subtask), null);
            }
        }
        changeStatus(JobStatus.RUNNING);
        listener.onAttempt(attempt);
        try {
            coordinators.begin(attempt, new FromCoordinators());
            host.deploy(plan, attempt, report -> post(new Report(report)), coordinators);
        } catch (Throwable e) {
            alive.clear();
            fail(e, null);
        }
    }

    private void onReport(TaskReport report) {
        if (report.attempt() != attempt || !alive.containsKey(report.task())) {
            return;
        }
        listener.onTask(report);
        if (!report.state().isEnd()) {
            alive.put(report.task(), report.state());
            return;
        }
        alive.remove(report.task());
        if (report.state() == TaskReport.State.FAILED && status == JobStatus.RUNNING) {
            fail(report.failure(), report.task());
            return;
        }
        if (report.state() == TaskReport.State.FAILED
                && failure != null
                && failure != report.failure()) {
            failure.addSuppressed(report.failure());
        }
        accumulators.add(report.accumulators());
        onTaskEnded();
    }

    /** A task of the running attempt has failed, or, without a task, the attempt could not be deployed. */
    private void fail(Throwable cause, TaskId task) {
        failure = cause;
        listener.onFailure(cause, task);
        long delayMs = restartPolicy.delayAfterFailureMs(clock.nowMs());
        if (delayMs == RestartPolicy.NO_RESTART) {
            giveUp();
        } else {
            LOG.warn(
                    "Job '{}' ({}) is started again in {} ms.", plan.name(), jobId, delayMs, cause);
            restartAtNanos = clock.nowNanos() + TimeUnit.MILLISECONDS.toNanos(delayMs);
            changeStatus(JobStatus.RESTARTING);
        }
        coordinators.endAttempt();
        stopTasks();
        onTaskEnded();
    }

    private void giveUp() {
        LOG.info("Job '{}' ({}) fails: {}", plan.name(), jobId, String.valueOf(failure));
        changeStatus(JobStatus.FAILING);
    }

    /** No enumerator goes on as if nothing had happened: the next attempt begins with new ones. */
    private void onEnumeratorFailed(EnumeratorFailed failed) {
        if (endingAs != null || !coordinators.isRunning(failed.coordinator())) {
            return;
        }
        coordinators.close();
        if (status == JobStatus.RUNNING) {
            fail(failed.failure(), null);
        }
    }

    private void onCancel() {
        if (isCancelRequested || status == JobStatus.FAILING || endingAs != null) {
            return;
        }
        isCancelRequested = true;
        restartAtNanos = Long.MAX_VALUE;
        changeStatus(JobStatus.CANCELLING);
        stopTasks();
        onTaskEnded();
    }

    private void stopTasks() {
        for (TaskId task : new ArrayList<>(alive.keySet())) {
            host.cancel(task, attempt);
            host.interrupt(task, attempt);
        }
        long now = clock.nowNanos();
        listener.onStopping();
        interruptAtNanos = deadline(now, plan.options().cancellationIntervalMs());
        giveUpAtNanos = deadline(now, plan.options().cancellationTimeoutMs());
    }

    private static long deadline(long nowNanos, long delayMs) {
        return delayMs <= 0 ? Long.MAX_VALUE : nowNanos + TimeUnit.MILLISECONDS.toNanos(delayMs);
    }

    private int checkDeadlines(long nowNanos) {
        int done = 0;
        if (nowNanos >= interruptAtNanos) {
            interruptAtNanos = deadline(nowNanos, plan.options().cancellationIntervalMs());
            LOG.warn(
                    "Job '{}' ({}) waits for tasks that do not stop: {}",
                    plan.name(),
                    jobId,
                    aliveNames());
            for (TaskId task : alive.keySet()) {
                host.interrupt(task, attempt);
            }
            done++;
        }
        if (nowNanos >= giveUpAtNanos) {
            LOG.error(
                    "Job '{}' ({}) gives up tasks that did not stop within {} ms; their threads are left behind: {}",
                    plan.name(),
                    jobId,
                    plan.options().cancellationTimeoutMs(),
                    aliveNames());
            alive.clear();
            onTaskEnded();
            done++;
        }
        if (nowNanos >= leaveCoordinatorsAtNanos) {
            LOG.warn(
                    "Job '{}' ({}) leaves split enumerators behind that did not stop within {} ms.",
                    plan.name(),
                    jobId,
                    COORDINATOR_CLOSE_MS);
            finish();
            done++;
        }
        if (!hasEnded && nowNanos >= restartAtNanos && alive.isEmpty()) {
            restartAtNanos = Long.MAX_VALUE;
            attempt++;
            deploy();
            done++;
        }
        return done;
    }

    private List<String> aliveNames() {
        List<String> names = new ArrayList<>();
        for (TaskId task : alive.keySet()) {
            VertexPlan vertex = plan.vertices().get(task.vertex());
            names.add(
                    vertex.name() + " (" + (task.subtask() + 1) + "/" + vertex.parallelism() + ")");
        }
        return names;
    }

    private void onTaskEnded() {
        if (!alive.isEmpty() || endingAs != null) {
            return;
        }
        interruptAtNanos = Long.MAX_VALUE;
        giveUpAtNanos = Long.MAX_VALUE;
        switch (status) {
            case RUNNING -> finishFormats();
            case FAILING -> end(JobStatus.FAILED);
            case CANCELLING -> end(JobStatus.CANCELED);
            default -> {
                // RESTARTING: the next attempt starts when its time has come.
            }
        }
    }

    private void finishFormats() {
        try {
            coordinators.formats().finish();
        } catch (Throwable e) {
            fail(new Exception("Failed to finalize execution on master", e), null);
            return;
        }
        end(JobStatus.FINISHED);
    }

    private void end(JobStatus endStatus) {
        endingAs = endStatus;
        coordinators.close();
        leaveCoordinatorsAtNanos = deadline(clock.nowNanos(), COORDINATOR_CLOSE_MS);
        endIfCoordinatorsHave();
    }

    private void endIfCoordinatorsHave() {
        if (endingAs != null && coordinators.areClosed()) {
            finish();
        }
    }

    private void finish() {
        JobStatus endStatus = endingAs;
        leaveCoordinatorsAtNanos = Long.MAX_VALUE;
        hasEnded = true;
        host.release();
        changeStatus(endStatus);
        listener.onEnd(
                endStatus,
                endStatus == JobStatus.FAILED ? explainFailure() : null,
                accumulators.values());
    }

    /** Where user code failed stands in the message, so that what it threw is the cause itself, as in Flink. */
    private Throwable explainFailure() {
        if (isUnprepared) {
            return failure;
        }
        String suppressed = "Recovery is suppressed by " + restartPolicy.label();
        if (!(failure instanceof UserCodeException located) || located.getCause() == null) {
            return new JobException(suppressed, failure);
        }
        JobException explained =
                new JobException(suppressed + "; " + located.getMessage(), located.getCause());
        for (Throwable also : located.getSuppressed()) {
            explained.addSuppressed(also);
        }
        return explained;
    }

    private void changeStatus(JobStatus newStatus) {
        LOG.info("Job '{}' ({}) is {}.", plan.name(), jobId, newStatus);
        status = newStatus;
        listener.onStatus(newStatus);
    }
}
