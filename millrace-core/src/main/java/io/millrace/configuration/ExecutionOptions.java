// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

import io.millrace.api.common.BatchShuffleMode;
import io.millrace.api.common.RuntimeExecutionMode;

import java.time.Duration;

/**
 * Options of how a job runs.
 * Mirrors the keys and defaults of Flink 1.14's {@code ExecutionOptions}.
 */
public class ExecutionOptions {

    /** Buffer timeout that means: only when the batch is full. */
    public static final long DISABLED_NETWORK_BUFFER_TIMEOUT = -1L;

    /** Buffer timeout that means: at once. */
    public static final long FLUSH_AFTER_EVERY_RECORD = 0L;

    /** Whether a program runs as a stream, as a batch, or as its sources suggest. */
    public static final ConfigOption<RuntimeExecutionMode> RUNTIME_MODE = ConfigOptions.key(
                    "execution.runtime-mode")
            .enumType(RuntimeExecutionMode.class)
            .defaultValue(RuntimeExecutionMode.STREAMING)
            .withDescription("Whether a program runs as a stream, as a batch, or as its sources "
                    + "suggest.");

    /** How tasks of a batch program exchange their data. */
    public static final ConfigOption<BatchShuffleMode> BATCH_SHUFFLE_MODE = ConfigOptions.key(
                    "execution.batch-shuffle-mode")
            .enumType(BatchShuffleMode.class)
            .defaultValue(BatchShuffleMode.ALL_EXCHANGES_BLOCKING)
            .withDescription("How tasks of a batch program exchange their data.");

    /** Whether snapshots of keyed state are compressed. */
    public static final ConfigOption<Boolean> SNAPSHOT_COMPRESSION = ConfigOptions.key(
                    "execution.checkpointing.snapshot-compression")
            .booleanType()
            .defaultValue(false)
            .withDescription("Whether snapshots of keyed state are compressed.");

    /** How long a record may lie before it is sent; 0 for not at all, -1 ms for until the batch is full. */
    public static final ConfigOption<Duration> BUFFER_TIMEOUT = ConfigOptions.key(
                    "execution.buffer-timeout")
            .durationType()
            .defaultValue(Duration.ofMillis(100))
            .withDescription("How long a record may lie before it is sent; 0 for not at all, -1 ms "
                    + "for until the batch is full.");

    /** Whether batch programs sort the inputs of keyed operators. */
    public static final ConfigOption<Boolean> SORT_INPUTS = ConfigOptions.key(
                    "execution.sorted-inputs.enabled")
            .booleanType()
            .defaultValue(true)
            .withDescription("Whether batch programs sort the inputs of keyed operators.");

    /** How much managed memory the sort of a keyed input gets. */
    public static final ConfigOption<MemorySize> SORTED_INPUTS_MEMORY = ConfigOptions.key(
                    "execution.sorted-inputs.memory")
            .memoryType()
            .defaultValue(MemorySize.parse("128 mb"))
            .withDescription("How much managed memory the sort of a keyed input gets.");

    /** Whether batch programs keep the state of one key at a time. */
    public static final ConfigOption<Boolean> USE_BATCH_STATE_BACKEND = ConfigOptions.key(
                    "execution.batch-state-backend.enabled")
            .booleanType()
            .defaultValue(true)
            .withDescription("Whether batch programs keep the state of one key at a time.");

    /** Without use: all options are constants. */
    public ExecutionOptions() {}
}
