// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.execution;

import io.millrace.api.dag.Pipeline;
import io.millrace.configuration.Configuration;

import java.util.concurrent.CompletableFuture;

/** Runs pipelines. Mirrors Flink 1.14's {@code PipelineExecutor}. */
public interface PipelineExecutor {

    /**
     * Submits a job.
     *
     * @param pipeline what to run
     * @param configuration what applies where the program says nothing
     * @param userCodeClassloader loads the user's classes
     * @return the job, when it has been submitted
     * @throws Exception if it cannot be
     */
    CompletableFuture<JobClient> execute(
            Pipeline pipeline, Configuration configuration, ClassLoader userCodeClassloader)
            throws Exception;
}
