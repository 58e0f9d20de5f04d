// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.execution;

import io.millrace.configuration.Configuration;

/** Makes executors; found by the {@code ServiceLoader}. Mirrors Flink 1.14's {@code PipelineExecutorFactory}. */
public interface PipelineExecutorFactory {

    /**
     * Name of the executor, as in {@code execution.target}.
     *
     * @return the name
     */
    String getName();

    /**
     * Whether this is the executor that a configuration asks for.
     *
     * @param configuration what was asked for
     * @return whether it is
     */
    boolean isCompatibleWith(Configuration configuration);

    /**
     * An executor.
     *
     * @param configuration its configuration
     * @return the executor
     */
    PipelineExecutor getExecutor(Configuration configuration);
}
