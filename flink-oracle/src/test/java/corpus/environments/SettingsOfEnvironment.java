// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.environments;

import corpus.support.Program;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.RuntimeExecutionMode;
import io.millrace.api.common.restartstrategy.RestartStrategies;
import io.millrace.configuration.Configuration;
import io.millrace.core.fs.Path;
import io.millrace.streaming.api.TimeCharacteristic;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

import java.net.URI;

/** Defaults of an environment, its setters and getters, and what they refuse. */
@RunsAt(
        value = {1, 2},
        because = "the job's records keep nothing of each other")
public class SettingsOfEnvironment implements Program {

    private interface Attempt {
        Object make() throws Exception;
    }

    @Override
    @SuppressWarnings("deprecation")
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        describe(env, results);
        StreamExecutionEnvironment other =
                StreamExecutionEnvironment.createLocalEnvironment(3, new Configuration());
        describe(other, results);
        results.line("same", other == other.setParallelism(4));
        results.line("same", other == other.setMaxParallelism(64));
        results.line("same", other == other.setBufferTimeout(12));
        results.line("same", other == other.disableOperatorChaining());
        results.line("same", other == other.setRuntimeMode(RuntimeExecutionMode.STREAMING));
        results.line("same", other == other.setDefaultSavepointDirectory("file:///tmp/sp"));
        other.setRestartStrategy(RestartStrategies.fixedDelayRestart(3, 50));
        describe(other, results);
        other.setDefaultSavepointDirectory(new URI("file:///tmp/of-uri"));
        results.line("savepoints", other.getDefaultSavepointDirectory());
        other.setDefaultSavepointDirectory(new Path("file:///tmp/of-path"));
        results.line("savepoints", other.getDefaultSavepointDirectory());
        other.setStreamTimeCharacteristic(TimeCharacteristic.ProcessingTime);
        results.line("interval", other.getConfig().getAutoWatermarkInterval());
        other.setStreamTimeCharacteristic(TimeCharacteristic.IngestionTime);
        results.line("interval", other.getConfig().getAutoWatermarkInterval());
        results.line("time", other.getStreamTimeCharacteristic());
        error(results, () -> other.setParallelism(0));
        error(results, () -> other.setParallelism(-1).getParallelism());
        error(results, () -> other.setParallelism(100));
        error(results, () -> other.setMaxParallelism(0));
        error(results, () -> other.setMaxParallelism(32_768).getMaxParallelism());
        error(results, () -> other.setMaxParallelism(32_769));
        error(results, () -> other.setBufferTimeout(-1).getBufferTimeout());
        error(results, () -> other.setBufferTimeout(-2));
        error(results, () -> other.setBufferTimeout(0).getBufferTimeout());
        error(results, () -> other.setStateBackend(null));
        error(results, () -> other.setDefaultSavepointDirectory((String) null));
        error(results, () -> other.enableCheckpointing(0));
        error(results, () -> other.enableCheckpointing(9));
        error(results, () -> {
            other.setStreamTimeCharacteristic(null);
            return 0;
        });
        error(results, () -> {
            other.setRestartStrategy(null);
            return 0;
        });
        env.setRestartStrategy(RestartStrategies.noRestart());
        env.setBufferTimeout(3);
        results.anyOrder("records", env.fromSequence(1, 30).map(number -> number * number));
        results.line("name", env.execute("named").getJobID() != null);
        error(results, () -> env.execute());
        error(results, () -> env.execute((String) null));
    }

    @SuppressWarnings("deprecation")
    private static void describe(StreamExecutionEnvironment env, Results results) {
        results.line(
                "settings",
                env.getParallelism() + " " + env.getMaxParallelism() + " " + env.getBufferTimeout()
                        + " " + env.isChainingEnabled());
        results.line("settings", env.getStateBackend());
        results.line("settings", env.getDefaultSavepointDirectory());
        results.line("settings", env.getRestartStrategy().getClass().getSimpleName());
        results.line("settings", env.getRestartStrategy().getDescription());
        results.line("settings", env.getNumberOfExecutionRetries());
        results.line("settings", env.getStreamTimeCharacteristic());
        results.line("settings", env.getCheckpointInterval() + " " + env.getCheckpointingMode());
        results.line(
                "settings",
                env.isUnalignedCheckpointsEnabled() + " " + env.isForceUnalignedCheckpoints() + " "
                        + env.isForceCheckpointing());
        results.line("settings", env.getJobListeners());
        results.line("settings", env.getCachedFiles());
        results.line(
                "config",
                env.getConfig().getParallelism() + " "
                        + env.getConfig().isObjectReuseEnabled() + " "
                        + env.getConfig().getAutoWatermarkInterval());
    }

    private static void error(Results results, Attempt attempt) {
        try {
            Object made = attempt.make();
            results.line(
                    "attempts",
                    made instanceof StreamExecutionEnvironment
                            ? "environment"
                            : String.valueOf(made));
        } catch (Exception e) {
            results.line("attempts", e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }
}
