// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.embedded;

import io.millrace.api.common.cache.CachedFiles;
import io.millrace.api.dag.Pipeline;
import io.millrace.configuration.Configuration;
import io.millrace.core.execution.JobClient;
import io.millrace.core.execution.PipelineExecutor;
import io.millrace.engine.plan.JobPlan;
import io.millrace.engine.plan.Planner;
import io.millrace.util.FlinkException;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** Plans a job and runs it on threads of this JVM. Thread-safe; any number of jobs at once. */
final class LocalExecutor implements PipelineExecutor {

    @Override
    public CompletableFuture<JobClient> execute(
            Pipeline pipeline, Configuration configuration, ClassLoader userClassLoader) {
        JobPlan plan = Planner.plan(pipeline, configuration);
        try {
            CachedFiles.check(plan.cachedFiles());
        } catch (IOException e) {
            return CompletableFuture.failedFuture(
                    new FlinkException("Could not upload job files.", e));
        }
        LocalJob job = new LocalJob(plan, new ThreadEnvironment(userClassLoader), userClassLoader);
        job.start();
        return CompletableFuture.completedFuture(job);
    }
}
