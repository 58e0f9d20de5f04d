// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import io.millrace.configuration.Configuration;
import io.millrace.core.execution.PipelineExecutor;
import io.millrace.core.execution.PipelineExecutorFactory;
import io.millrace.core.execution.PipelineExecutorServiceLoader;

import java.util.stream.Stream;

/**
 * Finds one executor, whatever is asked for. For environments that decide by themselves what becomes of their jobs.
 *
 * @param name the only one that the executor has
 * @param executor takes all jobs
 */
public record SingleExecutor(String name, PipelineExecutor executor)
        implements PipelineExecutorServiceLoader, PipelineExecutorFactory {

    @Override
    public PipelineExecutorFactory getExecutorFactory(Configuration configuration) {
        return this;
    }

    @Override
    public Stream<String> getExecutorNames() {
        return Stream.of(name);
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public boolean isCompatibleWith(Configuration configuration) {
        return true;
    }

    @Override
    public PipelineExecutor getExecutor(Configuration configuration) {
        return executor;
    }
}
