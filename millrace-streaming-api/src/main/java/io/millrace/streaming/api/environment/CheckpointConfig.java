// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.environment;

import io.millrace.configuration.CheckpointingOptions;
import io.millrace.configuration.DescribedEnum;
import io.millrace.configuration.ReadableConfig;
import io.millrace.configuration.description.InlineElement;
import io.millrace.configuration.description.TextElement;
import io.millrace.core.fs.Path;
import io.millrace.logging.LazyLogger;
import io.millrace.runtime.state.CheckpointStorage;
import io.millrace.runtime.state.storage.FileSystemCheckpointStorage;
import io.millrace.streaming.api.CheckpointingMode;
import io.millrace.util.Preconditions;

import org.slf4j.Logger;

import java.io.Serializable;
import java.net.URI;
import java.time.Duration;

/**
 * Which checkpoints a program asks for. Belongs to the program until {@code execute}. Mirrors Flink 1.14's class of this name.
 */
public class CheckpointConfig implements Serializable {

    private static final long serialVersionUID = -750378776078908147L;

    private static final Logger LOG = LazyLogger.of(CheckpointConfig.class);

    /** Each record counts once. */
    public static final CheckpointingMode DEFAULT_MODE = CheckpointingMode.EXACTLY_ONCE;

    /** Milliseconds after which a checkpoint that is not complete is given up. */
    public static final long DEFAULT_TIMEOUT = 10 * 60 * 1000;

    /** Milliseconds between the end of a checkpoint and the begin of the next. */
    public static final long DEFAULT_MIN_PAUSE_BETWEEN_CHECKPOINTS = 0;

    /** How many checkpoints may be under way at once. */
    public static final int DEFAULT_MAX_CONCURRENT_CHECKPOINTS = 1;

    /** Means that nothing was said on how many checkpoints may fail. */
    public static final int UNDEFINED_TOLERABLE_CHECKPOINT_NUMBER = -1;

    /** Means that no checkpoint's records in flight are left out. */
    public static final int DEFAULT_CHECKPOINT_ID_OF_IGNORED_IN_FLIGHT_DATA = -1;

    /** Shortest interval and timeout. */
    private static final long MIN_TIME_MS = 10;

    private CheckpointingMode checkpointingMode = DEFAULT_MODE;
    private long intervalMs = -1;
    private long timeoutMs = DEFAULT_TIMEOUT;
    private long minPauseMs = DEFAULT_MIN_PAUSE_BETWEEN_CHECKPOINTS;
    private int maxConcurrentCheckpoints = DEFAULT_MAX_CONCURRENT_CHECKPOINTS;
    private boolean forceCheckpointing;
    private boolean forceUnalignedCheckpoints;
    private boolean unalignedCheckpointsEnabled;
    private long checkpointIdOfIgnoredInFlightData =
            DEFAULT_CHECKPOINT_ID_OF_IGNORED_IN_FLIGHT_DATA;
    private Duration alignedCheckpointTimeout =
            ExecutionCheckpointingOptions.ALIGNED_CHECKPOINT_TIMEOUT.defaultValue();
    private boolean approximateLocalRecovery;
    private ExternalizedCheckpointCleanup externalizedCheckpointCleanup =
            ExecutionCheckpointingOptions.EXTERNALIZED_CHECKPOINT.defaultValue();
    private boolean failOnCheckpointingErrors = true;
    private int tolerableCheckpointFailureNumber = UNDEFINED_TOLERABLE_CHECKPOINT_NUMBER;
    private transient CheckpointStorage storage;

    /** Without checkpoints, with Flink's defaults. */
    public CheckpointConfig() {}

