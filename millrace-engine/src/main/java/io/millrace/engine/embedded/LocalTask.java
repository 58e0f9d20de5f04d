// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.embedded;

import io.millrace.api.common.accumulators.Accumulator;
import io.millrace.engine.common.AccumulatorId;
import io.millrace.engine.common.Doorbell;
import io.millrace.engine.common.DutyCycle;
import io.millrace.engine.common.EngineEnvironment.Worker;
import io.millrace.engine.common.InterruptGate;
import io.millrace.engine.common.TaskId;
import io.millrace.engine.job.TaskReport;
import io.millrace.engine.job.TaskReport.State;
import io.millrace.engine.task.Task;
import io.millrace.engine.task.TaskListener;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A task from its deployment to its last report. It is built in its first step, on its own thread: reading the user's
 * functions is user code too, and whatever goes wrong there is a failure of this task.
 *
 * <p>Owned by the task's thread, except {@link #cancel}, {@link #interrupt}, {@link #tick} and {@link #accumulators}, which come from any.
 */
final class LocalTask implements DutyCycle, TaskListener {

    /** Builds the task; called once, on its thread. */
    interface Assembly {

        Task build(TaskListener listener, InterruptGate interrupts) throws Exception;
    }

    private final TaskId id;
    private final int attempt;
    private final Assembly assembly;
    private final Doorbell doorbell;
    private final Consumer<TaskReport> reports;
    private final InterruptGate interrupts = new InterruptGate();

    private volatile Task task;
    private volatile boolean isCancelRequested;
    private volatile boolean hasEnded;
    /** Set when the task has ended, and sent when its last step is over. */
    private volatile TaskReport lastReport;

    LocalTask(
            TaskId id,
            int attempt,
            Assembly assembly,
            Doorbell doorbell,
            Consumer<TaskReport> reports) {
        this.id = id;
        this.attempt = attempt;
        this.assembly = assembly;
        this.doorbell = doorbell;
        this.reports = reports;
    }

    @Override
    public int step() {
        if (hasEnded) {
            return DONE;
        }
        int done = task == null ? build() : stepTask();
        if (!hasEnded) {
            return done;
        }
        // Before the report: who hears it needs memory, and the task's state may have taken all of
        // it.
        task = null;
        reports.accept(lastReport);
        return DONE;
    }

    private int stepTask() {
        try {
            return task.step();
        } catch (Throwable e) {
            // A task takes care of its failures; what gets out is a defect, or there is no memory
            // left, and the job must hear of it all the same.
            task = null;
            onFailed(e, Map.of());
            return DONE;
        }
    }

    private int build() {
        if (isCancelRequested) {
            onCanceled(Map.of());
            return DONE;
        }
        try {
            Task built = assembly.build(this, interrupts);
            task = built;
            if (isCancelRequested) {
                built.cancel();
            }
            return 1;
        } catch (Throwable e) {
            if (isCancelRequested) {
                onCanceled(Map.of());
            } else {
                onFailed(e, Map.of());
            }
            return DONE;
        }
    }

    @Override
    public long nextDeadlineNanos() {
        Task built = task;
        return built == null ? Long.MAX_VALUE : built.nextDeadlineNanos();
    }

    void cancel() {
        isCancelRequested = true;
        Task built = task;
        if (built != null) {
            built.cancel();
        } else {
            doorbell.ring();
        }
    }

    void interrupt(Worker worker) {
        interrupts.interrupt(worker);
        Task built = task;
        if (built != null) {
            built.interrupt();
        }
    }

    /** Some time has passed. */
    void tick() {
        Task built = task;
        if (built != null) {
            built.tick();
        }
    }

    /** Copies of the task's accumulators as they were a short while ago. */
    Map<AccumulatorId, Accumulator<?, ?>> accumulators() {
        TaskReport last = lastReport;
        if (last != null) {
            return last.accumulators();
        }
        Task built = task;
        return built == null ? Map.of() : built.accumulators();
    }

    @Override
    public void onRunning() {
        reports.accept(report(State.RUNNING, null, Map.of()));
    }

    @Override
    public void onFinished(Map<AccumulatorId, Accumulator<?, ?>> accumulators) {
        end(State.FINISHED, null, accumulators);
    }

    @Override
    public void onCanceled(Map<AccumulatorId, Accumulator<?, ?>> accumulators) {
        end(State.CANCELED, null, accumulators);
    }

    @Override
    public void onFailed(Throwable failure, Map<AccumulatorId, Accumulator<?, ?>> accumulators) {
        end(State.FAILED, failure, accumulators);
    }

    private void end(
            State state, Throwable failure, Map<AccumulatorId, Accumulator<?, ?>> accumulators) {
        lastReport = report(state, failure, accumulators);
        hasEnded = true;
    }

    private TaskReport report(
            State state, Throwable failure, Map<AccumulatorId, Accumulator<?, ?>> accumulators) {
        return new TaskReport(id, attempt, state, failure, new HashMap<>(accumulators));
    }
}
