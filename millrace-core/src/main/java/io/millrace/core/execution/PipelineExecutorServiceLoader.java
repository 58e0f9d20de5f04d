// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.core.execution;

import io.millrace.configuration.Configuration;

import java.util.stream.Stream;

/** Finds executors. Mirrors Flink 1.14's {@code PipelineExecutorServiceLoader}. */
public interface PipelineExecutorServiceLoader {

    /**
     * The executor that a configuration asks for.
     *
     * @param configuration what was asked for
     * @return its factory
     * @throws Exception if there is none, or more than one
     */
    PipelineExecutorFactory getExecutorFactory(Configuration configuration) throws Exception;

    /**
     * Names of all executors.
     *
     * @return the names
     */
    Stream<String> getExecutorNames();
}