    /**
     * A copy; whether failed checkpoints fail the job is taken over by their number alone, as in Flink.
     *
     * @param checkpointConfig what to copy
     */
    public CheckpointConfig(CheckpointConfig checkpointConfig) {
        Preconditions.checkNotNull(checkpointConfig);
        this.checkpointingMode = checkpointConfig.checkpointingMode;
        this.intervalMs = checkpointConfig.intervalMs;
        this.timeoutMs = checkpointConfig.timeoutMs;
        this.minPauseMs = checkpointConfig.minPauseMs;
        this.maxConcurrentCheckpoints = checkpointConfig.maxConcurrentCheckpoints;
        this.forceCheckpointing = checkpointConfig.forceCheckpointing;
        this.forceUnalignedCheckpoints = checkpointConfig.forceUnalignedCheckpoints;
        this.unalignedCheckpointsEnabled = checkpointConfig.unalignedCheckpointsEnabled;
        this.checkpointIdOfIgnoredInFlightData = checkpointConfig.checkpointIdOfIgnoredInFlightData;
        this.alignedCheckpointTimeout = checkpointConfig.alignedCheckpointTimeout;
        this.approximateLocalRecovery = checkpointConfig.approximateLocalRecovery;
        this.externalizedCheckpointCleanup = checkpointConfig.externalizedCheckpointCleanup;
        this.tolerableCheckpointFailureNumber = checkpointConfig.tolerableCheckpointFailureNumber;
        this.storage = checkpointConfig.storage;
    }

    /** Switches checkpoints off. */
    public void disableCheckpointing() {
        intervalMs = -1;
    }

    /**
     * Whether checkpoints were asked for.
     *
     * @return whether an interval is set
     */
    public boolean isCheckpointingEnabled() {
        return intervalMs > 0;
    }

    /**
     * What a checkpoint guarantees.
     *
     * @return the mode
     */
    public CheckpointingMode getCheckpointingMode() {
        return checkpointingMode;
    }

    /**
     * Sets what a checkpoint guarantees.
     *
     * @param checkpointingMode not null
     */
    public void setCheckpointingMode(CheckpointingMode checkpointingMode) {
        this.checkpointingMode = Preconditions.checkNotNull(checkpointingMode);
    }

    /**
     * Time between the begins of two checkpoints.
     *
     * @return milliseconds, -1 for no checkpoints
     */
    public long getCheckpointInterval() {
        return intervalMs;
    }

    /**
     * Asks for checkpoints.
     *
     * @param checkpointInterval milliseconds between the begins of two, at least 10
     */
    public void setCheckpointInterval(long checkpointInterval) {
        Preconditions.checkArgument(
                checkpointInterval >= MIN_TIME_MS,
                "Checkpoint interval must be larger than or equal to %s ms",
                MIN_TIME_MS);
        this.intervalMs = checkpointInterval;
    }

    /**
     * After which time a checkpoint that is not complete is given up.
     *
     * @return milliseconds
     */
    public long getCheckpointTimeout() {
        return timeoutMs;
    }

    /**
     * Sets after which time a checkpoint that is not complete is given up.
     *
     * @param checkpointTimeout milliseconds, at least 10
     */
    public void setCheckpointTimeout(long checkpointTimeout) {
        Preconditions.checkArgument(
                checkpointTimeout >= MIN_TIME_MS,
                "Checkpoint timeout must be larger than or equal to %s ms",
                MIN_TIME_MS);
        this.timeoutMs = checkpointTimeout;
    }

    /**
     * Least time between the end of a checkpoint and the begin of the next.
     *
     * @return milliseconds
     */
    public long getMinPauseBetweenCheckpoints() {
        return minPauseMs;
    }

    /**
     * Sets the least time between the end of a checkpoint and the begin of the next.
     *
     * @param minPauseBetweenCheckpoints milliseconds, not negative
     */
    public void setMinPauseBetweenCheckpoints(long minPauseBetweenCheckpoints) {
        Preconditions.checkArgument(
                minPauseBetweenCheckpoints >= 0, "Pause value must be zero or positive");
        this.minPauseMs = minPauseBetweenCheckpoints;
    }

    /**
     * How many checkpoints may be under way at once.
     *
     * @return at least 1
     */
    public int getMaxConcurrentCheckpoints() {
        return maxConcurrentCheckpoints;
    }

    /**
     * Sets how many checkpoints may be under way at once.
     *
     * @param maxConcurrentCheckpoints at least 1
     */
    public void setMaxConcurrentCheckpoints(int maxConcurrentCheckpoints) {
        Preconditions.checkArgument(
                maxConcurrentCheckpoints >= 1,
                "The maximum number of concurrent attempts must be at least one.");
        this.maxConcurrentCheckpoints = maxConcurrentCheckpoints;
    }

