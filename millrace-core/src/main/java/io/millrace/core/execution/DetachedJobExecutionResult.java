// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.execution;

import io.millrace.api.common.InvalidProgramException;
import io.millrace.api.common.JobExecutionResult;
import io.millrace.api.common.JobID;

import java.util.Map;

/** Result of a job that nobody waited for. Mirrors Flink 1.14's {@code DetachedJobExecutionResult}. */
public final class DetachedJobExecutionResult extends JobExecutionResult {

    private static final String MESSAGE =
            "Job was submitted in detached mode. Results of job execution, such as"
                    + " accumulators, runtime, etc. are not available. ";

    /**
     * Of a job.
     *
     * @param jobID id of the job
     */
    public DetachedJobExecutionResult(JobID jobID) {
        super(jobID, -1, null);
    }

    @Override
    public long getNetRuntime() {
        throw new InvalidProgramException(MESSAGE);
    }

    @Override
    public <T> T getAccumulatorResult(String accumulatorName) {
        throw new InvalidProgramException(MESSAGE);
    }

    @Override
    public Map<String, Object> getAllAccumulatorResults() {
        throw new InvalidProgramException(MESSAGE);
    }

    @Override
    public boolean isJobExecutionResult() {
        return false;
    }

    @Override
    public JobExecutionResult getJobExecutionResult() {
        return this;
    }

    @Override
    public String toString() {
        return "DetachedJobExecutionResult for job " + getJobID();
    }
}
