// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.esotericsoftware.kryo.Kryo;
import com.esotericsoftware.kryo.Serializer;
import com.esotericsoftware.kryo.io.Input;
import com.esotericsoftware.kryo.io.Output;

import io.millrace.api.common.ExecutionConfig.ClosureCleanerLevel;
import io.millrace.api.common.restartstrategy.RestartStrategies;
import io.millrace.configuration.Configuration;
import io.millrace.util.InstantiationUtil;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What is expected here, Flink 1.14.4 answered to the same calls. */
class ExecutionConfigTest {

    private static final String SERIALIZER = NothingSerializer.class.getName();

    private final ExecutionConfig config = new ExecutionConfig();

    /** Writes nothing. */
    public static final class NothingSerializer extends Serializer<Object> {

        public NothingSerializer() {}

        @Override
        public void write(Kryo kryo, Output output, Object object) {}

        @Override
        public Object read(Kryo kryo, Input input, Class<?> type) {
            return null;
        }
    }

    private void configure(String key, String value) {
        config.configure(
                Configuration.fromMap(Map.of("pipeline." + key, value)),
                getClass().getClassLoader());
    }

    @Test
    void shouldTakeFlagsFromConfiguration() {
        configure("force-kryo", "true");
        configure("closure-cleaner-level", "top_level");
        configure("auto-type-registration", "false");

        assertThat(config.isForceKryoEnabled()).isTrue();
        assertThat(config.getClosureCleanerLevel()).isEqualTo(ClosureCleanerLevel.TOP_LEVEL);
        assertThat(config.isAutoTypeRegistrationDisabled()).isTrue();

        configure("force-kryo", "false");
        configure("closure-cleaner-level", "NONE");

        assertThat(config.isForceKryoEnabled()).isFalse();
        assertThat(config.isClosureCleanerEnabled()).isFalse();
    }

    @Test
    void shouldTakeGlobalJobParametersFromConfiguration() throws Exception {
        configure("global-job-parameters", "a:1,b:'x:y'");

        ExecutionConfig copy = InstantiationUtil.clone(config);

        assertThat(config.getGlobalJobParameters().toMap()).isEqualTo(Map.of("a", "1", "b", "x:y"));
        assertThat(copy.getGlobalJobParameters()).isEqualTo(config.getGlobalJobParameters());

        configure("global-job-parameters.c", "2");

        assertThat(config.getGlobalJobParameters().toMap()).isEqualTo(Map.of("c", "2"));
    }

    @Test
    void shouldKeepWhatTheConfigurationDoesNotName() {
        Configuration parameters = new Configuration();
        config.setGlobalJobParameters(parameters);
        config.registerKryoType(UUID.class);

        config.configure(new Configuration(), getClass().getClassLoader());

        assertThat(config.getGlobalJobParameters()).isSameAs(parameters);
        assertThat(config.getRegisteredKryoTypes()).containsExactly(UUID.class);
    }

    @Test
    void shouldReplaceRegisteredTypesByThoseOfTheConfiguration() {
        config.registerKryoType(String.class);
        config.registerPojoType(String.class);
        config.addDefaultKryoSerializer(String.class, NothingSerializer.class);

        configure("registered-kryo-types", "java.util.UUID; java.util.BitSet");
        configure("registered-pojo-types", "java.util.UUID");
        configure(
                "default-kryo-serializers",
                "class:java.util.UUID,serializer:" + SERIALIZER + "; serializer : " + SERIALIZER
                        + " , class : java.util.BitSet");

        assertThat(config.getRegisteredKryoTypes()).containsExactly(UUID.class, BitSet.class);
        assertThat(config.getRegisteredPojoTypes()).containsExactly(UUID.class);
        assertThat(config.getDefaultKryoSerializerClasses())
                .hasSize(2)
                .containsEntry(UUID.class, NothingSerializer.class)
                .containsEntry(BitSet.class, NothingSerializer.class);
    }

