// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.job;

import io.millrace.api.common.accumulators.Accumulator;
import io.millrace.engine.common.AccumulatorId;
import io.millrace.engine.common.TaskId;
import io.millrace.engine.coordinator.SourceCoordinators;
import io.millrace.engine.plan.JobPlan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Writes down what a job asks for; the test plays the tasks. */
final class FakeTaskHost implements TaskHost {

    final List<String> log = new ArrayList<>();
    Exception deployFailure;
    private Consumer<TaskReport> reports;
    private int attempt;

    @Override
    public void deploy(
            JobPlan plan,
            int newAttempt,
            Consumer<TaskReport> newReports,
            SourceCoordinators coordinators)
            throws Exception {
        log.add("deploy " + newAttempt);
        attempt = newAttempt;
        reports = newReports;
        if (deployFailure != null) {
            throw deployFailure;
        }
    }

    @Override
    public void cancel(TaskId task, int ofAttempt) {
        log.add("cancel " + task.vertex() + "." + task.subtask() + " of " + ofAttempt);
    }

    @Override
    public void interrupt(TaskId task, int ofAttempt) {
        log.add("interrupt " + task.vertex() + "." + task.subtask() + " of " + ofAttempt);
    }

    @Override
    public void release() {
        log.add("release");
    }

    void report(int vertex, int subtask, TaskReport.State state) {
        report(vertex, subtask, attempt, state, null, Map.of());
    }

    void fail(int vertex, int subtask, Throwable failure) {
        report(vertex, subtask, attempt, TaskReport.State.FAILED, failure, Map.of());
    }

    void report(
            int vertex,
            int subtask,
            int ofAttempt,
            TaskReport.State state,
            Throwable failure,
            Map<AccumulatorId, Accumulator<?, ?>> accumulators) {
        reports.accept(new TaskReport(
                new TaskId(vertex, subtask), ofAttempt, state, failure, accumulators));
    }
}
