// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.RuntimeExecutionMode;
import io.millrace.api.common.operators.ResourceSpec;
import io.millrace.configuration.AkkaOptions;
import io.millrace.configuration.AlgorithmOptions;
import io.millrace.configuration.BlobServerOptions;
import io.millrace.configuration.CheckpointingOptions;
import io.millrace.configuration.ClusterOptions;
import io.millrace.configuration.ConfigOption;
import io.millrace.configuration.Configuration;
import io.millrace.configuration.CoreOptions;
import io.millrace.configuration.DeploymentOptions;
import io.millrace.configuration.ExecutionOptions;
import io.millrace.configuration.ExternalResourceOptions;
import io.millrace.configuration.FallbackKey;
import io.millrace.configuration.HeartbeatManagerOptions;
import io.millrace.configuration.HighAvailabilityOptions;
import io.millrace.configuration.HistoryServerOptions;
import io.millrace.configuration.JMXServerOptions;
import io.millrace.configuration.JobManagerOptions;
import io.millrace.configuration.MetricOptions;
import io.millrace.configuration.NettyShuffleEnvironmentOptions;
import io.millrace.configuration.OptimizerOptions;
import io.millrace.configuration.PipelineOptions;
import io.millrace.configuration.QueryableStateOptions;
import io.millrace.configuration.ResourceManagerOptions;
import io.millrace.configuration.RestOptions;
import io.millrace.configuration.RestartStrategyOptions;
import io.millrace.configuration.SecurityOptions;
import io.millrace.configuration.StateBackendOptions;
import io.millrace.configuration.TaskManagerOptions;
import io.millrace.configuration.WebOptions;
import io.millrace.runtime.jobgraph.SavepointConfigOptions;
import io.millrace.runtime.state.StateBackend;
import io.millrace.runtime.state.hashmap.HashMapStateBackend;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.ExecutionCheckpointingOptions;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.environment.StreamPipelineOptions;
import io.millrace.streaming.api.functions.sink.DiscardingSink;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

class SettingsWithoutEffectTest {

    private static final Path DOCUMENT = Path.of("../docs/settings-without-effect.md");

    private static final List<Class<?>> OPTION_CLASSES = List.of(
            AkkaOptions.class,
            AlgorithmOptions.class,
            BlobServerOptions.class,
            CheckpointingOptions.class,
            ClusterOptions.class,
            CoreOptions.class,
            DeploymentOptions.class,
            ExecutionCheckpointingOptions.class,
            ExecutionOptions.class,
            ExternalResourceOptions.class,
            HeartbeatManagerOptions.class,
            HighAvailabilityOptions.class,
            HistoryServerOptions.class,
            JMXServerOptions.class,
            JobManagerOptions.class,
            MetricOptions.class,
            NettyShuffleEnvironmentOptions.class,
            OptimizerOptions.class,
            PipelineOptions.class,
            QueryableStateOptions.class,
            ResourceManagerOptions.class,
            RestOptions.class,
            RestartStrategyOptions.class,
            SavepointConfigOptions.class,
            SecurityOptions.class,
            StateBackendOptions.class,
            StreamPipelineOptions.class,
            TaskManagerOptions.class,
            WebOptions.class);

    /** Everything else is in the table. */
    private static final Set<String> KEYS_WITH_EFFECT = Set.of(
            "execution.attached",
            "execution.batch-state-backend.enabled",
            "execution.buffer-timeout",
            "execution.job-listeners",
            "execution.runtime-mode",
            "execution.savepoint.ignore-unclaimed-state",
            "execution.savepoint.path",
            "execution.target",
            "parallelism.default",
            "metrics.reporter.<name>.<parameter>",
            "metrics.reporter.<name>.class",
            "metrics.reporter.<name>.interval",
            "metrics.reporters",
            "metrics.scope.delimiter",
            "metrics.scope.jm",
            "metrics.scope.jm.job",
            "metrics.scope.operator",
            "metrics.scope.task",
            "metrics.scope.tm",
            "metrics.scope.tm.job",
            "pipeline.auto-generate-uids",
            "pipeline.auto-watermark-interval",
            "pipeline.cached-files",
            "pipeline.closure-cleaner-level",
            "pipeline.default-kryo-serializers",
            "pipeline.force-kryo",
            "pipeline.generic-types",
            "pipeline.global-job-parameters",
            "pipeline.max-parallelism",
            "pipeline.name",
            "pipeline.object-reuse",
            "pipeline.operator-chaining",
            "pipeline.registered-kryo-types",
            "pipeline.registered-pojo-types",
            "pipeline.time-characteristic",
            "jobmanager.web.port",
            "rest.bind-port",
            "rest.port",
            "task.cancellation-interval",
            "task.cancellation.interval",
            "task.cancellation.timeout",
            "web.cancel.enable",
            "web.exception-history-size",
            "web.port",
            "execution.sorted-inputs.enabled",
            "execution.sorted-inputs.memory",
            "io.tmp.dirs");

