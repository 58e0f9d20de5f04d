// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common;

import io.millrace.util.Preconditions;

/** What is known of a job once it has been submitted. Mirrors Flink 1.14's {@code JobSubmissionResult}. */
public class JobSubmissionResult {

    private final JobID jobID;

    /**
     * Of a job.
     *
     * @param jobID id of the job
     */
    public JobSubmissionResult(JobID jobID) {
        this.jobID = Preconditions.checkNotNull(jobID);
    }

    /**
     * Id of the job.
     *
     * @return the id
     */
    public JobID getJobID() {
        return jobID;
    }

    /**
     * Whether the job's result is known too.
     *
     * @return whether this is a {@link JobExecutionResult}
     */
    public boolean isJobExecutionResult() {
        return false;
    }

    /**
     * The job's result.
     *
     * @return this
     * @throws ClassCastException if only the submission is known
     */
    public JobExecutionResult getJobExecutionResult() {
        throw new ClassCastException("This JobSubmissionResult is not a JobExecutionResult.");
    }
}
