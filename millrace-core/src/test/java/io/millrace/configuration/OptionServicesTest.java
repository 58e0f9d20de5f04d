// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.configuration.JobManagerOptions.SchedulerType;
import io.millrace.configuration.description.Description;
import io.millrace.configuration.description.HtmlFormatter;
import io.millrace.configuration.description.TextElement;

import org.junit.jupiter.api.Test;

import java.util.Map;

/** Methods of options and of their classes; what Flink 1.14.4 gives for the same. */
class OptionServicesTest {

    private static Configuration of(String... keysAndValues) {
        Configuration configuration = new Configuration();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            configuration.setString(keysAndValues[i], keysAndValues[i + 1]);
        }
        return configuration;
    }

    @Test
    void shouldDescribeOptionsByText() {
        ConfigOption<String> option =
                ConfigOptions.key("a").stringType().noDefaultValue().withDescription("for x < y");

        assertThat(new HtmlFormatter().format(option.description())).isEqualTo("for x &lt; y");
    }

    @Test
    void shouldDescribeOptionsByStructure() {
        Description description = Description.builder()
                .text("see %s", TextElement.code("b"))
                .linebreak()
                .build();

        ConfigOption<String> option =
                ConfigOptions.key("a").stringType().noDefaultValue().withDescription(description);

        assertThat(option.description()).isSameAs(description);
        assertThat(option.withDeprecatedKeys("c").description()).isSameAs(description);
    }

    @Test
    void shouldDescribeOptionsWithoutDescriptionByNothing() {
        Description description =
                ConfigOptions.key("a").intType().noDefaultValue().description();

        assertThat(new HtmlFormatter().format(description)).isEmpty();
    }

    @Test
    @SuppressWarnings("deprecation")
    void shouldTakeTheTypeOfAnOptionFromItsDefault() {
        ConfigOption<Integer> number = ConfigOptions.key("a").defaultValue(1);
        ConfigOption<String> text = ConfigOptions.key("b").noDefaultValue();

        Configuration configuration = of("a", "7", "b", "8");

        assertThat(configuration.get(number)).isEqualTo(7);
        assertThat(configuration.get(text)).isEqualTo("8");
    }

    @Test
    void shouldReadAndWriteSizesOfMemory() {
        ConfigOption<MemorySize> option =
                ConfigOptions.key("m").memoryType().defaultValue(MemorySize.parse("1 mb"));
        Configuration configuration = new Configuration();

        assertThat(configuration.get(option)).hasToString("1 mb");
        configuration.setString("m", "12");
        assertThat(configuration.get(option)).hasToString("12 bytes");
        configuration.set(option, MemorySize.parse("3m"));
        assertThat(configuration.toMap()).isEqualTo(Map.of("m", "3 mb"));
        configuration.setString("m", "12 foo");
        assertThatThrownBy(() -> configuration.get(option))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Could not parse value '12 foo' for key 'm'.")
                .cause()
                .hasMessageStartingWith("Memory size unit 'foo' does not match");
    }

    @Test
    void shouldPutPatternsOfParentFirstClassesTogether() {
        assertThat(CoreOptions.getParentFirstLoaderPatterns(of(
                        "classloader.parent-first-patterns.default", "a.;;b.",
                        "classloader.parent-first-patterns.additional", "c.;d.")))
                .containsExactly("a.", "b.", "c.", "d.");
        assertThat(CoreOptions.getPluginParentFirstLoaderPatterns(new Configuration()))
                .containsExactly(
                        "java.",
                        "io.millrace.",
                        "javax.annotation.",
                        "org.slf4j",
                        "org.apache.log4j",
                        "org.apache.logging",
                        "org.apache.commons.logging",
                        "ch.qos.logback");
    }

    @Test
    void shouldNameLimitsOfFileSystems() {
        assertThat(CoreOptions.fileSystemConnectionLimit("x"))
                .hasToString("Key: 'fs.x.limit.total' , default: -1 (fallback keys: [])");
        assertThat(CoreOptions.fileSystemConnectionLimitIn("x").key())
                .isEqualTo("fs.x.limit.input");
        assertThat(CoreOptions.fileSystemConnectionLimitOut("x").key())
                .isEqualTo("fs.x.limit.output");
        assertThat(CoreOptions.fileSystemConnectionLimitTimeout("x"))
                .hasToString("Key: 'fs.x.limit.timeout' , default: 0 (fallback keys: [])");
        assertThat(CoreOptions.fileSystemConnectionLimitStreamInactivityTimeout("x"))
                .hasToString("Key: 'fs.x.limit.stream-timeout' , default: 0 (fallback keys: [])");
    }

    @Test
    void shouldNameKeysOfExternalResources() {
        assertThat(ExternalResourceOptions.genericKeyWithSuffix("s"))
                .isEqualTo("external-resource.<resource_name>.s");
        assertThat(ExternalResourceOptions.getAmountConfigOptionForResource("gpu"))
                .isEqualTo("external-resource.gpu.amount");
        assertThat(ExternalResourceOptions.getSystemConfigKeyConfigOptionForResource(
                        "gpu", "yarn.key"))
                .isEqualTo("external-resource.gpu.yarn.key");
        assertThat(ExternalResourceOptions.getExternalResourceDriverFactoryConfigOptionForResource(
                        "gpu"))
                .isEqualTo("external-resource.gpu.driver-factory.class");
        assertThat(ExternalResourceOptions.getExternalResourceParamConfigPrefixForResource("gpu"))
                .isEqualTo("external-resource.gpu.param.");
    }

    @Test
    void shouldTakeTheAdaptiveSchedulerInReactiveMode() {
        assertThat(ClusterOptions.getSchedulerType(new Configuration()))
                .isEqualTo(SchedulerType.Ng);
        assertThat(ClusterOptions.getSchedulerType(of("scheduler-mode", "reactive")))
                .isEqualTo(SchedulerType.Adaptive);
        assertThat(ClusterOptions.isAdaptiveSchedulerEnabled(of("scheduler-mode", "reactive")))
                .isFalse();
        assertThat(ClusterOptions.isAdaptiveSchedulerEnabled(
                        of("jobmanager.scheduler", "adaptive")))
                .isTrue();
        assertThat(ClusterOptions.isFineGrainedResourceManagementEnabled(
                        of("cluster.fine-grained-resource-management.enabled", "true")))
                .isTrue();
    }

    @Test
    void shouldEncryptBothSidesUnlessOneIsSwitchedOff() {
        Configuration all = of("security.ssl.enabled", "true");
        Configuration restOnly = of(
                "security.ssl.enabled", "true",
                "security.ssl.internal.enabled", "false",
                "security.ssl.rest.authentication-enabled", "true");
        Configuration none = of("security.ssl.rest.authentication-enabled", "true");

        assertThat(SecurityOptions.isInternalSSLEnabled(all)).isTrue();
        assertThat(SecurityOptions.isRestSSLEnabled(all)).isTrue();
        assertThat(SecurityOptions.isRestSSLAuthenticationEnabled(all)).isFalse();
        assertThat(SecurityOptions.isInternalSSLEnabled(restOnly)).isFalse();
        assertThat(SecurityOptions.isRestSSLAuthenticationEnabled(restOnly)).isTrue();
        assertThat(SecurityOptions.isRestSSLAuthenticationEnabled(none)).isFalse();
    }

    @Test
    void shouldPutMessagesOfExceptionsTogether() {
        Exception cause = new RuntimeException("c");

        assertThat(new IllegalConfigurationException("a %s", "b")).hasMessage("a b");
        assertThat(new IllegalConfigurationException("a %s")).hasMessage("a %s");
        assertThat(new IllegalConfigurationException("a %s", cause))
                .hasMessage("a %s")
                .hasCause(cause);
    }
}