    /** On streams; in Flink too. */
    private static final String KEY_WITHOUT_EFFECT_ANYWHERE = "pipeline.auto-type-registration";

    /** Everything else is in the table. */
    private static final Set<String> SETTERS_WITH_EFFECT = Set.of(
            "StreamExecutionEnvironment.setRuntimeMode",
            "ExecutionConfig.disableAutoGeneratedUIDs",
            "ExecutionConfig.disableClosureCleaner",
            "ExecutionConfig.disableForceAvro",
            "ExecutionConfig.disableForceKryo",
            "ExecutionConfig.disableGenericTypes",
            "ExecutionConfig.disableObjectReuse",
            "ExecutionConfig.enableAutoGeneratedUIDs",
            "ExecutionConfig.enableClosureCleaner",
            "ExecutionConfig.enableForceKryo",
            "ExecutionConfig.enableGenericTypes",
            "ExecutionConfig.enableObjectReuse",
            "ExecutionConfig.setAutoWatermarkInterval",
            "ExecutionConfig.setClosureCleanerLevel",
            "ExecutionConfig.setExecutionRetryDelay",
            "ExecutionConfig.setGlobalJobParameters",
            "ExecutionConfig.setMaxParallelism",
            "ExecutionConfig.setNumberOfExecutionRetries",
            "ExecutionConfig.setParallelism",
            "ExecutionConfig.setRestartStrategy",
            "ExecutionConfig.setTaskCancellationInterval",
            "ExecutionConfig.setTaskCancellationTimeout",
            "StreamExecutionEnvironment.disableOperatorChaining",
            "StreamExecutionEnvironment.setBufferTimeout",
            "StreamExecutionEnvironment.setDefaultLocalParallelism",
            "StreamExecutionEnvironment.setMaxParallelism",
            "StreamExecutionEnvironment.setNumberOfExecutionRetries",
            "StreamExecutionEnvironment.setParallelism",
            "StreamExecutionEnvironment.setRestartStrategy",
            "StreamExecutionEnvironment.setStreamTimeCharacteristic");

    /** On streams; in Flink too. */
    private static final Set<String> SETTERS_WITHOUT_EFFECT_ANYWHERE = Set.of(
            "ExecutionConfig.disableAutoTypeRegistration",
            "ExecutionConfig.setDefaultInputDependencyConstraint",
            "ExecutionConfig.setExecutionMode");

    /** A state backend of somebody's own. */
    private static final class OwnStateBackend implements StateBackend {

        private static final long serialVersionUID = 1L;
    }

    private final StreamExecutionEnvironment env =
            StreamExecutionEnvironment.createLocalEnvironment(1);

    private List<String> usedBy(Map<String, String> settings) {
        env.configure(Configuration.fromMap(settings));
        env.fromElements(1).addSink(new DiscardingSink<>());
        Configuration configuration = (Configuration) env.getConfiguration();
        configuration.addAll(Configuration.fromMap(settings));
        return SettingsWithoutEffect.usedBy(env.getStreamGraph(), configuration);
    }

    @Test
    void shouldShowTheTableInItsDocument() throws IOException {
        List<String> lines = Files.readAllLines(DOCUMENT);

        List<String> table = lines.subList(lines.indexOf("|---|---|---|---|") + 1, lines.size());

        assertThat(table).isEqualTo(SettingsWithoutEffect.markdown());
    }

