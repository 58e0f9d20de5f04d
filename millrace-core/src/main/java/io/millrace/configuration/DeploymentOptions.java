// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

import java.util.List;

/**
 * Where a program runs.
 * Mirrors the keys and defaults of Flink 1.14's {@code DeploymentOptions}.
 */
public class DeploymentOptions {

    /** Name of the executor that runs the job, such as local. */
    public static final ConfigOption<String> TARGET = ConfigOptions.key("execution.target")
            .stringType()
            .noDefaultValue()
            .withDescription("Name of the executor that runs the job, such as local.");

    /** Whether {@code execute()} waits for the end of the job. */
    public static final ConfigOption<Boolean> ATTACHED = ConfigOptions.key("execution.attached")
            .booleanType()
            .defaultValue(false)
            .withDescription("Whether execute() waits for the end of the job.");

    /** Whether the job's cluster ends when an attached client is interrupted. */
    public static final ConfigOption<Boolean> SHUTDOWN_IF_ATTACHED = ConfigOptions.key(
                    "execution.shutdown-on-attached-exit")
            .booleanType()
            .defaultValue(false)
            .withDescription(
                    "Whether the job's cluster ends when an attached client is interrupted.");

    /** Names of classes of job listeners that are registered with the environment. */
    public static final ConfigOption<List<String>> JOB_LISTENERS = ConfigOptions.key(
                    "execution.job-listeners")
            .stringType()
            .asList()
            .noDefaultValue()
            .withDescription("Names of classes of job listeners that are registered with the "
                    + "environment.");

    /** Without use: all options are constants. */
    public DeploymentOptions() {}
}
