// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.JobExecutionResult;
import io.millrace.api.common.RuntimeExecutionMode;
import io.millrace.api.common.restartstrategy.RestartStrategies;
import io.millrace.configuration.Configuration;
import io.millrace.configuration.ExecutionOptions;
import io.millrace.configuration.RestOptions;
import io.millrace.core.execution.JobClient;
import io.millrace.core.execution.JobListener;
import io.millrace.core.fs.Path;
import io.millrace.runtime.state.hashmap.HashMapStateBackend;
import io.millrace.runtime.state.storage.FileSystemCheckpointStorage;
import io.millrace.streaming.api.CheckpointingMode;
import io.millrace.streaming.api.TimeCharacteristic;
import io.millrace.streaming.api.functions.sink.DiscardingSink;
import io.millrace.streaming.api.graph.StreamGraph;
import io.millrace.util.WrappingRuntimeException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.util.Map;

/** What Flink 1.14.4 gives for the same. */
@SuppressWarnings("deprecation")
class EnvironmentSettingsTest {

    private final StreamExecutionEnvironment env =
            StreamExecutionEnvironment.createLocalEnvironment(1);

    /** Hears of jobs and says nothing. */
    public static final class SilentListener implements JobListener {

        /** Called by name. */
        public SilentListener() {}

        @Override
        public void onJobSubmitted(JobClient jobClient, Throwable throwable) {}

        @Override
        public void onJobExecuted(JobExecutionResult jobExecutionResult, Throwable throwable) {}
    }

    private void configure(String key, String value) {
        env.configure(Configuration.fromMap(Map.of(key, value)));
    }

    @Test
    void shouldAskForNoCheckpointsAtFirst() {
        assertThat(env.getCheckpointInterval()).isEqualTo(-1);
        assertThat(env.getCheckpointingMode()).isEqualTo(CheckpointingMode.EXACTLY_ONCE);
        assertThat(env.isForceCheckpointing()).isFalse();
        assertThat(env.isUnalignedCheckpointsEnabled()).isFalse();
        assertThat(env.isForceUnalignedCheckpoints()).isFalse();
        assertThat(env.getStateBackend()).isNull();
        assertThat(env.getDefaultSavepointDirectory()).isNull();
    }

    @Test
    void shouldAskForCheckpoints() {
        assertThat(env.enableCheckpointing().getCheckpointInterval()).isEqualTo(500);
        assertThat(env.enableCheckpointing(100).getCheckpointInterval()).isEqualTo(100);
        assertThat(env.enableCheckpointing(200, CheckpointingMode.AT_LEAST_ONCE)
                        .getCheckpointingMode())
                .isEqualTo(CheckpointingMode.AT_LEAST_ONCE);
        assertThat(env.enableCheckpointing(300, CheckpointingMode.EXACTLY_ONCE, true)
                        .isForceCheckpointing())
                .isTrue();
        assertThatThrownBy(() -> env.enableCheckpointing(5))
                .hasMessage("Checkpoint interval must be larger than or equal to 10 ms");
    }

    @Test
    void shouldTellTheGraphWhatTheProgramSaid() {
        env.enableCheckpointing(100);
        env.setStateBackend(new HashMapStateBackend());
        env.setDefaultSavepointDirectory("file:///sp");
        env.fromElements(1).addSink(new DiscardingSink<>());

        StreamGraph graph = env.getStreamGraph();

        assertThat(graph.getCheckpointConfig()).isSameAs(env.getCheckpointConfig());
        assertThat(graph.getStateBackend()).isSameAs(env.getStateBackend());
        assertThat(graph.getSavepointDirectory()).isEqualTo(new Path("file:///sp"));
    }

