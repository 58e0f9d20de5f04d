// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

/** How jobs are executed. Mirrors the keys of Flink 1.14's {@code DeploymentOptions} that this release reads. */
public class DeploymentOptions {

    /** Holds constants only. */
    public DeploymentOptions() {}

    /** Name of the executor. */
    public static final ConfigOption<String> TARGET =
            ConfigOptions.key("execution.target").stringType().noDefaultValue();

    /** Whether {@code execute} waits for the end of the job. */
    public static final ConfigOption<Boolean> ATTACHED =
            ConfigOptions.key("execution.attached").booleanType().defaultValue(false);
}
