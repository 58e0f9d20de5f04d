// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import io.millrace.configuration.Configuration;
import io.millrace.core.execution.PipelineExecutor;
import io.millrace.core.execution.PipelineExecutorFactory;
import io.millrace.core.execution.PipelineExecutorServiceLoader;

import java.util.stream.Stream;

/** Finds the executors that another loader finds, and has all their jobs watched. */
final class WatchedExecutors implements PipelineExecutorServiceLoader {

    private final PipelineExecutorServiceLoader executors;
    private final RunningJobs jobs;

    WatchedExecutors(PipelineExecutorServiceLoader executors, RunningJobs jobs) {
        this.executors = executors;
        this.jobs = jobs;
    }

    @Override
    public PipelineExecutorFactory getExecutorFactory(Configuration configuration)
            throws Exception {
        return new WatchedFactory(executors.getExecutorFactory(configuration), jobs);
    }

    @Override
    public Stream<String> getExecutorNames() {
        return executors.getExecutorNames();
    }

    private record WatchedFactory(PipelineExecutorFactory factory, RunningJobs jobs)
            implements PipelineExecutorFactory {

        @Override
        public String getName() {
            return factory.getName();
        }

        @Override
        public boolean isCompatibleWith(Configuration configuration) {
            return factory.isCompatibleWith(configuration);
        }

        @Override
        public PipelineExecutor getExecutor(Configuration configuration) {
            PipelineExecutor executor = factory.getExecutor(configuration);
            return (pipeline, settings, classLoader) ->
                    executor.execute(pipeline, settings, classLoader).thenApply(jobs::watch);
        }
    }
}
