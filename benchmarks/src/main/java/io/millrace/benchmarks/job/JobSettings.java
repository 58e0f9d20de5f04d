// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.job;

import io.millrace.configuration.ConfigOption;
import io.millrace.configuration.Configuration;

import java.util.List;

/** The settings that the runner gives the jobs of a side, by a system property: lines of keys and values. */
final class JobSettings {

    private JobSettings() {}

    static Configuration configuration() throws ReflectiveOperationException {
        var configuration = new Configuration();
        for (String entry : System.getProperty("benchmarks.config", "").split("\n")) {
            int equals = entry.indexOf('=');
            if (equals > 0) {
                requireKnown(entry.substring(0, equals));
                configuration.setString(entry.substring(0, equals), entry.substring(equals + 1));
            }
        }
        return configuration;
    }

    /** A switch that is not there would be worth nothing, and nobody would know why. */
    private static void requireKnown(String key) throws ReflectiveOperationException {
        if (!key.startsWith("millrace.")) {
            return;
        }
        List<?> options = (List<?>) Class.forName("io.millrace.engine.plan.FastPathOptions")
                .getMethod("all")
                .invoke(null);
        List<String> known =
                options.stream().map(option -> ((ConfigOption<?>) option).key()).toList();
        if (!known.contains(key)) {
            throw new IllegalArgumentException(
                    "There is no setting '" + key + "'. Settings: " + String.join(", ", known));
        }
    }
}
