// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

import java.time.Duration;

/** How a job is executed. Mirrors the keys of Flink 1.14's {@code ExecutionOptions} that this release reads. */
public class ExecutionOptions {

    /** Buffer timeout with which records are sent only when a batch is full, in milliseconds. */
    public static final long DISABLED_NETWORK_BUFFER_TIMEOUT = -1L;

    /** Buffer timeout with which every record is sent at once, in milliseconds. */
    public static final long FLUSH_AFTER_EVERY_RECORD = 0L;

    /** Holds constants only. */
    public ExecutionOptions() {}

    /** How long a record may lie before it is sent; 0 for not at all, -1 ms for until the batch is full. */
    public static final ConfigOption<Duration> BUFFER_TIMEOUT = ConfigOptions.key(
                    "execution.buffer-timeout")
            .durationType()
            .defaultValue(Duration.ofMillis(100));
}