    @Test
    void shouldHoldEveryKeyThatHasNoEffect() throws Exception {
        Set<String> withEffect = new TreeSet<>();

        for (Class<?> holder : OPTION_CLASSES) {
            for (Field field : holder.getFields()) {
                if (field.getType() == ConfigOption.class) {
                    ConfigOption<?> option = (ConfigOption<?>) field.get(null);
                    withEffect.add(option.key());
                    for (FallbackKey other : option.fallbackKeys()) {
                        withEffect.add(other.getKey());
                    }
                }
            }
        }
        withEffect.removeIf(SettingsWithoutEffect::covers);
        withEffect.removeIf(key -> key.startsWith("restart-strategy"));
        withEffect.remove(KEY_WITHOUT_EFFECT_ANYWHERE);

        assertThat(withEffect).containsExactlyInAnyOrderElementsOf(KEYS_WITH_EFFECT);
    }

    @Test
    void shouldHoldEverySetterThatHasNoEffect() {
        Set<String> withEffect = new TreeSet<>();

        for (Class<?> holder : List.of(ExecutionConfig.class, StreamExecutionEnvironment.class)) {
            for (Method method : holder.getMethods()) {
                if (method.getName().matches("(set|enable|disable).*")) {
                    withEffect.add(holder.getSimpleName() + "." + method.getName());
                }
            }
        }
        SettingsWithoutEffect.ROWS.forEach(row -> withEffect.removeAll(row.setters()));
        withEffect.removeAll(SETTERS_WITHOUT_EFFECT_ANYWHERE);

        assertThat(withEffect).containsExactlyInAnyOrderElementsOf(SETTERS_WITH_EFFECT);
    }

    @Test
    void shouldSayNothingOfAJobThatMakesNone() {
        List<String> used = usedBy(Map.of(
                "parallelism.default", "1",
                "restart-strategy", "none",
                "pipeline.name", "p",
                "own.key", "x"));

        assertThat(used).isEmpty();
    }

    @Test
    void shouldNameCheckpointsBySetter() {
        env.enableCheckpointing(1000);
        env.getConfig().setUseSnapshotCompression(true);

        List<String> used = usedBy(Map.of());

        assertThat(used)
                .singleElement()
                .asString()
                .startsWith(
                        "checkpoints (StreamExecutionEnvironment.enableCheckpointing): none are made");
    }

    @Test
    void shouldNameCheckpointsByKeys() {
        List<String> used = usedBy(Map.of(
                "execution.checkpointing.interval", "10 s",
                "state.checkpoints.dir", "file:///tmp/checkpoints",
                "state.backend.incremental", "true"));

        assertThat(used)
                .singleElement()
                .asString()
                .startsWith(
                        "checkpoints (execution.checkpointing.interval, state.backend.incremental,"
                                + " state.checkpoints.dir): none are made");
    }

