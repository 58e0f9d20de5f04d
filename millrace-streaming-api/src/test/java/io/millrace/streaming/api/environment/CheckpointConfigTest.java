// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.configuration.Configuration;
import io.millrace.core.fs.Path;
import io.millrace.runtime.state.storage.FileSystemCheckpointStorage;
import io.millrace.runtime.state.storage.JobManagerCheckpointStorage;
import io.millrace.streaming.api.CheckpointingMode;
import io.millrace.streaming.api.environment.CheckpointConfig.ExternalizedCheckpointCleanup;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** What Flink 1.14.4 gives for the same. */
@SuppressWarnings("deprecation")
class CheckpointConfigTest {

    private final CheckpointConfig config = new CheckpointConfig();

    @Test
    void shouldAskForNoCheckpointsAtFirst() {
        assertThat(config.isCheckpointingEnabled()).isFalse();
        assertThat(config.getCheckpointInterval()).isEqualTo(-1);
        assertThat(config.getCheckpointingMode()).isEqualTo(CheckpointingMode.EXACTLY_ONCE);
        assertThat(config.getCheckpointTimeout()).isEqualTo(600_000);
        assertThat(config.getMinPauseBetweenCheckpoints()).isZero();
        assertThat(config.getMaxConcurrentCheckpoints()).isEqualTo(1);
        assertThat(config.getTolerableCheckpointFailureNumber()).isZero();
        assertThat(config.isFailOnCheckpointingErrors()).isTrue();
        assertThat(config.getExternalizedCheckpointCleanup())
                .isEqualTo(ExternalizedCheckpointCleanup.NO_EXTERNALIZED_CHECKPOINTS);
        assertThat(config.isExternalizedCheckpointsEnabled()).isFalse();
        assertThat(config.isUnalignedCheckpointsEnabled()).isFalse();
        assertThat(config.isForceUnalignedCheckpoints()).isFalse();
        assertThat(config.isForceCheckpointing()).isFalse();
        assertThat(config.isApproximateLocalRecoveryEnabled()).isFalse();
        assertThat(config.getAlignedCheckpointTimeout()).isEqualTo(Duration.ZERO);
        assertThat(config.getCheckpointIdOfIgnoredInFlightData()).isEqualTo(-1);
        assertThat(config.getCheckpointStorage()).isNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {9, 0, -1})
    void shouldRefuseIntervalsAndTimeoutsBelowTenMilliseconds(long millis) {
        assertThatThrownBy(() -> config.setCheckpointInterval(millis))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Checkpoint interval must be larger than or equal to 10 ms");
        assertThatThrownBy(() -> config.setCheckpointTimeout(millis))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Checkpoint timeout must be larger than or equal to 10 ms");
    }

    @Test
    void shouldTakeTenMillisecondsAndSwitchOffAgain() {
        config.setCheckpointInterval(10);
        assertThat(config.isCheckpointingEnabled()).isTrue();

        config.disableCheckpointing();

        assertThat(config.isCheckpointingEnabled()).isFalse();
        assertThat(config.getCheckpointInterval()).isEqualTo(-1);
    }