    /**
     * Whether checkpoints are made though the job has a loop.
     *
     * @return whether they are
     * @deprecated records in the loop are lost
     */
    @Deprecated
    public boolean isForceCheckpointing() {
        return forceCheckpointing;
    }

    /**
     * Sets whether checkpoints are made though the job has a loop.
     *
     * @param forceCheckpointing whether they are
     * @deprecated records in the loop are lost
     */
    @Deprecated
    public void setForceCheckpointing(boolean forceCheckpointing) {
        this.forceCheckpointing = forceCheckpointing;
    }

    /**
     * Whether checkpoints overtake records in flight even where that is not safe.
     *
     * @return whether they do
     */
    public boolean isForceUnalignedCheckpoints() {
        return forceUnalignedCheckpoints;
    }

    /**
     * Sets whether checkpoints overtake records in flight even where that is not safe.
     *
     * @param forceUnalignedCheckpoints whether they do
     */
    public void setForceUnalignedCheckpoints(boolean forceUnalignedCheckpoints) {
        this.forceUnalignedCheckpoints = forceUnalignedCheckpoints;
    }

    /**
     * Whether a failed checkpoint fails the job.
     *
     * @return what was set last, true if nothing was
     * @deprecated see {@link #getTolerableCheckpointFailureNumber()}
     */
    @Deprecated
    public boolean isFailOnCheckpointingErrors() {
        return failOnCheckpointingErrors;
    }

    /**
     * Sets whether a failed checkpoint fails the job; without effect if it was said how many may fail.
     *
     * @param failOnCheckpointingErrors whether it does
     * @deprecated see {@link #setTolerableCheckpointFailureNumber(int)}
     */
    @Deprecated
    public void setFailOnCheckpointingErrors(boolean failOnCheckpointingErrors) {
        if (tolerableCheckpointFailureNumber != UNDEFINED_TOLERABLE_CHECKPOINT_NUMBER) {
            LOG.warn(
                    "setFailOnCheckpointingErrors({}) is ignored: {} failed checkpoints are tolerated already.",
                    failOnCheckpointingErrors,
                    tolerableCheckpointFailureNumber);
            return;
        }
        this.failOnCheckpointingErrors = failOnCheckpointingErrors;
        this.tolerableCheckpointFailureNumber = failOnCheckpointingErrors ? 0 : Integer.MAX_VALUE;
    }

    /**
     * How many checkpoints in a row may fail before the job fails.
     *
     * @return 0 if nothing was said
     */
    public int getTolerableCheckpointFailureNumber() {
        return Math.max(tolerableCheckpointFailureNumber, 0);
    }

    /**
     * Sets how many checkpoints in a row may fail before the job fails.
     *
     * @param tolerableCheckpointFailureNumber not negative
     */
    public void setTolerableCheckpointFailureNumber(int tolerableCheckpointFailureNumber) {
        Preconditions.checkArgument(
                tolerableCheckpointFailureNumber >= 0,
                "The tolerable failure checkpoint number must be non-negative.");
        this.tolerableCheckpointFailureNumber = tolerableCheckpointFailureNumber;
    }

    /**
     * Sets what happens to the last checkpoint when the job is cancelled.
     *
     * @param cleanupMode not null
     */
    public void setExternalizedCheckpointCleanup(ExternalizedCheckpointCleanup cleanupMode) {
        this.externalizedCheckpointCleanup = Preconditions.checkNotNull(cleanupMode);
    }

    /**
     * Sets what happens to the last checkpoint when the job is cancelled.
     *
     * @param cleanupMode not null
     * @deprecated use {@link #setExternalizedCheckpointCleanup}
     */
    @Deprecated
    public void enableExternalizedCheckpoints(ExternalizedCheckpointCleanup cleanupMode) {
        setExternalizedCheckpointCleanup(cleanupMode);
    }

    /**
     * Whether the last checkpoint may outlive the job.
     *
     * @return whether it may
     */
    public boolean isExternalizedCheckpointsEnabled() {
        return externalizedCheckpointCleanup
                != ExternalizedCheckpointCleanup.NO_EXTERNALIZED_CHECKPOINTS;
    }

