// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.job;

import io.millrace.configuration.ConfigOption;
import io.millrace.configuration.Configuration;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Settings that the runner gives the jobs of a side, in a system property: lines of keys and values. */
final class JobSettings {

    private JobSettings() {}

    /** @throws IllegalArgumentException if one of ours is not a setting, or its value none of it */
    static Configuration configuration() {
        var configuration = new Configuration();
        for (String entry : System.getProperty("benchmarks.config", "").split("\n")) {
            int equals = entry.indexOf('=');
            if (equals > 0) {
                String key = entry.substring(0, equals);
                configuration.setString(key, entry.substring(equals + 1));
                if (key.startsWith("millrace.")) {
                    check(key, configuration);
                }
            }
        }
        return configuration;
    }

    /** A switch that is not there would be worth nothing, and nobody would know why. */
    private static void check(String key, Configuration configuration) {
        List<ConfigOption<?>> options = options();
        for (ConfigOption<?> option : options) {
            if (option.key().equals(key)) {
                configuration.get(option);
                return;
            }
        }
        throw new IllegalArgumentException("There is no setting '" + key + "' in this build."
                + " Those of its kind: "
                + options.stream().map(ConfigOption::key).collect(Collectors.joining(", ")) + ".");
    }

    /** The class is not on every class path: Flink has no such settings, nor has an old build. */
    private static List<ConfigOption<?>> options() {
        List<ConfigOption<?>> options = new ArrayList<>();
        try {
            Object all = Class.forName("io.millrace.engine.plan.FastPathOptions")
                    .getMethod("all")
                    .invoke(null);
            for (Object option : (List<?>) all) {
                options.add((ConfigOption<?>) option);
            }
        } catch (ClassNotFoundException | NoSuchMethodException e) {
            // None then.
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return options;
    }
}
