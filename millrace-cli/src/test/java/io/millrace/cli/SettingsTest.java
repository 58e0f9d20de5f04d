// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.configuration.Configuration;
import io.millrace.configuration.CoreOptions;
import io.millrace.configuration.DeploymentOptions;
import io.millrace.configuration.PipelineOptions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;

class SettingsTest {

    private static String warnings(Settings settings) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        settings.warnOfUnknown(new PrintStream(bytes, true));
        return bytes.toString();
    }

    @Test
    void shouldPassSettingsOn() {
        Settings settings =
                Settings.of(Map.of("pipeline.object-reuse", "true", "own.key", "x=y"), 3);

        Configuration configuration = settings.configuration();

        assertThat(configuration.get(PipelineOptions.OBJECT_REUSE)).isTrue();
        assertThat(configuration.toMap()).containsEntry("own.key", "x=y");
        assertThat(configuration.get(CoreOptions.DEFAULT_PARALLELISM)).isEqualTo(3);
        assertThat(configuration.get(DeploymentOptions.TARGET)).isEqualTo("local");
    }

    @Test
    void shouldKeepATargetThatWasAskedFor() {
        Settings settings = Settings.of(Map.of("execution.target", "elsewhere"), null);

        assertThat(settings.configuration().get(DeploymentOptions.TARGET)).isEqualTo("elsewhere");
    }

    @Test
    void shouldHandOutIndependentConfigurations() {
        Settings settings = Settings.of(Map.of(), 2);

        settings.configuration().set(CoreOptions.DEFAULT_PARALLELISM, 9);

        assertThat(settings.configuration().get(CoreOptions.DEFAULT_PARALLELISM))
                .isEqualTo(2);
    }

    @Test
    void shouldNotWarnOfKnownKeys() {
        Settings settings = Settings.of(
                Map.of(
                        "parallelism.default",
                        "2",
                        "restart-strategy",
                        "none",
                        "pipeline.max-parallelism",
                        "64"),
                null);

        assertThat(warnings(settings)).isEmpty();
    }

    @Test
    void shouldLeaveItToTheJobToWarnOfSettingsWithoutEffect() {
        Settings settings = Settings.of(
                Map.of(
                        "akka.ask.timeout",
                        "10 s",
                        "execution.checkpointing.interval",
                        "1 min",
                        "execution.savepoint.path",
                        "file:///savepoints/1",
                        "pipeline.time-characteristic",
                        "EventTime"),
                null);

        assertThat(warnings(settings)).isEmpty();
    }

    @Test
    void shouldRefuseSizesThatCannotBeReadThoughNobodyAsks() {
        assertThatThrownBy(
                        () -> Settings.of(Map.of("taskmanager.memory.process.size", "1 foo"), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "the value of taskmanager.memory.process.size cannot be read");
    }

    @Test
    void shouldRefuseACheckpointIntervalThatIsTooShort() {
        assertThatThrownBy(
                        () -> Settings.of(Map.of("execution.checkpointing.interval", "1 ms"), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("execution.checkpointing.interval")
                .hasMessageContaining("Checkpoint interval must be larger than or equal to 10 ms");
    }

    @Test
    void shouldKnowFormerNamesOfKeys() {
        Settings settings = Settings.of(Map.of("task.cancellation-interval", "100"), null);

        assertThat(warnings(settings)).isEmpty();
    }

    @Test
    void shouldKnowSingleJobParameters() {
        Settings settings = Settings.of(Map.of("pipeline.global-job-parameters.a", "1"), null);

        assertThat(warnings(settings)).isEmpty();
    }

    @Test
    void shouldWarnOfAllUnknownKeysAtOnce() {
        Settings settings =
                Settings.of(Map.of("b", "1", "a", "2", "parallelism.default", "2"), null);

        assertThat(warnings(settings).lines())
                .singleElement()
                .asString()
                .contains("is called a, b;");
    }

    @Test
    void shouldRefuseAValueThatCannotBeRead() {
        assertThatThrownBy(() -> Settings.of(Map.of("pipeline.object-reuse", "maybe"), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the value of pipeline.object-reuse cannot be read: Could not parse"
                        + " value 'maybe' for key 'pipeline.object-reuse'. Unrecognized option for"
                        + " boolean: maybe. Expected either true or false(case insensitive)");
    }

    @ParameterizedTest
    @CsvSource({"parallelism.default, 0", "restart-strategy, zz", "pipeline.max-parallelism, 0"})
    void shouldRefuseAValueThatCannotBeUsed(String key, String value) {
        assertThatThrownBy(() -> Settings.of(Map.of("own.key", "1", key, value), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the value of " + key)
                .message()
                .contains(value);
    }

    @Test
    void shouldLeaveNamesOfClassesToTheProgram() {
        Settings settings =
                Settings.of(Map.of("pipeline.registered-pojo-types", "com.example.Click"), null);

        assertThat(settings.configuration().get(PipelineOptions.POJO_REGISTERED_CLASSES))
                .containsExactly("com.example.Click");
        assertThat(warnings(settings)).isEmpty();
    }
}
