// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.execution;

import io.millrace.api.common.JobExecutionResult;

/** Hears of the jobs of an environment. Called by the program's thread. Mirrors Flink 1.14's {@code JobListener}. */
public interface JobListener {

    /**
     * A job was submitted, or could not be.
     *
     * @param jobClient the job, or null
     * @param throwable why not, or null
     */
    void onJobSubmitted(JobClient jobClient, Throwable throwable);

    /**
     * A job has ended.
     *
     * @param jobExecutionResult its result, or null
     * @param throwable why it failed, or null
     */
    void onJobExecuted(JobExecutionResult jobExecutionResult, Throwable throwable);
}