    @Test
    void shouldKeepTheDirectoryOfSavepoints() {
        assertThat(env.setDefaultSavepointDirectory(URI.create("file:///a"))
                        .getDefaultSavepointDirectory())
                .isEqualTo(new Path("file:///a"));
        assertThat(env.setDefaultSavepointDirectory(new Path("file:///b"))
                        .getDefaultSavepointDirectory())
                .isEqualTo(new Path("file:///b"));
        assertThatThrownBy(() -> env.setDefaultSavepointDirectory((String) null))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> env.setStateBackend(null))
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void shouldReadKeysOfCheckpointsAndState() {
        configure("execution.checkpointing.interval", "10 s");
        configure("state.checkpoints.dir", "file:///c");
        configure("state.backend", "hashmap");
        configure("state.savepoints.dir", "file:///s");

        assertThat(env.getCheckpointInterval()).isEqualTo(10_000);
        assertThat(env.getCheckpointConfig().getCheckpointStorage())
                .isInstanceOf(FileSystemCheckpointStorage.class);
        assertThat(env.getStateBackend()).isInstanceOf(HashMapStateBackend.class);
        assertThat(env.getDefaultSavepointDirectory()).isNull();
    }

    @Test
    void shouldReadTheNotionOfTimeBeforeTheInterval() {
        env.configure(Configuration.fromMap(Map.of(
                "pipeline.time-characteristic", "ProcessingTime",
                "pipeline.auto-watermark-interval", "7 ms")));

        assertThat(env.getStreamTimeCharacteristic()).isEqualTo(TimeCharacteristic.ProcessingTime);
        assertThat(env.getConfig().getAutoWatermarkInterval()).isEqualTo(7);
    }

    @Test
    void shouldTakeOverWhatNothingElseHolds() {
        configure("execution.runtime-mode", "batch");
        configure("execution.batch-shuffle-mode", "ALL_EXCHANGES_PIPELINED");
        configure("execution.sorted-inputs.enabled", "false");
        configure("execution.batch-state-backend.enabled", "false");
        configure("execution.checkpointing.checkpoints-after-tasks-finish.enabled", "true");

        assertThat(((Configuration) env.getConfiguration()).toMap())
                .isEqualTo(Map.of(
                        "execution.runtime-mode", "BATCH",
                        "execution.batch-shuffle-mode", "ALL_EXCHANGES_PIPELINED",
                        "execution.sorted-inputs.enabled", "false",
                        "execution.batch-state-backend.enabled", "false",
                        "execution.checkpointing.checkpoints-after-tasks-finish.enabled", "true",
                        "execution.target", "local",
                        "execution.attached", "true",
                        "parallelism.default", "1"));
    }

    @Test
    void shouldKeepTheRuntimeMode() {
        env.setRuntimeMode(RuntimeExecutionMode.BATCH);

        assertThat(env.getConfiguration().get(ExecutionOptions.RUNTIME_MODE))
                .isEqualTo(RuntimeExecutionMode.BATCH);
        assertThatThrownBy(() -> env.setRuntimeMode(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void shouldRegisterConfiguredListeners() {
        configure("execution.job-listeners", SilentListener.class.getName());

        assertThat(env.getJobListeners()).singleElement().isInstanceOf(SilentListener.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no.Such", "java.lang.String"})
    void shouldRefuseListenersThatCannotBeMade(String name) {
        assertThatThrownBy(() -> configure("execution.job-listeners", name))
                .isInstanceOf(WrappingRuntimeException.class)
                .hasMessage("Could not load JobListener : " + name);
    }

    @Test
    void shouldTakeTheNumberOfRetriesForAStrategy() {
        env.setNumberOfExecutionRetries(2);

        assertThat(env.getNumberOfExecutionRetries()).isEqualTo(2);
        assertThat(env.getRestartStrategy())
                .isEqualTo(RestartStrategies.fixedDelayRestart(2, 10_000));
    }

    @Test
    void shouldAskForAWebInterfaceWhereFlinkDoes() {
        StreamExecutionEnvironment withDefault =
                StreamExecutionEnvironment.createLocalEnvironmentWithWebUI(new Configuration());
        StreamExecutionEnvironment withPort =
                StreamExecutionEnvironment.createLocalEnvironmentWithWebUI(
                        Configuration.fromMap(Map.of("rest.port", "9000")));

        assertThat(withDefault.getConfiguration().getOptional(RestOptions.PORT)).contains(8081);
        assertThat(withPort.getConfiguration().getOptional(RestOptions.PORT)).contains(9000);
    }
}
