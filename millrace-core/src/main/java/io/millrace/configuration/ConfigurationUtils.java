// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.configuration;

import io.millrace.api.common.time.Time;

import java.io.File;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** Small services around configurations. Mirrors what programs use of Flink 1.14's class of this name. */
public class ConfigurationUtils {

    private static final String HIDDEN = "******";

    /** What the keys of passwords and the like hold, in lower case. */
    private static final List<String> PARTS_OF_SENSITIVE_KEYS =
            List.of("password", "secret", "fs.azure.account.key", "apikey");

    private ConfigurationUtils() {}

    /**
     * How often the machine is looked at for metrics.
     *
     * @param configuration what was configured
     * @return empty if it is not
     */
    public static Optional<Time> getSystemResourceMetricsProbingInterval(
            Configuration configuration) {
        if (!configuration.getBoolean(MetricOptions.SYSTEM_RESOURCE_METRICS)) {
            return Optional.empty();
        }
        return Optional.of(Time.milliseconds(
                configuration.getLong(MetricOptions.SYSTEM_RESOURCE_METRICS_PROBING_INTERVAL)));
    }

    /**
     * Directories for temporary files.
     *
     * @param configuration what was configured
     * @return the system's own if none were
     */
    public static String[] parseTempDirectories(Configuration configuration) {
        return splitPaths(configuration.getString(CoreOptions.TMP_DIRS));
    }

    /**
     * Directories for copies of state on a task's own machine.
     *
     * @param configuration what was configured
     * @return empty if none were
     */
    public static String[] parseLocalStateDirectories(Configuration configuration) {
        return splitPaths(configuration.getString(
                CheckpointingOptions.LOCAL_RECOVERY_TASK_MANAGER_STATE_ROOT_DIRS, ""));
    }

    /**
     * Reads a map.
     *
     * @param stringSerializedMap such as {@code a:1,b:2}
     * @return the entries, in no order
     * @throws IllegalStateException if a key occurs twice
     */
    public static Map<String, String> parseMap(String stringSerializedMap) {
        Map<String, String> map = new HashMap<>();
        for (String entry : QuotedParts.split(stringSerializedMap, ',')) {
            List<String> pair = QuotedParts.split(entry, ':');
            ConfigValues.putOnce(map, pair.get(0), pair.get(1));
        }
        return map;
    }

    /**
     * For how long a new cluster may be too small for its jobs.
     *
     * @param configuration what was configured
     * @return the timeout of requests for slots if nothing was
     */
    public static Time getStandaloneClusterStartupPeriodTime(Configuration configuration) {
        long millis = configuration.getLong(
                ResourceManagerOptions.STANDALONE_CLUSTER_STARTUP_PERIOD_TIME);
        return Time.milliseconds(
                millis >= 0
                        ? millis
                        : configuration.getLong(JobManagerOptions.SLOT_REQUEST_TIMEOUT));
    }

    /**
     * Properties as a configuration.
     *
     * @param properties the properties
     * @return the same keys and values
     */
    public static Configuration createConfiguration(Properties properties) {
        Configuration configuration = new Configuration();
        for (String name : properties.stringPropertyNames()) {
            configuration.setString(name, properties.getProperty(name));
        }
        return configuration;
    }

    /**
     * A copy in which nobody can read passwords.
     *
     * @param keyValuePairs text by key
     * @return stars in place of values whose key tells of a password, a secret or the like
     */
    public static Map<String, String> hideSensitiveValues(Map<String, String> keyValuePairs) {
        Map<String, String> copy = new HashMap<>();
        keyValuePairs.forEach((key, value) -> copy.put(key, isSensitive(key) ? HIDDEN : value));
        return copy;
    }

    /**
     * Takes a list of paths apart.
     *
     * @param separatedPaths separated by commas or by what separates paths on this system
     * @return empty if the text is
     */
    public static String[] splitPaths(String separatedPaths) {
        return separatedPaths.length() > 0
                ? separatedPaths.split(",|" + File.pathSeparator)
                : new String[0];
    }

    /**
     * Settings as arguments of a command line.
     *
     * @param config text by key
     * @return {@code -D key=value} for each, separated by blanks
     */
    public static String assembleDynamicConfigsStr(Map<String, String> config) {
        return config.entrySet().stream()
                .map(entry -> "-D " + entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }

    /**
     * Entries whose keys have a common beginning.
     *
     * @param prefixKey the beginning
     * @param configuration has the entries
     * @return text by the rest of the key
     */
    public static Map<String, String> getPrefixedKeyValuePairs(
            String prefixKey, Configuration configuration) {
        Map<String, String> pairs = new HashMap<>();
        configuration.toMap().forEach((key, value) -> {
            if (key.startsWith(prefixKey) && key.length() > prefixKey.length()) {
                pairs.put(key.substring(prefixKey.length()), value);
            }
        });
        return pairs;
    }

    /**
     * Converts a value as options do.
     *
     * @param <T> type of the result
     * @param rawValue not null
     * @param clazz class of the result, one that options can have
     * @return the value
     * @throws IllegalArgumentException if it cannot be converted
     */
    @SuppressWarnings("unchecked")
    public static <T> T convertValue(Object rawValue, Class<?> clazz) {
        return (T) ConfigValues.convert(rawValue, clazz);
    }

    /**
     * Whether each entry of an option's value may have a key of its own.
     *
     * @param configOption the option
     * @return whether the option holds a map
     */
    public static boolean canBePrefixMap(ConfigOption<?> configOption) {
        return configOption.getClazz() == Map.class && !configOption.isList();
    }

    /**
     * Whether a key belongs to an entry of a map.
     *
     * @param key key of the map
     * @param candidate key to look at
     * @return whether it goes on behind the map's with a dot
     */
    public static boolean filterPrefixMapKey(String key, String candidate) {
        return candidate.startsWith(key + ".");
    }

    private static boolean isSensitive(String key) {
        return PARTS_OF_SENSITIVE_KEYS.stream().anyMatch(key.toLowerCase(Locale.ROOT)::contains);
    }
}