    /**
     * What happens to the last checkpoint when the job is cancelled.
     *
     * @return what happens
     */
    public ExternalizedCheckpointCleanup getExternalizedCheckpointCleanup() {
        return externalizedCheckpointCleanup;
    }

    /** Lets checkpoints overtake records in flight. */
    public void enableUnalignedCheckpoints() {
        enableUnalignedCheckpoints(true);
    }

    /**
     * Sets whether checkpoints overtake records in flight.
     *
     * @param enabled whether they do
     */
    public void enableUnalignedCheckpoints(boolean enabled) {
        this.unalignedCheckpointsEnabled = enabled;
    }

    /**
     * Whether checkpoints overtake records in flight.
     *
     * @return whether they do
     */
    public boolean isUnalignedCheckpointsEnabled() {
        return unalignedCheckpointsEnabled;
    }

    /**
     * Sets how long a checkpoint waits for records in flight before it overtakes them.
     *
     * @param alignmentTimeout 0 for not at all
     * @deprecated use {@link #setAlignedCheckpointTimeout}
     */
    @Deprecated
    public void setAlignmentTimeout(Duration alignmentTimeout) {
        setAlignedCheckpointTimeout(alignmentTimeout);
    }

    /**
     * How long a checkpoint waits for records in flight before it overtakes them.
     *
     * @return 0 for not at all
     * @deprecated use {@link #getAlignedCheckpointTimeout}
     */
    @Deprecated
    public Duration getAlignmentTimeout() {
        return alignedCheckpointTimeout;
    }

    /**
     * How long a checkpoint waits for records in flight before it overtakes them.
     *
     * @return 0 for not at all
     */
    public Duration getAlignedCheckpointTimeout() {
        return alignedCheckpointTimeout;
    }

    /**
     * Sets how long a checkpoint waits for records in flight before it overtakes them.
     *
     * @param alignedCheckpointTimeout 0 for not at all
     */
    public void setAlignedCheckpointTimeout(Duration alignedCheckpointTimeout) {
        this.alignedCheckpointTimeout = alignedCheckpointTimeout;
    }

    /**
     * Whether one failed task may go on alone, with records lost.
     *
     * @return whether it may
     */
    public boolean isApproximateLocalRecoveryEnabled() {
        return approximateLocalRecovery;
    }

    /**
     * Sets whether one failed task may go on alone, with records lost.
     *
     * @param enabled whether it may
     */
    public void enableApproximateLocalRecovery(boolean enabled) {
        this.approximateLocalRecovery = enabled;
    }

    /**
     * Sets where checkpoints are written.
     *
     * @param storage not null
     */
    public void setCheckpointStorage(CheckpointStorage storage) {
        this.storage = Preconditions.checkNotNull(storage, "Checkpoint storage must not be null");
    }

    /**
     * Lets checkpoints be written into a directory.
     *
     * @param checkpointDirectory the directory, with its scheme
     */
    public void setCheckpointStorage(String checkpointDirectory) {
        setCheckpointStorage(new FileSystemCheckpointStorage(Preconditions.checkNotNull(
                checkpointDirectory, "Checkpoint directory must not be null")));
    }

    /**
     * Lets checkpoints be written into a directory.
     *
     * @param checkpointDirectory the directory, with its scheme
     */
    public void setCheckpointStorage(URI checkpointDirectory) {
        setCheckpointStorage(new FileSystemCheckpointStorage(Preconditions.checkNotNull(
                checkpointDirectory, "Checkpoint directory must not be null")));
    }

    /**
     * Lets checkpoints be written into a directory.
     *
     * @param checkpointDirectory the directory, with its scheme
     */
    public void setCheckpointStorage(Path checkpointDirectory) {
        setCheckpointStorage(new FileSystemCheckpointStorage(Preconditions.checkNotNull(
                checkpointDirectory, "Checkpoint directory must not be null")));
    }

    /**
     * Where checkpoints are written.
     *
     * @return null if nothing was said
     */
    public CheckpointStorage getCheckpointStorage() {
        return storage;
    }

