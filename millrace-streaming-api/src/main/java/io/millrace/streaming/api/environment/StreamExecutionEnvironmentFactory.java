// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.environment;

import io.millrace.configuration.Configuration;

/** Makes the environment that a program gets from its context. Mirrors Flink 1.14's interface of this name. */
@FunctionalInterface
public interface StreamExecutionEnvironmentFactory {

    /**
     * Makes an environment.
     *
     * @param configuration what the program asks for; what the context says is added by the factory
     * @return a new environment
     */
    StreamExecutionEnvironment createExecutionEnvironment(Configuration configuration);
}
