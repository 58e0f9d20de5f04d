// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.job;

import io.millrace.engine.common.TaskId;
import io.millrace.engine.coordinator.SourceCoordinators;
import io.millrace.engine.plan.JobPlan;

import java.util.function.Consumer;

/** Runs the tasks of a job: in this process, or in others. Called by the job's thread; answers by reports. */
public interface TaskHost {

    /**
     * Builds and starts all tasks of an attempt. Tasks of earlier attempts may still be alive; nothing mutable is shared
     * with them.
     *
     * @param reports takes the reports of the tasks, from any thread
     * @param coordinators takes what readers of sources tell their coordinators, from any thread
     * @throws Exception if a task cannot be built; those that were started are then asked to stop, and their reports mean nothing
     */
    void deploy(
            JobPlan plan,
            int attempt,
            Consumer<TaskReport> reports,
            SourceCoordinators coordinators)
            throws Exception;

    /** Asks a task to stop; it reports when it has. */
    void cancel(TaskId task, int attempt);

    /** Interrupts the user's code in a task that was asked to stop. */
    void interrupt(TaskId task, int attempt);

    /** Lets go of everything that belongs to the job; all its tasks have ended, or are given up. */
    void release();
}
