// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.execution;

import io.millrace.configuration.Configuration;
import io.millrace.configuration.DeploymentOptions;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/** Finds executors on the class path. Mirrors Flink 1.14's {@code DefaultExecutorServiceLoader}. */
public class DefaultExecutorServiceLoader implements PipelineExecutorServiceLoader {

    /** A loader. */
    public DefaultExecutorServiceLoader() {}

    @Override
    public PipelineExecutorFactory getExecutorFactory(Configuration configuration) {
        List<PipelineExecutorFactory> compatible = factories()
                .filter(factory -> factory.isCompatibleWith(configuration))
                .toList();
        String target = configuration.get(DeploymentOptions.TARGET);
        if (compatible.isEmpty() && "remote".equals(target)) {
            throw new IllegalStateException(
                    "This release runs jobs in the process of their program only, and cannot send them to a cluster"
                            + " (execution.target 'remote'). Use StreamExecutionEnvironment.getExecutionEnvironment()"
                            + " in place of a remote environment.");
        }
        if (compatible.isEmpty()) {
            throw new IllegalStateException(
                    "No executor found for execution.target '" + target
                            + "'. Known are: " + getExecutorNames().toList()
                            + ". If none is known, the engine is missing: add the jar millrace-engine to the class path.");
        }
        if (compatible.size() > 1) {
            throw new IllegalStateException("More than one executor answers to execution.target '"
                    + target + "': " + compatible + ". Leave one of them on the class path.");
        }
        return compatible.get(0);
    }

    @Override
    public Stream<String> getExecutorNames() {
        return factories().map(PipelineExecutorFactory::getName);
    }

    /** By this class's loader: the engine lies beside the API; a job's own loader may see it twice. */
    private static Stream<PipelineExecutorFactory> factories() {
        return ServiceLoader.load(
                        PipelineExecutorFactory.class,
                        DefaultExecutorServiceLoader.class.getClassLoader())
                .stream()
                .map(ServiceLoader.Provider::get);
    }
}
