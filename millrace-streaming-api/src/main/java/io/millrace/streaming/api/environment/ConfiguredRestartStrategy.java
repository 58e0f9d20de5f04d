// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.environment;

import io.millrace.api.common.restartstrategy.RestartStrategies;
import io.millrace.api.common.restartstrategy.RestartStrategies.RestartStrategyConfiguration;
import io.millrace.api.common.time.Time;
import io.millrace.configuration.ConfigOption;
import io.millrace.configuration.ReadableConfig;
import io.millrace.configuration.RestartStrategyOptions;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** The restart strategy that a configuration names. */
final class ConfiguredRestartStrategy {

    private ConfiguredRestartStrategy() {}

    /** Empty if the configuration names none. */
    static Optional<RestartStrategyConfiguration> of(ReadableConfig configuration) {
        return configuration
                .getOptional(RestartStrategyOptions.RESTART_STRATEGY)
                .map(name -> parse(name, configuration));
    }

    private static RestartStrategyConfiguration parse(String name, ReadableConfig configuration) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "none", "off", "disable" -> RestartStrategies.noRestart();
            case "fixeddelay", "fixed-delay" ->
                RestartStrategies.fixedDelayRestart(
                        configuration.get(
                                RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS),
                        time(
                                configuration,
                                RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY));
            case "failurerate", "failure-rate" ->
                RestartStrategies.failureRateRestart(
                        configuration.get(
                                RestartStrategyOptions
                                        .RESTART_STRATEGY_FAILURE_RATE_MAX_FAILURES_PER_INTERVAL),
                        time(
                                configuration,
                                RestartStrategyOptions
                                        .RESTART_STRATEGY_FAILURE_RATE_FAILURE_RATE_INTERVAL),
                        time(
                                configuration,
                                RestartStrategyOptions.RESTART_STRATEGY_FAILURE_RATE_DELAY));
            case "exponentialdelay", "exponential-delay" ->
                RestartStrategies.exponentialDelayRestart(
                        time(
                                configuration,
                                RestartStrategyOptions
                                        .RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF),
                        time(
                                configuration,
                                RestartStrategyOptions
                                        .RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF),
                        configuration.get(
                                RestartStrategyOptions
                                        .RESTART_STRATEGY_EXPONENTIAL_DELAY_BACKOFF_MULTIPLIER),
                        time(
                                configuration,
                                RestartStrategyOptions
                                        .RESTART_STRATEGY_EXPONENTIAL_DELAY_RESET_BACKOFF_THRESHOLD),
                        configuration.get(
                                RestartStrategyOptions
                                        .RESTART_STRATEGY_EXPONENTIAL_DELAY_JITTER_FACTOR));
            default -> throw new IllegalArgumentException("Unknown restart strategy " + name + ".");
        };
    }

    private static Time time(ReadableConfig configuration, ConfigOption<Duration> option) {
        return Time.milliseconds(configuration.get(option).toMillis());
    }
}
