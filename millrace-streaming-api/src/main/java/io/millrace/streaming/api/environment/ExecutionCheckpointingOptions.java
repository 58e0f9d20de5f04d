// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.environment;

import io.millrace.configuration.ConfigOption;
import io.millrace.configuration.ConfigOptions;
import io.millrace.streaming.api.CheckpointingMode;
import io.millrace.streaming.api.environment.CheckpointConfig.ExternalizedCheckpointCleanup;

import java.time.Duration;

/**
 * Options of checkpoints of a program.
 * Mirrors the keys and defaults of Flink 1.14's {@code ExecutionCheckpointingOptions}.
 */
public class ExecutionCheckpointingOptions {

    /** What a checkpoint guarantees: each record once, or at least once. */
    public static final ConfigOption<CheckpointingMode> CHECKPOINTING_MODE = ConfigOptions.key(
                    "execution.checkpointing.mode")
            .enumType(CheckpointingMode.class)
            .defaultValue(CheckpointingMode.EXACTLY_ONCE)
            .withDescription("What a checkpoint guarantees: each record once, or at least once.");

    /** After which time a checkpoint that is not complete is given up. */
    public static final ConfigOption<Duration> CHECKPOINTING_TIMEOUT = ConfigOptions.key(
                    "execution.checkpointing.timeout")
            .durationType()
            .defaultValue(Duration.ofMinutes(10))
            .withDescription("After which time a checkpoint that is not complete is given up.");

    /** How many checkpoints may be under way at once. */
    public static final ConfigOption<Integer> MAX_CONCURRENT_CHECKPOINTS = ConfigOptions.key(
                    "execution.checkpointing.max-concurrent-checkpoints")
            .intType()
            .defaultValue(1)
            .withDescription("How many checkpoints may be under way at once.");

    /** Least time between the end of a checkpoint and the begin of the next. */
    public static final ConfigOption<Duration> MIN_PAUSE_BETWEEN_CHECKPOINTS = ConfigOptions.key(
                    "execution.checkpointing.min-pause")
            .durationType()
            .defaultValue(Duration.ZERO)
            .withDescription(
                    "Least time between the end of a checkpoint and the begin of the next.");

    /** How many checkpoints in a row may fail before the job fails. */
    public static final ConfigOption<Integer> TOLERABLE_FAILURE_NUMBER = ConfigOptions.key(
                    "execution.checkpointing.tolerable-failed-checkpoints")
            .intType()
            .noDefaultValue()
            .withDescription("How many checkpoints in a row may fail before the job fails.");

    /** What happens to the last checkpoint when the job is cancelled. */
    public static final ConfigOption<ExternalizedCheckpointCleanup> EXTERNALIZED_CHECKPOINT =
            ConfigOptions.key("execution.checkpointing.externalized-checkpoint-retention")
                    .enumType(ExternalizedCheckpointCleanup.class)
                    .defaultValue(ExternalizedCheckpointCleanup.NO_EXTERNALIZED_CHECKPOINTS)
                    .withDescription(
                            "What happens to the last checkpoint when the job is cancelled.");

    /** Time between the begins of two checkpoints; no checkpoints if missing. */
    public static final ConfigOption<Duration> CHECKPOINTING_INTERVAL = ConfigOptions.key(
                    "execution.checkpointing.interval")
            .durationType()
            .noDefaultValue()
            .withDescription(
                    "Time between the begins of two checkpoints; no checkpoints if missing.");

    /** Whether checkpoints overtake records in flight. */
    public static final ConfigOption<Boolean> ENABLE_UNALIGNED = ConfigOptions.key(
                    "execution.checkpointing.unaligned")
            .booleanType()
            .defaultValue(false)
            .withDescription("Whether checkpoints overtake records in flight.");

    /** How long a checkpoint waits for records in flight before it overtakes them. */
    public static final ConfigOption<Duration> ALIGNED_CHECKPOINT_TIMEOUT = ConfigOptions.key(
                    "execution.checkpointing.aligned-checkpoint-timeout")
            .durationType()
            .defaultValue(Duration.ZERO)
            .withDeprecatedKeys("execution.checkpointing.alignment-timeout")
            .withDescription(
                    "How long a checkpoint waits for records in flight before it overtakes "
                            + "them.");

    /**
     * How long a checkpoint waits for records in flight before it overtakes them.
     *
     * @deprecated use {@link #ALIGNED_CHECKPOINT_TIMEOUT}
     */
    @Deprecated
    public static final ConfigOption<Duration> ALIGNMENT_TIMEOUT = ConfigOptions.key(
                    "execution.checkpointing.alignment-timeout")
            .durationType()
            .defaultValue(Duration.ZERO)
            .withDescription(
                    "How long a checkpoint waits for records in flight before it overtakes "
                            + "them.");

    /** Whether checkpoints overtake records in flight even where that is not safe. */
    public static final ConfigOption<Boolean> FORCE_UNALIGNED = ConfigOptions.key(
                    "execution.checkpointing.unaligned.forced")
            .booleanType()
            .defaultValue(false)
            .withDescription(
                    "Whether checkpoints overtake records in flight even where that is not "
                            + "safe.");

    /** Id of the checkpoint from which a restored job leaves out records in flight; -1 for none. */
    public static final ConfigOption<Long> CHECKPOINT_ID_OF_IGNORED_IN_FLIGHT_DATA =
            ConfigOptions.key("execution.checkpointing.recover-without-channel-state.checkpoint-id")
                    .longType()
                    .defaultValue(-1L)
                    .withDescription(
                            "Id of the checkpoint from which a restored job leaves out records in "
                                    + "flight; -1 for none.");

    /** Whether checkpoints go on after some tasks have finished. */
    public static final ConfigOption<Boolean> ENABLE_CHECKPOINTS_AFTER_TASKS_FINISH =
            ConfigOptions.key("execution.checkpointing.checkpoints-after-tasks-finish.enabled")
                    .booleanType()
                    .defaultValue(false)
                    .withDescription("Whether checkpoints go on after some tasks have finished.");

    /** Without use: all options are constants. */
    public ExecutionCheckpointingOptions() {}
}
