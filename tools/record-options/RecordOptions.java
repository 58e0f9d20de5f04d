// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package org.apache.flink.configuration;

import java.io.PrintWriter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Writes every public constant of Flink's options classes as a line; in Flink's package, since types are hidden there. */
public final class RecordOptions {

    private static final String CONFIGURATION = "org.apache.flink.configuration.";

    private static final List<String> CLASSES = List.of(
            CONFIGURATION + "AkkaOptions",
            CONFIGURATION + "AlgorithmOptions",
            CONFIGURATION + "BlobServerOptions",
            CONFIGURATION + "CheckpointingOptions",
            CONFIGURATION + "ClusterOptions",
            CONFIGURATION + "ConfigConstants",
            CONFIGURATION + "CoreOptions",
            CONFIGURATION + "DeploymentOptions",
            CONFIGURATION + "ExecutionOptions",
            CONFIGURATION + "ExternalResourceOptions",
            CONFIGURATION + "HeartbeatManagerOptions",
            CONFIGURATION + "HighAvailabilityOptions",
            CONFIGURATION + "HistoryServerOptions",
            CONFIGURATION + "JMXServerOptions",
            CONFIGURATION + "JobManagerOptions",
            CONFIGURATION + "MetricOptions",
            CONFIGURATION + "NettyShuffleEnvironmentOptions",
            CONFIGURATION + "OptimizerOptions",
            CONFIGURATION + "PipelineOptions",
            CONFIGURATION + "QueryableStateOptions",
            CONFIGURATION + "ResourceManagerOptions",
            CONFIGURATION + "RestOptions",
            CONFIGURATION + "RestartStrategyOptions",
            CONFIGURATION + "SecurityOptions",
            CONFIGURATION + "StateBackendOptions",
            CONFIGURATION + "TaskManagerOptions",
            CONFIGURATION + "WebOptions",
            "org.apache.flink.runtime.jobgraph.SavepointConfigOptions",
            "org.apache.flink.streaming.api.environment.ExecutionCheckpointingOptions",
            "org.apache.flink.streaming.api.environment.StreamPipelineOptions");

    private RecordOptions() {}

    public static void main(String[] args) throws Exception {
        try (PrintWriter out = new PrintWriter(
                Files.newBufferedWriter(Path.of(args[0]), StandardCharsets.UTF_8))) {
            for (String name : CLASSES) {
                for (Field field : Class.forName(name).getDeclaredFields()) {
                    int modifiers = field.getModifiers();
                    if (Modifier.isPublic(modifiers) && Modifier.isStatic(modifiers)) {
                        out.println(name + "\t" + field.getName() + "\t" + describe(field.get(null))
                                + "\t"
                                + (field.isAnnotationPresent(Deprecated.class)
                                        ? "deprecated"
                                        : ""));
                    }
                }
            }
        }
    }

    private static String describe(Object constant) {
        if (!(constant instanceof ConfigOption<?> option)) {
            return text(constant) + "\t" + constant.getClass().getSimpleName() + "\t\t";
        }
        StringBuilder others = new StringBuilder();
        for (FallbackKey key : option.fallbackKeys()) {
            others.append(key.isDeprecated() ? " deprecated:" : " fallback:").append(key.getKey());
        }
        return option.key()
                + "\t" + (option.isList() ? "list of " : "") + option.getClazz().getName()
                + "\t" + text(option.defaultValue())
                + "\t" + others.toString().trim();
    }

    private static String text(Object value) {
        if (value == null) {
            return "none";
        }
        if (value instanceof Object[] array) {
            return Arrays.toString(array);
        }
        return "=" + value.toString().replace("\n", "\\n");
    }
}
