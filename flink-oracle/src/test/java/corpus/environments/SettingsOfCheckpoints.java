// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.environments;

import corpus.support.Program;
import corpus.support.Results;

import io.millrace.configuration.Configuration;
import io.millrace.core.fs.Path;
import io.millrace.runtime.state.CheckpointStorage;
import io.millrace.streaming.api.CheckpointingMode;
import io.millrace.streaming.api.environment.CheckpointConfig;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

import java.net.URI;
import java.time.Duration;

/** Every setting of checkpoints, its default, its limits, and what configurations and copies make of it. */
public class SettingsOfCheckpoints implements Program {

    private interface Attempt {
        Object make() throws Exception;
    }

    @Override
    @SuppressWarnings("deprecation")
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        describe(results, new CheckpointConfig());
        CheckpointConfig config = env.getCheckpointConfig();
        describe(results, config);
        env.enableCheckpointing(5_000);
        describe(results, config);
        env.enableCheckpointing(6_000, CheckpointingMode.AT_LEAST_ONCE);
        results.line("environment", env.getCheckpointInterval() + " " + env.getCheckpointingMode());
        describe(results, config);
        config.setCheckpointingMode(CheckpointingMode.EXACTLY_ONCE);
        config.setCheckpointInterval(700);
        config.setCheckpointTimeout(80_000);
        config.setMinPauseBetweenCheckpoints(90);
        config.setMaxConcurrentCheckpoints(1);
        config.setTolerableCheckpointFailureNumber(4);
        config.setExternalizedCheckpointCleanup(
                CheckpointConfig.ExternalizedCheckpointCleanup.RETAIN_ON_CANCELLATION);
        config.enableUnalignedCheckpoints();
        config.setForceUnalignedCheckpoints(true);
        config.setAlignedCheckpointTimeout(Duration.ofSeconds(3));
        config.setCheckpointIdOfIgnoredInFlightData(17);
        config.enableApproximateLocalRecovery(true);
        config.setCheckpointStorage("file:///tmp/checkpoints");
        describe(results, config);
        describe(results, new CheckpointConfig(config));
        results.line(
                "environment",
                env.isUnalignedCheckpointsEnabled() + " " + env.isForceUnalignedCheckpoints());
        config.setCheckpointStorage(new URI("file:///tmp/of-uri"));
        results.line("storage", config.getCheckpointStorage().getClass().getSimpleName());
        config.setCheckpointStorage(new Path("file:///tmp/of-path"));
        results.line("storage", config.getCheckpointStorage().getClass().getSimpleName());
        CheckpointStorage own = config.getCheckpointStorage();
        config.setCheckpointStorage(own);
        results.line("storage", config.getCheckpointStorage() == own);
        config.enableUnalignedCheckpoints(false);
        results.line("unaligned", config.isUnalignedCheckpointsEnabled());
        config.disableCheckpointing();
        results.line(
                "enabled", config.isCheckpointingEnabled() + " " + config.getCheckpointInterval());
        for (CheckpointConfig.ExternalizedCheckpointCleanup cleanup :
                CheckpointConfig.ExternalizedCheckpointCleanup.values()) {
            results.line("cleanups", cleanup + " " + cleanup.deleteOnCancellation());
        }
        results.line(
                "cleanup",
                CheckpointConfig.ExternalizedCheckpointCleanup.valueOf(
                        "NO_EXTERNALIZED_CHECKPOINTS"));
        error(results, () -> config.setCheckpointInterval(0));
        error(results, () -> config.setCheckpointInterval(9));
        error(results, () -> config.setCheckpointTimeout(9));
        error(results, () -> config.setCheckpointTimeout(-1));
        error(results, () -> config.setMinPauseBetweenCheckpoints(-1));
        error(results, () -> config.setMaxConcurrentCheckpoints(0));
        error(results, () -> config.setTolerableCheckpointFailureNumber(-2));
        error(results, () -> config.setCheckpointingMode(null));
        error(results, () -> config.setCheckpointStorage((String) null));
        error(results, () -> config.setCheckpointStorage((CheckpointStorage) null));
        error(results, () -> config.setAlignedCheckpointTimeout(Duration.ofMillis(-1)));

        Configuration keys = new Configuration();
        keys.setString("execution.checkpointing.interval", "2 min");
        keys.setString("execution.checkpointing.mode", "AT_LEAST_ONCE");
        keys.setString("execution.checkpointing.timeout", "45 s");
        keys.setString("execution.checkpointing.min-pause", "300 ms");
        keys.setString("execution.checkpointing.max-concurrent-checkpoints", "2");
        keys.setString("execution.checkpointing.tolerable-failed-checkpoints", "6");
        keys.setString(
                "execution.checkpointing.externalized-checkpoint-retention",
                "DELETE_ON_CANCELLATION");
        keys.setString("execution.checkpointing.unaligned", "true");
        keys.setString("execution.checkpointing.aligned-checkpoint-timeout", "8 s");
        keys.setString("execution.checkpointing.recover-without-channel-state.checkpoint-id", "3");
        CheckpointConfig configured = new CheckpointConfig();
        configured.configure(keys);
        describe(results, configured);
        configured.configure(new Configuration());
        describe(results, configured);
        keys.setString("execution.checkpointing.interval", "5 ms");
        error(results, () -> configured.configure(keys));
    }

    @SuppressWarnings("deprecation")
    private static void describe(Results results, CheckpointConfig config) {
        results.line(
                "settings",
                config.isCheckpointingEnabled() + " " + config.getCheckpointInterval() + " "
                        + config.getCheckpointingMode());
        results.line(
                "settings",
                config.getCheckpointTimeout() + " "
                        + config.getMinPauseBetweenCheckpoints() + " "
                        + config.getMaxConcurrentCheckpoints() + " "
                        + config.getTolerableCheckpointFailureNumber());
        results.line(
                "settings",
                config.isExternalizedCheckpointsEnabled() + " "
                        + config.getExternalizedCheckpointCleanup());
        results.line(
                "settings",
                config.isUnalignedCheckpointsEnabled() + " "
                        + config.isForceUnalignedCheckpoints() + " "
                        + config.getAlignedCheckpointTimeout() + " "
                        + config.getCheckpointIdOfIgnoredInFlightData());
        results.line(
                "settings",
                config.isApproximateLocalRecoveryEnabled() + " " + config.isForceCheckpointing()
                        + " " + config.isFailOnCheckpointingErrors());
        results.line(
                "settings",
                config.getCheckpointStorage() == null
                        ? "no storage"
                        : config.getCheckpointStorage().getClass().getSimpleName());
    }

    private interface Setting {
        void set() throws Exception;
    }

    private static void error(Results results, Setting setting) {
        try {
            setting.set();
            results.line("attempts", "no error");
        } catch (Exception e) {
            results.line("attempts", e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }
}