    @Test
    void shouldRefuseNumbersThatMakeNoSense() {
        assertThatThrownBy(() -> config.setMinPauseBetweenCheckpoints(-1))
                .hasMessage("Pause value must be zero or positive");
        assertThatThrownBy(() -> config.setMaxConcurrentCheckpoints(0))
                .hasMessage("The maximum number of concurrent attempts must be at least one.");
        assertThatThrownBy(() -> config.setTolerableCheckpointFailureNumber(-1))
                .hasMessage("The tolerable failure checkpoint number must be non-negative.");
        assertThatThrownBy(() -> config.setCheckpointingMode(null))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> config.setExternalizedCheckpointCleanup(null))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void shouldTolerateAnyNumberOfFailuresIfErrorsDoNotFailTheJob() {
        config.setFailOnCheckpointingErrors(false);

        assertThat(config.isFailOnCheckpointingErrors()).isFalse();
        assertThat(config.getTolerableCheckpointFailureNumber()).isEqualTo(Integer.MAX_VALUE);
        assertThat(new CheckpointConfig(config).getTolerableCheckpointFailureNumber())
                .isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void shouldKeepTheNumberOfFailuresThatWasSetFirst() {
        config.setTolerableCheckpointFailureNumber(3);

        config.setFailOnCheckpointingErrors(false);

        assertThat(config.isFailOnCheckpointingErrors()).isTrue();
        assertThat(config.getTolerableCheckpointFailureNumber()).isEqualTo(3);
    }

    @Test
    void shouldTakeDirectoriesForStorage() {
        config.setCheckpointStorage("file:///tmp/x");
        assertThat(path()).isEqualTo(new Path("file:///tmp/x"));

        config.setCheckpointStorage(URI.create("s3://b/x"));
        assertThat(path()).isEqualTo(new Path("s3://b/x"));

        config.setCheckpointStorage(new Path("file:///y"));
        FileSystemCheckpointStorage storage =
                (FileSystemCheckpointStorage) config.getCheckpointStorage();
        assertThat(storage.getCheckpointPath()).isEqualTo(new Path("file:///y"));
        assertThat(storage.getSavepointPath()).isNull();
        assertThat(storage.getMinFileSizeThreshold()).isEqualTo(20_480);
        assertThat(storage.getWriteBufferSize()).isEqualTo(4_096);
    }

    private Path path() {
        return ((FileSystemCheckpointStorage) config.getCheckpointStorage()).getCheckpointPath();
    }

    @ParameterizedTest
    @CsvSource({
        "/tmp/x, 'The scheme (hdfs://, file://, etc) is null. Please specify the file system scheme explicitly in the URI.'",
        "x, 'The scheme (hdfs://, file://, etc) is null. Please specify the file system scheme explicitly in the URI.'",
        "file:///, Cannot use the root directory for checkpoints.",
        "s3://b, Cannot use the root directory for checkpoints.",
    })
    void shouldRefuseDirectoriesThatCannotHoldCheckpoints(String directory, String message) {
        assertThatThrownBy(() -> config.setCheckpointStorage(directory))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void shouldRefuseNoDirectory() {
        assertThatThrownBy(() -> config.setCheckpointStorage((String) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("Checkpoint directory must not be null");
    }

    @Test
    void shouldCheckSizesOfStorage() {
        Path path = new Path("file:///a");

        assertThat(new FileSystemCheckpointStorage(path, 5, 7).getMinFileSizeThreshold())
                .isEqualTo(5);
        assertThat(new FileSystemCheckpointStorage(path, 5, 7).getWriteBufferSize())
                .isEqualTo(7);
        assertThatThrownBy(() -> new FileSystemCheckpointStorage(path, 1 << 21, 0))
                .hasMessage("The threshold for file state size must be in [-1, 1048576], where '-1'"
                        + " means to use the value from the deployment's configuration.");
        assertThatThrownBy(() -> new FileSystemCheckpointStorage(path, 5, -2))
                .hasMessage("The write buffer size must be not less than '-1', where '-1' means to"
                        + " use the value from the deployment's configuration.");
        assertThatThrownBy(() -> new FileSystemCheckpointStorage((Path) null))
                .hasMessage("checkpoint directory is null");
        assertThat(new JobManagerCheckpointStorage())
                .hasToString("JobManagerCheckpointStorage (checkpoints to JobManager) ("
                        + " maxStateSize: 5242880)");
        assertThat(new JobManagerCheckpointStorage(7).getCheckpointPath()).isNull();
        assertThatThrownBy(() -> new JobManagerCheckpointStorage(0))
                .hasMessage("maxStateSize must be > 0");
    }

    @Test
    void shouldReadAllKeys() {
        Map<String, String> keys = Map.of(
                "execution.checkpointing.mode", "at_least_once",
                "execution.checkpointing.interval", "1 min",
                "execution.checkpointing.timeout", "2 min",
                "execution.checkpointing.max-concurrent-checkpoints", "2",
                "execution.checkpointing.min-pause", "3 s",
                "execution.checkpointing.tolerable-failed-checkpoints", "4",
                "execution.checkpointing.externalized-checkpoint-retention",
                        "retain_on_cancellation",
                "execution.checkpointing.unaligned", "true",
                "execution.checkpointing.alignment-timeout", "5 s",
                "execution.checkpointing.unaligned.forced", "true");
        Configuration configuration = Configuration.fromMap(keys);
        configuration.setString(
                "execution.checkpointing.recover-without-channel-state.checkpoint-id", "6");
        configuration.setString("state.backend.fs.checkpointdir", "file:///cp");

        config.configure(configuration);

        assertThat(config.getCheckpointingMode()).isEqualTo(CheckpointingMode.AT_LEAST_ONCE);
        assertThat(config.getCheckpointInterval()).isEqualTo(60_000);
        assertThat(config.getCheckpointTimeout()).isEqualTo(120_000);
        assertThat(config.getMaxConcurrentCheckpoints()).isEqualTo(2);
        assertThat(config.getMinPauseBetweenCheckpoints()).isEqualTo(3_000);
        assertThat(config.getTolerableCheckpointFailureNumber()).isEqualTo(4);
        assertThat(config.getExternalizedCheckpointCleanup())
                .isEqualTo(ExternalizedCheckpointCleanup.RETAIN_ON_CANCELLATION);
        assertThat(config.isUnalignedCheckpointsEnabled()).isTrue();
        assertThat(config.getAlignmentTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.isForceUnalignedCheckpoints()).isTrue();
        assertThat(config.getCheckpointIdOfIgnoredInFlightData()).isEqualTo(6);
        assertThat(path()).isEqualTo(new Path("file:///cp"));
    }

    @Test
    void shouldRefuseConfiguredIntervalsThatAreTooShort() {
        Configuration configuration =
                Configuration.fromMap(Map.of("execution.checkpointing.interval", "1 ms"));

        assertThatThrownBy(() -> config.configure(configuration))
                .hasMessage("Checkpoint interval must be larger than or equal to 10 ms");
    }

    @Test
    void shouldCopyEverythingElse() {
        config.setCheckpointInterval(100);
        config.setCheckpointTimeout(200);
        config.setMinPauseBetweenCheckpoints(300);
        config.setMaxConcurrentCheckpoints(4);
        config.enableUnalignedCheckpoints();
        config.setForceUnalignedCheckpoints(true);
        config.enableApproximateLocalRecovery(true);
        config.enableExternalizedCheckpoints(ExternalizedCheckpointCleanup.DELETE_ON_CANCELLATION);
        config.setCheckpointStorage(new JobManagerCheckpointStorage());

        CheckpointConfig copy = new CheckpointConfig(config);

        assertThat(copy).usingRecursiveComparison().isEqualTo(config);
    }

    @Test
    void shouldDeleteOnCancellationOnlyIfToldSo() {
        assertThat(ExternalizedCheckpointCleanup.DELETE_ON_CANCELLATION.deleteOnCancellation())
                .isTrue();
        assertThat(ExternalizedCheckpointCleanup.RETAIN_ON_CANCELLATION.deleteOnCancellation())
                .isFalse();
        assertThat(ExternalizedCheckpointCleanup.NO_EXTERNALIZED_CHECKPOINTS.deleteOnCancellation())
                .isFalse();
    }
}
