// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.client;

import io.millrace.api.common.JobID;

/**
 * A job ended because it was cancelled.
 *
 * <p>Mirrors Flink 1.14's {@code JobCancellationException}; no known differences.
 */
public class JobCancellationException extends JobExecutionException {
    private static final long serialVersionUID = 2818087325120827526L;

    /**
     * Creates an exception.
     *
     * @param jobID the job
     * @param msg what happened
     * @param cause why, may be null
     */
    public JobCancellationException(JobID jobID, String msg, Throwable cause) {
        super(jobID, msg, cause);
    }
}
