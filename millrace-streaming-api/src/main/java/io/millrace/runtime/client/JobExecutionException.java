// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.client;

import io.millrace.api.common.JobID;
import io.millrace.util.FlinkException;

/**
 * A job ended without result; the cause says why.
 *
 * <p>Mirrors Flink 1.14's {@code JobExecutionException}; no known differences.
 */
public class JobExecutionException extends FlinkException {
    private static final long serialVersionUID = 2818087325120827525L;

    private final JobID jobID;

    /**
     * Creates an exception.
     *
     * @param jobID the job
     * @param msg what happened
     * @param cause why
     */
    public JobExecutionException(JobID jobID, String msg, Throwable cause) {
        super(msg, cause);
        this.jobID = jobID;
    }

    /**
     * Creates an exception.
     *
     * @param jobID the job
     * @param msg what happened
     */
    public JobExecutionException(JobID jobID, String msg) {
        super(msg);
        this.jobID = jobID;
    }

    /**
     * Creates an exception.
     *
     * @param jobID the job
     * @param cause why
     */
    public JobExecutionException(JobID jobID, Throwable cause) {
        super(cause);
        this.jobID = jobID;
    }

    /**
     * Returns the job.
     *
     * @return its id
     */
    public JobID getJobID() {
        return jobID;
    }
}
