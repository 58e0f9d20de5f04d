// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

/** Options of tasks. Mirrors the keys of Flink 1.14's {@code TaskManagerOptions} that this release reads. */
public class TaskManagerOptions {

    /** Holds constants only. */
    public TaskManagerOptions() {}

    /** How often a task that does not stop is interrupted, in milliseconds. */
    public static final ConfigOption<Long> TASK_CANCELLATION_INTERVAL = ConfigOptions.key(
                    "task.cancellation.interval")
            .longType()
            .defaultValue(30000L)
            .withDeprecatedKeys("task.cancellation-interval");

    /** After which time a task that does not stop is given up, in milliseconds; 0 for never. */
    public static final ConfigOption<Long> TASK_CANCELLATION_TIMEOUT =
            ConfigOptions.key("task.cancellation.timeout").longType().defaultValue(180000L);
}
