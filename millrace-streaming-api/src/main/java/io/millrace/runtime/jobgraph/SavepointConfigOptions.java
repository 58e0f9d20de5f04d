// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.runtime.jobgraph;

import io.millrace.configuration.ConfigOption;
import io.millrace.configuration.ConfigOptions;

/**
 * From which savepoint a job starts.
 * Mirrors the keys and defaults of Flink 1.14's {@code SavepointConfigOptions}.
 */
public class SavepointConfigOptions {

    /** Path of the savepoint. */
    public static final ConfigOption<String> SAVEPOINT_PATH = ConfigOptions.key(
                    "execution.savepoint.path")
            .stringType()
            .noDefaultValue()
            .withDescription("Path of the savepoint.");

    /** Whether the job may leave out state that none of its operators claims. */
    public static final ConfigOption<Boolean> SAVEPOINT_IGNORE_UNCLAIMED_STATE = ConfigOptions.key(
                    "execution.savepoint.ignore-unclaimed-state")
            .booleanType()
            .defaultValue(false)
            .withDescription(
                    "Whether the job may leave out state that none of its operators claims.");

    /** Without use: all options are constants. */
    public SavepointConfigOptions() {}
}