    @Test
    void shouldSayNothingOfCheckpointSettingsWithoutCheckpoints() {
        env.getCheckpointConfig().setCheckpointTimeout(5000);

        assertThat(usedBy(Map.of("execution.checkpointing.unaligned", "true"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hashmap", "jobmanager", "filesystem", "HashMap"})
    void shouldSayNothingOfStateOnTheHeap(String name) {
        assertThat(usedBy(Map.of("state.backend", name))).isEmpty();
    }

    @Test
    void shouldSayNothingOfTheHashMapStateBackend() {
        env.setStateBackend(new HashMapStateBackend());

        assertThat(usedBy(Map.of())).isEmpty();
    }

    @Test
    void shouldNameOtherStateBackends() {
        assertThat(usedBy(Map.of("state.backend", "rocksdb")))
                .containsExactly(
                        "state backend (state.backend): state lives on the heap, as with hashmap");
    }

    @Test
    void shouldNameStateBackendsThatOnlyConfigureHasSeen() {
        env.configure(Configuration.fromMap(Map.of("state.backend", "rocksdb")));

        assertThat(usedBy(Map.of())).singleElement().asString().startsWith("state backend (");
    }

    @Test
    void shouldNameStateBackendsOfSomebodysOwn() {
        env.setStateBackend(new OwnStateBackend());

        assertThat(usedBy(Map.of()))
                .containsExactly("state backend (StreamExecutionEnvironment.setStateBackend):"
                        + " state lives on the heap, as with hashmap");
    }

    @Test
    void shouldNameSettersOfTheExecutionConfig() {
        env.getConfig().setLatencyTrackingInterval(100);
        env.getConfig().enableForceAvro();
        env.setDefaultSavepointDirectory("file:///tmp/savepoints");

        assertThat(usedBy(Map.of()))
                .containsExactly(
                        "directory for savepoints (StreamExecutionEnvironment.setDefaultSavepointDirectory):"
                                + " no savepoints are made",
                        "latency markers (ExecutionConfig.setLatencyTrackingInterval): none are sent",
                        "Avro for POJOs (ExecutionConfig.enableForceAvro): POJOs are serialized as without it");
    }

    @Test
    void shouldNameTheExchangeOfBatches() {
        env.setRuntimeMode(RuntimeExecutionMode.BATCH);

        assertThat(usedBy(Map.of("execution.batch-shuffle-mode", "ALL_EXCHANGES_BLOCKING")))
                .containsExactly("exchange between tasks of a batch (execution.batch-shuffle-mode):"
                        + " tasks run at the same time and send records as they come, as with"
                        + " ALL_EXCHANGES_PIPELINED; the results are the same");
    }

    @Test
    void shouldSayNothingOfWhatBatchesDo() {
        env.setRuntimeMode(RuntimeExecutionMode.BATCH);

        assertThat(usedBy(Map.of(
                        "execution.sorted-inputs.memory", "1 mb",
                        "execution.batch-shuffle-mode", "ALL_EXCHANGES_PIPELINED")))
                .isEmpty();
    }

    @Test
    void shouldSayNothingOfBatchSettingsOfStreams() {
        assertThat(usedBy(Map.of("execution.batch-shuffle-mode", "ALL_EXCHANGES_PIPELINED")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "akka.ask.timeout, 10 s",
        "jobmanager.rpc.address, here",
        "taskmanager.numberOfTaskSlots, 4",
        "taskmanager.memory.process.size, 1 gb",
        "rest.bind-address, 0.0.0.0",
        "web.submit.enable, false",
        "high-availability, zookeeper",
        "recovery.mode, zookeeper",
    })
    void shouldNameKeysOfAClusterAsAGroup(String key, String value) {
        assertThat(usedBy(Map.of(key, value)))
                .containsExactly("cluster and web interface (" + key
                        + "): the job runs in the process of its program");
    }

    @Test
    void shouldSayNothingOfTheWebInterface() {
        StreamExecutionEnvironment withWebUi =
                StreamExecutionEnvironment.createLocalEnvironmentWithWebUI(new Configuration());
        withWebUi.fromElements(1).addSink(new DiscardingSink<>());

        List<String> used = SettingsWithoutEffect.usedBy(
                withWebUi.getStreamGraph(), (Configuration) withWebUi.getConfiguration());

        assertThat(used).isEmpty();
    }

    @Test
    void shouldGiveEachKeyToOneRow() {
        List<String> used = usedBy(Map.of(
                "execution.checkpointing.interval", "10 s",
                "state.backend", "rocksdb",
                "state.backend.incremental", "true",
                "taskmanager.state.local.root-dirs", "/tmp"));

        assertThat(used).hasSize(2);
        assertThat(used.get(0)).contains("state.backend.incremental", "taskmanager.state.local");
        assertThat(used.get(1)).contains("(state.backend)");
    }

    @Test
    void shouldNameResourcesOfOperators() {
        SingleOutputStreamOperator<Integer> stream =
                env.fromElements(1).map(value -> value).returns(Integer.class);
        ResourceSpec spec = ResourceSpec.newBuilder(1, 10).build();
        stream.getTransformation().setResources(spec, spec);
        stream.print();

        String plan = Explain.print(Planner.plan(env.getStreamGraph(false), new Configuration()));

        assertThat(plan).contains("Map, at least " + spec + ", preferred " + spec);
        assertThat(usedBy(Map.of()))
                .singleElement()
                .asString()
                .startsWith("resources of operators and slots (");
    }
}
