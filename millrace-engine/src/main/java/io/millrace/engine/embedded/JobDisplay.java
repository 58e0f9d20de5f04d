// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.embedded;

import io.millrace.api.common.JobStatus;
import io.millrace.configuration.Configuration;
import io.millrace.engine.common.TaskId;
import io.millrace.engine.job.TaskReport;

import java.io.IOException;

/**
 * Shows jobs of this process while they run. Found by the {@code ServiceLoader}, and looked for only when a job's settings name
 * a port, so that nothing of it is loaded for other jobs.
 */
public interface JobDisplay {

    /**
     * Shows a job that is about to start.
     *
     * @param job the job
     * @param configuration its settings
     * @return hears of the job
     * @throws IOException if it cannot be shown, because no port is free
     */
    Watch show(JobView job, Configuration configuration) throws IOException;

    /**
     * Hears of one job, from its start to its end; times are in milliseconds since the epoch. Called on the job's thread, once
     * for each event; must not block.
     */
    interface Watch {

        /** The job has a new state. */
        void onStatus(JobStatus status, long nowMs);

        /** The tasks of an attempt are being deployed. */
        void onAttempt(int attempt, long nowMs);

        /** A task has a new state. */
        void onTask(TaskId task, TaskReport.State state, long nowMs);

        /** Tasks that have not ended have been asked to stop. */
        void onStopping(long nowMs);

        /**
         * Something has failed.
         *
         * @param task in which, or null if in none
         */
        void onFailure(Throwable failure, TaskId task, long nowMs);

        /** The job has ended, and nobody has heard of it yet; when this returns, what showed it alone is gone. Called once. */
        void onEnd(JobStatus status, long nowMs);
    }
}
