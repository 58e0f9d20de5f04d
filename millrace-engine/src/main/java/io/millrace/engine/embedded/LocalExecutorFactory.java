// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.embedded;

import io.millrace.configuration.Configuration;
import io.millrace.configuration.DeploymentOptions;
import io.millrace.core.execution.PipelineExecutor;
import io.millrace.core.execution.PipelineExecutorFactory;

/** Offers the default executor, {@code execution.target: local}; found by the {@code ServiceLoader}. */
public final class LocalExecutorFactory implements PipelineExecutorFactory {

    /** Value of {@code execution.target} that selects this executor. */
    public static final String NAME = "local";

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isCompatibleWith(Configuration configuration) {
        return NAME.equalsIgnoreCase(configuration.get(DeploymentOptions.TARGET));
    }

    @Override
    public PipelineExecutor getExecutor(Configuration configuration) {
        return new LocalExecutor();
    }
}
