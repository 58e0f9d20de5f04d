// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import io.millrace.configuration.AkkaOptions;
import io.millrace.configuration.AlgorithmOptions;
import io.millrace.configuration.BlobServerOptions;
import io.millrace.configuration.CheckpointingOptions;
import io.millrace.configuration.ClusterOptions;
import io.millrace.configuration.ConfigConstants;
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
import io.millrace.engine.plan.CheckOptions;
import io.millrace.engine.plan.FastPathOptions;
import io.millrace.engine.plan.SettingsWithoutEffect;
import io.millrace.runtime.jobgraph.SavepointConfigOptions;
import io.millrace.streaming.api.environment.ExecutionCheckpointingOptions;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.environment.StreamPipelineOptions;

import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What {@code -D} and {@code -p} ask for, checked against the options that exist. */
final class Settings {

    /** Name classes of the program, which cannot be found before its jar is opened. */
    private static final List<ConfigOption<?>> NAMING_CLASSES = List.of(
            PipelineOptions.KRYO_DEFAULT_SERIALIZERS,
            DeploymentOptions.JOB_LISTENERS,
            PipelineOptions.KRYO_REGISTERED_CLASSES,
            PipelineOptions.POJO_REGISTERED_CLASSES);

    private final Configuration configuration;
    private final Set<String> unknownKeys;

    private Settings(Configuration configuration, Set<String> unknownKeys) {
        this.configuration = configuration;
        this.unknownKeys = unknownKeys;
    }

    /**
     * Checks the values too, so that a wrong one is found before the program starts.
     *
     * @param parallelism null for the settings' own or else the cores
     * @throws IllegalArgumentException if the value of a known option cannot be read or is out of range
     */
    static Settings of(Map<String, String> settings, Integer parallelism) {
        Configuration configuration = Configuration.fromMap(settings);
        Set<String> known = new LinkedHashSet<>();
        for (ConfigOption<?> option : settings.isEmpty() ? List.<ConfigOption<?>>of() : options()) {
            Set<String> keys = keys(option);
            known.addAll(keys);
            check(configuration, option, keys);
        }
        if (parallelism != null) {
            configuration.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
        } else if (!configuration.contains(CoreOptions.DEFAULT_PARALLELISM)) {
            configuration.set(
                    CoreOptions.DEFAULT_PARALLELISM, Runtime.getRuntime().availableProcessors());
        }
        if (!configuration.contains(DeploymentOptions.TARGET)) {
            configuration.set(DeploymentOptions.TARGET, "local");
        }
        if (!configuration.contains(DeploymentOptions.ATTACHED)) {
            configuration.set(DeploymentOptions.ATTACHED, true);
        }
        checkByUse(configuration);
        Set<String> unknown = new TreeSet<>(settings.keySet());
        unknown.removeAll(known);
        unknown.removeIf(key -> key.startsWith(PipelineOptions.GLOBAL_JOB_PARAMETERS.key() + '.')
                || SettingsWithoutEffect.covers(key));
        return new Settings(configuration, unknown);
    }

    private static void check(
            Configuration configuration, ConfigOption<?> option, Set<String> keys) {
        try {
            configuration.getOptional(option);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "the value of " + String.join(" or ", keys) + " cannot be read: "
                            + e.getMessage()
                            + (e.getCause() == null ? "" : " " + e.getCause().getMessage()),
                    e);
        }
    }

    /** Which values make sense, the API itself knows. */
    private static void checkByUse(Configuration configuration) {
        try {
            use(configuration);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    culprit(configuration) + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static void use(Configuration configuration) {
        Configuration used = new Configuration(configuration);
        for (ConfigOption<?> option : NAMING_CLASSES) {
            used.removeConfig(option);
        }
        new StreamExecutionEnvironment(used, Settings.class.getClassLoader());
    }

    private static String culprit(Configuration configuration) {
        for (Map.Entry<String, String> setting : new TreeMap<>(configuration.toMap()).entrySet()) {
            try {
                use(Configuration.fromMap(Map.of(setting.getKey(), setting.getValue())));
            } catch (RuntimeException e) {
                return "the value of " + setting.getKey() + ", '" + setting.getValue() + "',";
            }
        }
        return "this combination of settings";
    }

    private static Set<String> keys(ConfigOption<?> option) {
        Set<String> keys = new LinkedHashSet<>();
        keys.add(option.key());
        for (FallbackKey fallback : option.fallbackKeys()) {
            keys.add(fallback.getKey());
        }
        return keys;
    }

    /** Classes whose constants are the options that this version knows; none is loaded before somebody asks. */
    private static List<Class<?>> optionClasses() {
        return List.of(
                AkkaOptions.class,
                AlgorithmOptions.class,
                BlobServerOptions.class,
                CheckOptions.class,
                CheckpointingOptions.class,
                CheckOptions.class,
                ClusterOptions.class,
                ConfigConstants.class,
                CoreOptions.class,
                DeploymentOptions.class,
                ExecutionCheckpointingOptions.class,
                ExecutionOptions.class,
                ExternalResourceOptions.class,
                FastPathOptions.class,
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
    }

    private static List<ConfigOption<?>> options() {
        List<ConfigOption<?>> options = new ArrayList<>();
        for (Class<?> holder : optionClasses()) {
            for (Field field : holder.getFields()) {
                if (Modifier.isStatic(field.getModifiers())
                        && field.getType() == ConfigOption.class) {
                    options.add(value(field));
                }
            }
        }
        return options;
    }

    private static ConfigOption<?> value(Field field) {
        try {
            return (ConfigOption<?>) field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError("a public constant cannot be read: " + field, e);
        }
    }

    /** One line for all keys that no option has; they are passed on all the same. */
    void warnOfUnknown(PrintStream out) {
        if (!unknownKeys.isEmpty()) {
            out.println("millrace: warning: no option of this version is called "
                    + String.join(", ", unknownKeys)
                    + "; without effect unless the program reads it.");
        }
    }

    /** A copy that the caller may change. */
    Configuration configuration() {
        return new Configuration(configuration);
    }
}
