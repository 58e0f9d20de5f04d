// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

/**
 * Options of state and of where checkpoints and savepoints are kept.
 * Mirrors the keys and defaults of Flink 1.14's {@code CheckpointingOptions}.
 */
public class CheckpointingOptions {

    /**
     * Where state lives while the job runs: a known name, or the class of a factory.
     *
     * @deprecated use {@link StateBackendOptions#STATE_BACKEND}
     */
    @Deprecated
    public static final ConfigOption<String> STATE_BACKEND = ConfigOptions.key("state.backend")
            .stringType()
            .noDefaultValue()
            .withDescription(
                    "Where state lives while the job runs: a known name, or the class of a "
                            + "factory.");

    /** Where checkpoints are written: a known name, or the class of a factory. */
    public static final ConfigOption<String> CHECKPOINT_STORAGE = ConfigOptions.key(
                    "state.checkpoint-storage")
            .stringType()
            .noDefaultValue()
            .withDescription(
                    "Where checkpoints are written: a known name, or the class of a " + "factory.");

    /** Whether changes of state are logged as they happen. */
    public static final ConfigOption<Boolean> ENABLE_STATE_CHANGE_LOG = ConfigOptions.key(
                    "state.backend.changelog.enabled")
            .booleanType()
            .defaultValue(false)
            .withDescription("Whether changes of state are logged as they happen.");

    /** Where changes of state are logged. */
    public static final ConfigOption<String> STATE_CHANGE_LOG_STORAGE = ConfigOptions.key(
                    "state.backend.changelog.storage")
            .stringType()
            .defaultValue("memory")
            .withDescription("Where changes of state are logged.");

    /** How many completed checkpoints are kept. */
    public static final ConfigOption<Integer> MAX_RETAINED_CHECKPOINTS = ConfigOptions.key(
                    "state.checkpoints.num-retained")
            .intType()
            .defaultValue(1)
            .withDescription("How many completed checkpoints are kept.");

    /**
     * Whether snapshots are written beside the processing.
     *
     * @deprecated snapshots are always written beside the processing
     */
    @Deprecated
    public static final ConfigOption<Boolean> ASYNC_SNAPSHOTS = ConfigOptions.key(
                    "state.backend.async")
            .booleanType()
            .defaultValue(true)
            .withDescription("Whether snapshots are written beside the processing.");

    /** Whether a checkpoint holds only what has changed since the one before. */
    public static final ConfigOption<Boolean> INCREMENTAL_CHECKPOINTS = ConfigOptions.key(
                    "state.backend.incremental")
            .booleanType()
            .defaultValue(false)
            .withDescription(
                    "Whether a checkpoint holds only what has changed since the one before.");

    /** Whether tasks keep a copy of their state on their own machine. */
    public static final ConfigOption<Boolean> LOCAL_RECOVERY = ConfigOptions.key(
                    "state.backend.local-recovery")
            .booleanType()
            .defaultValue(false)
            .withDescription("Whether tasks keep a copy of their state on their own machine.");

    /** Directories for the copies of state on a task's own machine. */
    public static final ConfigOption<String> LOCAL_RECOVERY_TASK_MANAGER_STATE_ROOT_DIRS =
            ConfigOptions.key("taskmanager.state.local.root-dirs")
                    .stringType()
                    .noDefaultValue()
                    .withDescription(
                            "Directories for the copies of state on a task's own machine.");

    /** Directory for savepoints for which none is named. */
    public static final ConfigOption<String> SAVEPOINT_DIRECTORY = ConfigOptions.key(
                    "state.savepoints.dir")
            .stringType()
            .noDefaultValue()
            .withDeprecatedKeys("savepoints.state.backend.fs.dir")
            .withDescription("Directory for savepoints for which none is named.");

    /** Directory for the data and metadata of checkpoints. */
    public static final ConfigOption<String> CHECKPOINTS_DIRECTORY = ConfigOptions.key(
                    "state.checkpoints.dir")
            .stringType()
            .noDefaultValue()
            .withDeprecatedKeys("state.backend.fs.checkpointdir")
            .withDescription("Directory for the data and metadata of checkpoints.");

    /** State below this size is kept inside the metadata. */
    public static final ConfigOption<MemorySize> FS_SMALL_FILE_THRESHOLD = ConfigOptions.key(
                    "state.storage.fs.memory-threshold")
            .memoryType()
            .defaultValue(MemorySize.parse("20 kb"))
            .withDeprecatedKeys("state.backend.fs.memory-threshold")
            .withDescription("State below this size is kept inside the metadata.");

    /** Size in bytes of the buffer for writes of checkpoints. */
    public static final ConfigOption<Integer> FS_WRITE_BUFFER_SIZE = ConfigOptions.key(
                    "state.storage.fs.write-buffer-size")
            .intType()
            .defaultValue(4096)
            .withDeprecatedKeys("state.backend.fs.write-buffer-size")
            .withDescription("Size in bytes of the buffer for writes of checkpoints.");

    /** Without use: all options are constants. */
    public CheckpointingOptions() {}
}
