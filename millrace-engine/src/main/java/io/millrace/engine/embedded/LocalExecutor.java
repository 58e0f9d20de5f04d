// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.embedded;

import io.millrace.api.dag.Pipeline;
import io.millrace.configuration.Configuration;
import io.millrace.core.execution.JobClient;
import io.millrace.core.execution.PipelineExecutor;
import io.millrace.engine.plan.JobPlan;
import io.millrace.engine.plan.Planner;

import java.util.concurrent.CompletableFuture;

/** Plans a job and runs it on threads of this JVM. Thread-safe; any number of jobs at once. */
final class LocalExecutor implements PipelineExecutor {

    @Override
    public CompletableFuture<JobClient> execute(
            Pipeline pipeline, Configuration configuration, ClassLoader userClassLoader) {
        JobPlan plan = Planner.plan(pipeline, configuration);
        LocalJob job = new LocalJob(plan, new ThreadEnvironment(userClassLoader), userClassLoader);
        job.start();
        return CompletableFuture.completedFuture(job);
    }
}
