// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import io.millrace.configuration.ConfigOption;
import io.millrace.configuration.ConfigOptions;
import io.millrace.configuration.Configuration;
import io.millrace.engine.common.Checks;
import io.millrace.engine.common.ConfigException;

import java.time.Duration;
import java.util.List;

/** The switches of the checks, as configuration knows them. All are off unless told otherwise. */
public final class CheckOptions {

    public static final ConfigOption<Boolean> PRE_PARTITIONED_KEYS = ConfigOptions.key(
                    "millrace.check.pre-partitioned-keys")
            .booleanType()
            .defaultValue(false)
            .withDescription(
                    "Fails the job at a record whose key belongs to another subtask, as behind a"
                            + " reinterpretAsKeyedStream of a stream that is partitioned otherwise.");

    public static final ConfigOption<Boolean> OBJECT_REUSE = ConfigOptions.key(
                    "millrace.check.object-reuse")
            .booleanType()
            .defaultValue(false)
            .withDescription(
                    "Lets chained operators share records, as object reuse does, and fails the job where"
                            + " one changes a record that it was given or has emitted.");

    public static final ConfigOption<Duration> MAX_TIMESTAMP_AHEAD = ConfigOptions.key(
                    "millrace.check.max-timestamp-ahead")
            .durationType()
            .noDefaultValue()
            .withDescription(
                    "Fails the job at a record whose timestamp is ahead of the wall clock by more than this"
                            + " duration. Any timestamp is taken if it is not set.");

    private CheckOptions() {}

    /** All switches, in the order of {@link Checks}. */
    public static List<ConfigOption<?>> all() {
        return List.of(PRE_PARTITIONED_KEYS, OBJECT_REUSE, MAX_TIMESTAMP_AHEAD);
    }

    static Checks read(Configuration configuration) {
        return new Checks(
                configuration.get(PRE_PARTITIONED_KEYS),
                configuration.get(OBJECT_REUSE),
                maxTimestampAheadMs(configuration));
    }

    private static long maxTimestampAheadMs(Configuration configuration) {
        Duration ahead = configuration.getOptional(MAX_TIMESTAMP_AHEAD).orElse(null);
        if (ahead == null) {
            return Checks.ANY;
        }
        if (ahead.isNegative()) {
            throw new ConfigException(MAX_TIMESTAMP_AHEAD.key() + " must not be negative, was "
                    + ahead.toMillis() + " ms.");
        }
        return ahead.toMillis();
    }
}