    /**
     * Sets from which checkpoint a restored job leaves out records in flight.
     *
     * @param checkpointIdOfIgnoredInFlightData id of the checkpoint; -1 for none
     */
    public void setCheckpointIdOfIgnoredInFlightData(long checkpointIdOfIgnoredInFlightData) {
        this.checkpointIdOfIgnoredInFlightData = checkpointIdOfIgnoredInFlightData;
    }

    /**
     * From which checkpoint a restored job leaves out records in flight.
     *
     * @return id of the checkpoint; -1 for none
     */
    public long getCheckpointIdOfIgnoredInFlightData() {
        return checkpointIdOfIgnoredInFlightData;
    }

    /**
     * Takes over what a configuration says; what it does not say stays.
     *
     * @param configuration what to take over
     */
    public void configure(ReadableConfig configuration) {
        configuration
                .getOptional(ExecutionCheckpointingOptions.CHECKPOINTING_MODE)
                .ifPresent(this::setCheckpointingMode);
        configuration
                .getOptional(ExecutionCheckpointingOptions.CHECKPOINTING_INTERVAL)
                .ifPresent(interval -> setCheckpointInterval(interval.toMillis()));
        configuration
                .getOptional(ExecutionCheckpointingOptions.CHECKPOINTING_TIMEOUT)
                .ifPresent(timeout -> setCheckpointTimeout(timeout.toMillis()));
        configuration
                .getOptional(ExecutionCheckpointingOptions.MAX_CONCURRENT_CHECKPOINTS)
                .ifPresent(this::setMaxConcurrentCheckpoints);
        configuration
                .getOptional(ExecutionCheckpointingOptions.MIN_PAUSE_BETWEEN_CHECKPOINTS)
                .ifPresent(pause -> setMinPauseBetweenCheckpoints(pause.toMillis()));
        configuration
                .getOptional(ExecutionCheckpointingOptions.TOLERABLE_FAILURE_NUMBER)
                .ifPresent(this::setTolerableCheckpointFailureNumber);
        configuration
                .getOptional(ExecutionCheckpointingOptions.EXTERNALIZED_CHECKPOINT)
                .ifPresent(this::setExternalizedCheckpointCleanup);
        configuration
                .getOptional(ExecutionCheckpointingOptions.ENABLE_UNALIGNED)
                .ifPresent(this::enableUnalignedCheckpoints);
        configuration
                .getOptional(ExecutionCheckpointingOptions.CHECKPOINT_ID_OF_IGNORED_IN_FLIGHT_DATA)
                .ifPresent(this::setCheckpointIdOfIgnoredInFlightData);
        configuration
                .getOptional(ExecutionCheckpointingOptions.ALIGNED_CHECKPOINT_TIMEOUT)
                .ifPresent(this::setAlignedCheckpointTimeout);
        configuration
                .getOptional(ExecutionCheckpointingOptions.FORCE_UNALIGNED)
                .ifPresent(this::setForceUnalignedCheckpoints);
        configuration
                .getOptional(CheckpointingOptions.CHECKPOINTS_DIRECTORY)
                .ifPresent(this::setCheckpointStorage);
    }

    /** What happens to the last checkpoint when a job ends. */
    public enum ExternalizedCheckpointCleanup implements DescribedEnum {
        /** It is deleted when the job is cancelled, and kept when the job fails. */
        DELETE_ON_CANCELLATION("Kept when the job fails, deleted when it is cancelled."),
        /** It is kept when the job is cancelled or fails. */
        RETAIN_ON_CANCELLATION("Kept when the job fails or is cancelled."),
        /** It is deleted. */
        NO_EXTERNALIZED_CHECKPOINTS("Deleted with the job.");

        private final String description;

        ExternalizedCheckpointCleanup(String description) {
            this.description = description;
        }

        /**
         * Whether the checkpoint is deleted when the job is cancelled, though it is kept when the job fails.
         *
         * @return whether it is
         */
        public boolean deleteOnCancellation() {
            return this == DELETE_ON_CANCELLATION;
        }

        @Override
        public InlineElement getDescription() {
            return TextElement.text(description);
        }
    }
}
