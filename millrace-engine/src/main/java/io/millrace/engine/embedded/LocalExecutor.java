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

    /** Those of {@code RestOptions.BIND_PORT}. */
    private static final String[] DISPLAY_KEYS = {
        "rest.bind-port", "rest.port", "web.port", "jobmanager.web.port"
    };

    @Override
    public CompletableFuture<JobClient> execute(
            Pipeline pipeline, Configuration configuration, ClassLoader userClassLoader)
            throws FlinkException {
        JobPlan plan = Planner.plan(pipeline, configuration);
        try {
            CachedFiles.check(plan.cachedFiles());
        } catch (IOException e) {
            return CompletableFuture.failedFuture(
                    new FlinkException("Could not upload job files.", e));
        }
        LocalJob job = new LocalJob(plan, new ThreadEnvironment(userClassLoader), userClassLoader);
        if (isDisplayAskedFor(configuration)) {
            try {
                job.showIn(JobDisplays.show(job, configuration));
            } catch (IOException e) {
                throw new FlinkException(
                        "Could not start the web interface. Choose another rest.port, or 0 for any that is free.",
                        e);
            }
        }
        job.start();
        return CompletableFuture.completedFuture(job);
    }

    /** Whether a port is named, as {@code createLocalEnvironmentWithWebUI} does; without loading the options. */
    private static boolean isDisplayAskedFor(Configuration configuration) {
        for (String key : DISPLAY_KEYS) {
            if (configuration.containsKey(key)) {
                return true;
            }
        }
        return false;
    }
}
