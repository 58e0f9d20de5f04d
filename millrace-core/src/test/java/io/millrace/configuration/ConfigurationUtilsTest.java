// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.time.Time;
import io.millrace.configuration.JobManagerOptions.SchedulerType;

import org.junit.jupiter.api.Test;

import java.io.File;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What Flink 1.14.4 gives for the same. */
class ConfigurationUtilsTest {

    private final Configuration configuration = new Configuration();

    @Test
    void shouldLookAtTheMachineOnlyIfAsked() {
        assertThat(ConfigurationUtils.getSystemResourceMetricsProbingInterval(configuration))
                .isEmpty();

        configuration.setString("metrics.system-resource", "true");

        assertThat(ConfigurationUtils.getSystemResourceMetricsProbingInterval(configuration))
                .contains(Time.milliseconds(5000));
    }

    @Test
    void shouldTakeTheSystemsDirectoryForTemporaryFiles() {
        assertThat(ConfigurationUtils.parseTempDirectories(configuration))
                .containsExactly(System.getProperty("java.io.tmpdir"));

        configuration.setString("taskmanager.tmp.dirs", "/a,/b" + File.pathSeparator + "/c|/d");

        assertThat(ConfigurationUtils.parseTempDirectories(configuration))
                .containsExactly("/a", "/b", "/c|/d");
    }

    @Test
    void shouldHaveNoDirectoriesForLocalStateUnlessTheyAreNamed() {
        assertThat(ConfigurationUtils.parseLocalStateDirectories(configuration)).isEmpty();

        configuration.setString("taskmanager.state.local.root-dirs", "/a,/b");

        assertThat(ConfigurationUtils.parseLocalStateDirectories(configuration))
                .containsExactly("/a", "/b");
    }

    @Test
    void shouldKeepEmptyPathsBetweenOthers() {
        assertThat(ConfigurationUtils.splitPaths("/a,,/b,")).containsExactly("/a", "", "/b");
        assertThat(ConfigurationUtils.splitPaths("")).isEmpty();
    }

    @Test
    void shouldReadMaps() {
        assertThat(ConfigurationUtils.parseMap("a:1, b : 2"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("a", "1", "b", "2"));
        assertThat(ConfigurationUtils.parseMap("")).isEmpty();
        assertThat(ConfigurationUtils.parseMap("a:1:2")).isEqualTo(Map.of("a", "1"));
    }

    @Test
    void shouldRefuseAKeyThatOccursTwice() {
        assertThatThrownBy(() -> ConfigurationUtils.parseMap("a:1,a:2"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Duplicate key a (attempted merging values 1 and 2)");
        assertThatThrownBy(() -> ConfigurationUtils.parseMap("a"))
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void shouldWaitForSlotsAsLongAsForRequestsUnlessTold() {
        assertThat(ConfigurationUtils.getStandaloneClusterStartupPeriodTime(configuration))
                .isEqualTo(Time.milliseconds(300_000));

        configuration.set(JobManagerOptions.SLOT_REQUEST_TIMEOUT, 7L);
        assertThat(ConfigurationUtils.getStandaloneClusterStartupPeriodTime(configuration))
                .isEqualTo(Time.milliseconds(7));

        configuration.set(ResourceManagerOptions.STANDALONE_CLUSTER_STARTUP_PERIOD_TIME, 9L);
        assertThat(ConfigurationUtils.getStandaloneClusterStartupPeriodTime(configuration))
                .isEqualTo(Time.milliseconds(9));
    }

    @Test
    void shouldTakeOverProperties() {
        Properties properties = new Properties();
        properties.setProperty("x", "y");

        assertThat(ConfigurationUtils.createConfiguration(properties).toMap())
                .isEqualTo(Map.of("x", "y"));
    }

    @Test
    void shouldHideSecrets() {
        Map<String, String> hidden = ConfigurationUtils.hideSensitiveValues(Map.of(
                "a.PassWord.b", "v",
                "b.secret", "v",
                "fs.azure.account.key.x", "v",
                "apikey", "v",
                "s3.access-key", "v",
                "token", "v"));

        assertThat(hidden)
                .isEqualTo(Map.of(
                        "a.PassWord.b", "******",
                        "b.secret", "******",
                        "fs.azure.account.key.x", "******",
                        "apikey", "******",
                        "s3.access-key", "v",
                        "token", "v"));
    }

    @Test
    void shouldWriteSettingsAsArguments() {
        assertThat(ConfigurationUtils.assembleDynamicConfigsStr(
                        new TreeMap<>(Map.of("a", "1", "b", "2 3"))))
                .isEqualTo("-D a=1 -D b=2 3");
    }

    @Test
    void shouldFindEntriesByPrefix() {
        configuration.setString("pre.a", "1");
        configuration.setInteger("pre.b.c", 2);
        configuration.setString("pre.", "3");
        configuration.setString("other", "4");

        assertThat(ConfigurationUtils.getPrefixedKeyValuePairs("pre.", configuration))
                .isEqualTo(Map.of("a", "1", "b.c", "2"));
    }

    @Test
    void shouldConvertValuesAsOptionsDo() {
        assertThat(ConfigurationUtils.<Integer>convertValue("1", Integer.class)).isEqualTo(1);
        assertThat(ConfigurationUtils.<MemorySize>convertValue(5, MemorySize.class))
                .isEqualTo(new MemorySize(5));
        assertThat(ConfigurationUtils.<Duration>convertValue(5, Duration.class))
                .isEqualTo(Duration.ofMillis(5));
        assertThat(ConfigurationUtils.<SchedulerType>convertValue("ng", SchedulerType.class))
                .isEqualTo(SchedulerType.Ng);
        assertThat(ConfigurationUtils.<String>convertValue(MemorySize.parse("2kb"), String.class))
                .isEqualTo("2 kb");
        assertThatThrownBy(() -> ConfigurationUtils.convertValue("x", Object.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Unsupported type: class java.lang.Object");
    }

    @Test
    void shouldKnowWhichOptionsHoldMaps() {
        assertThat(ConfigurationUtils.canBePrefixMap(PipelineOptions.GLOBAL_JOB_PARAMETERS))
                .isTrue();
        assertThat(ConfigurationUtils.canBePrefixMap(PipelineOptions.NAME)).isFalse();
        assertThat(ConfigurationUtils.filterPrefixMapKey("a", "a.b")).isTrue();
        assertThat(ConfigurationUtils.filterPrefixMapKey("a", "ab")).isFalse();
        assertThat(ConfigurationUtils.filterPrefixMapKey("a", "a")).isFalse();
    }
}