    @ParameterizedTest
    @CsvSource({
        "registered-kryo-types, Could not load kryo type to be registered.",
        "registered-pojo-types, Could not load pojo type to be registered."
    })
    void shouldRefuseTypesThatDoNotExist(String key, String message) {
        assertThatThrownBy(() -> configure(key, "no.Such"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message)
                .cause()
                .isInstanceOf(ClassNotFoundException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x|is not name:value",
                "class:java.util.UUID|does not name a class and a serializer",
                "class:no.Such,serializer:x|Could not load class for kryo serialization",
                "class:java.util.UUID,serializer:no.Such|Could not load serializer's class"
            })
    void shouldRefuseWrongSerializers(String text, String reason) {
        assertThatThrownBy(() -> configure("default-kryo-serializers", text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Could not configure kryo serializers from [" + text
                        + "]. The expected format is:'class:<fully qualified class name>,"
                        + "serializer:<fully qualified serializer name>;...")
                .cause()
                .hasMessageContaining(reason);
    }

    @Test
    void shouldRefuseTwoSerializersForOneClass() {
        String one = "class:java.util.UUID,serializer:" + SERIALIZER;

        assertThatThrownBy(() -> configure("default-kryo-serializers", one + ";" + one))
                .cause()
                .hasMessage("Duplicated serializer for class: " + NothingSerializer.class);
    }

    @Test
    void shouldRefuseLevelsThatDoNotExist() {
        assertThatThrownBy(() -> configure("closure-cleaner-level", "xx"))
                .hasMessage("Could not parse value 'xx' for key 'pipeline.closure-cleaner-level'.")
                .cause()
                .hasMessage("Could not parse value for enum " + ClosureCleanerLevel.class
                        + ". Expected one of: [[NONE, TOP_LEVEL, RECURSIVE]]");
    }

    @Test
    void shouldPrintAllSettings() {
        config.setParallelism(2);

        assertThat(config.toString().replaceAll("@[0-9a-f]+", "@"))
                .isEqualTo("ExecutionConfig{executionMode=PIPELINED, closureCleanerLevel=RECURSIVE,"
                        + " parallelism=2, maxParallelism=-1, numberOfExecutionRetries=-1,"
                        + " forceKryo=false, disableGenericTypes=false,"
                        + " enableAutoGeneratedUids=true, objectReuse=false,"
                        + " autoTypeRegistrationEnabled=true, forceAvro=false,"
                        + " autoWatermarkInterval=200, latencyTrackingInterval=0,"
                        + " isLatencyTrackingConfigured=false, executionRetryDelay=10000,"
                        + " restartStrategyConfiguration=Cluster level default restart strategy,"
                        + " taskCancellationIntervalMillis=-1, taskCancellationTimeoutMillis=-1,"
                        + " useSnapshotCompression=false, globalJobParameters="
                        + ExecutionConfig.GlobalJobParameters.class.getName()
                        + "@, registeredTypesWithKryoSerializers={},"
                        + " registeredTypesWithKryoSerializerClasses={}, defaultKryoSerializers={},"
                        + " defaultKryoSerializerClasses={}, registeredKryoTypes=[],"
                        + " registeredPojoTypes=[]}");
    }

    @Test
    void shouldCompareSettings() {
        ExecutionConfig other = new ExecutionConfig();

        assertThat(config).isEqualTo(other).hasSameHashCodeAs(other);
        other.registerKryoType(UUID.class);
        assertThat(config).isNotEqualTo(other);
        config.registerKryoType(UUID.class);
        assertThat(config).isEqualTo(other).hasSameHashCodeAs(other);
    }

    @Test
    void shouldRememberTheModeOfBatchPrograms() {
        assertThat(config.getExecutionMode()).isEqualTo(ExecutionMode.PIPELINED);

        config.setExecutionMode(ExecutionMode.BATCH_FORCED);

        assertThat(config.getExecutionMode()).isEqualTo(ExecutionMode.BATCH_FORCED);
    }

    @Test
    void shouldRememberWhetherTheProgramSpokeOfLatency() {
        assertThat(config.isLatencyTrackingConfigured()).isFalse();
        assertThat(config.getLatencyTrackingInterval()).isZero();

        config.setLatencyTrackingInterval(-5);

        assertThat(config.isLatencyTrackingConfigured()).isTrue();
        assertThat(config.getLatencyTrackingInterval()).isEqualTo(-5);
    }

    @Test
    void shouldReadTheRestOfTheKeys() {
        Configuration configuration = Configuration.fromMap(Map.of(
                "parallelism.default", "7",
                "pipeline.force-avro", "true",
                "pipeline.auto-generate-uids", "false",
                "metrics.latency.interval", "9",
                "execution.checkpointing.snapshot-compression", "true",
                "restart-strategy", "fixed-delay"));

        config.configure(configuration, getClass().getClassLoader());

        assertThat(config.getParallelism()).isEqualTo(7);
        assertThat(config.isForceAvroEnabled()).isTrue();
        assertThat(config.hasAutoGeneratedUIDsEnabled()).isFalse();
        assertThat(config.getLatencyTrackingInterval()).isEqualTo(9);
        assertThat(config.isUseSnapshotCompression()).isTrue();
        assertThat(config.getRestartStrategy())
                .isEqualTo(RestartStrategies.fixedDelayRestart(1, 1000));
    }

    @Test
    @SuppressWarnings("deprecation")
    void shouldTakeTheNumberOfRetriesForAStrategyUnlessOneIsSet() {
        assertThat(config.getNumberOfExecutionRetries()).isEqualTo(-1);
        assertThat(config.getExecutionRetryDelay()).isEqualTo(10_000);

        config.setNumberOfExecutionRetries(2).setExecutionRetryDelay(77);
        assertThat(config.getRestartStrategy())
                .isEqualTo(RestartStrategies.fixedDelayRestart(2, 77));

        config.setNumberOfExecutionRetries(0);
        assertThat(config.getRestartStrategy()).isEqualTo(RestartStrategies.noRestart());

        config.setNumberOfExecutionRetries(2);
        config.setRestartStrategy(RestartStrategies.fixedDelayRestart(5, 6));
        assertThat(config.getRestartStrategy())
                .isEqualTo(RestartStrategies.fixedDelayRestart(5, 6));
        assertThatThrownBy(() -> config.setNumberOfExecutionRetries(-2))
                .hasMessage(
                        "The number of execution retries must be non-negative, or -1 (use system"
                                + " default)");
        assertThatThrownBy(() -> config.setExecutionRetryDelay(-1))
                .hasMessage("The delay between retries must be non-negative.");
    }

    @Test
    void shouldCompareWhatFlinkCompares() {
        ExecutionConfig other = new ExecutionConfig();

        other.setMaxParallelism(7);
        other.setLatencyTrackingInterval(5);
        other.disableAutoGeneratedUIDs();
        assertThat(config).isEqualTo(other).hasSameHashCodeAs(other);
        other.enableForceAvro();
        assertThat(config).isNotEqualTo(other);
        assertThat(config.canEqual(other)).isTrue();
        assertThat(config.canEqual("x")).isFalse();
    }

    @Test
    void shouldArchiveWhatCanBeShown() {
        config.setParallelism(3);
        config.setMaxParallelism(64);
        config.enableObjectReuse();
        config.setRestartStrategy(RestartStrategies.noRestart());
        config.setGlobalJobParameters(Configuration.fromMap(Map.of("a", "1")));

        ArchivedExecutionConfig archived = config.archive();

        assertThat(archived.getExecutionMode()).isEqualTo("PIPELINED");
        assertThat(archived.getRestartStrategyDescription()).isEqualTo("Restart deactivated.");
        assertThat(archived.getParallelism()).isEqualTo(3);
        assertThat(archived.getMaxParallelism()).isEqualTo(64);
        assertThat(archived.getObjectReuseEnabled()).isTrue();
        assertThat(archived.getGlobalJobParameters()).isEqualTo(Map.of("a", "1"));
    }

    @Test
    void shouldReadRestartStrategies() {
        assertThat(strategy("restart-strategy", "OFF")).contains(RestartStrategies.noRestart());
        assertThat(strategy("restart-strategy", "FixedDelay"))
                .contains(RestartStrategies.fixedDelayRestart(1, 1000));
        assertThat(strategy("restart-strategy", "failure-rate").map(Object::toString))
                .contains("Failure rate restart with maximum of 1 failures within interval 60000 ms"
                        + " and fixed delay 1000 ms.");
        assertThat(strategy("restart-strategy", "exponential-delay").map(Object::toString))
                .contains("Restart with exponential delay: starting at 1000 ms, increasing by"
                        + " 2.000000, with maximum 300000 ms. Delay resets after 3600000 ms with"
                        + " jitter 0.100000");
        assertThat(strategy("other", "x")).isEmpty();
        assertThatThrownBy(() -> strategy("restart-strategy", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Unknown restart strategy x.");
    }

    private static Optional<RestartStrategies.RestartStrategyConfiguration> strategy(
            String key, String value) {
        return RestartStrategies.fromConfiguration(Configuration.fromMap(Map.of(key, value)));
    }
}
