// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.environment;

import io.millrace.api.common.InvalidProgramException;
import io.millrace.configuration.Configuration;
import io.millrace.configuration.DeploymentOptions;

/**
 * Runs jobs in this JVM; {@code execute} waits for their end. Mirrors Flink 1.14's class of this name.
 */
public class LocalStreamEnvironment extends StreamExecutionEnvironment {

    /** An environment without settings of its own. */
    public LocalStreamEnvironment() {
        this(new Configuration());
    }

    /**
     * An environment.
     *
     * @param configuration its settings; {@code execution.target} and {@code execution.attached} are overwritten
     * @throws InvalidProgramException if the program runs in a context that provides the environment
     */
    public LocalStreamEnvironment(Configuration configuration) {
        super(local(configuration));
    }

    private static Configuration local(Configuration configuration) {
        if (ContextEnvironments.current().isPresent()) {
            throw new InvalidProgramException(
                    "The LocalStreamEnvironment cannot be used when submitting a program through a client, or running"
                            + " in a TestEnvironment context.");
        }
        Configuration local = new Configuration(configuration);
        local.set(DeploymentOptions.TARGET, "local");
        local.set(DeploymentOptions.ATTACHED, true);
        return local;
    }
}
