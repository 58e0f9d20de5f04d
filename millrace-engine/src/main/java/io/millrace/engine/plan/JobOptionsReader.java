// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.restartstrategy.RestartStrategies.ExponentialDelayRestartStrategyConfiguration;
import io.millrace.api.common.restartstrategy.RestartStrategies.FailureRateRestartStrategyConfiguration;
import io.millrace.api.common.restartstrategy.RestartStrategies.FixedDelayRestartStrategyConfiguration;
import io.millrace.api.common.restartstrategy.RestartStrategies.NoRestartStrategyConfiguration;
import io.millrace.api.common.restartstrategy.RestartStrategies.RestartStrategyConfiguration;
import io.millrace.configuration.Configuration;
import io.millrace.configuration.RestartStrategyOptions;
import io.millrace.configuration.TaskManagerOptions;
import io.millrace.engine.common.ConfigException;
import io.millrace.engine.plan.JobOptions.RestartOptions;

import java.util.Locale;

/** Turns what the program and the configuration say about a whole job into options. What the program says comes first. */
final class JobOptionsReader {

    private JobOptionsReader() {}

    static JobOptions read(ExecutionConfig program, Configuration configuration) {
        long intervalMs = program.getTaskCancellationInterval();
        long timeoutMs = program.getTaskCancellationTimeout();
        return new JobOptions(
                intervalMs > 0
                        ? intervalMs
                        : configuration.get(TaskManagerOptions.TASK_CANCELLATION_INTERVAL),
                timeoutMs >= 0
                        ? timeoutMs
                        : configuration.get(TaskManagerOptions.TASK_CANCELLATION_TIMEOUT),
                restart(program.getRestartStrategy(), configuration),
                new Configuration(configuration),
                FastPathOptions.read(configuration));
    }

    private static RestartOptions restart(
            RestartStrategyConfiguration program, Configuration configuration) {
        if (program instanceof NoRestartStrategyConfiguration) {
            return new RestartOptions.None();
        }
        if (program instanceof FixedDelayRestartStrategyConfiguration fixed) {
            return new RestartOptions.FixedDelay(
                    fixed.getRestartAttempts(),
                    fixed.getDelayBetweenAttemptsInterval().toMilliseconds());
        }
        if (program instanceof FailureRateRestartStrategyConfiguration rate) {
            return new RestartOptions.FailureRate(
                    rate.getMaxFailureRate(),
                    rate.getFailureInterval().toMilliseconds(),
                    rate.getDelayBetweenAttemptsInterval().toMilliseconds());
        }
        if (program instanceof ExponentialDelayRestartStrategyConfiguration delay) {
            return new RestartOptions.ExponentialDelay(
                    delay.getInitialBackoff().toMilliseconds(),
                    delay.getMaxBackoff().toMilliseconds(),
                    delay.getBackoffMultiplier(),
                    delay.getResetBackoffThreshold().toMilliseconds(),
                    delay.getJitterFactor());
        }
        return configured(configuration);
    }

    private static RestartOptions configured(Configuration configuration) {
        String name = configuration.get(RestartStrategyOptions.RESTART_STRATEGY);
        if (name == null) {
            return new RestartOptions.None();
        }
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "none", "off", "disable" -> new RestartOptions.None();
            case "fixeddelay", "fixed-delay" ->
                new RestartOptions.FixedDelay(
                        configuration.get(
                                RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS),
                        configuration
                                .get(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY)
                                .toMillis());
            case "failurerate", "failure-rate" ->
                new RestartOptions.FailureRate(
                        configuration.get(
                                RestartStrategyOptions
                                        .RESTART_STRATEGY_FAILURE_RATE_MAX_FAILURES_PER_INTERVAL),
                        configuration
                                .get(
                                        RestartStrategyOptions
                                                .RESTART_STRATEGY_FAILURE_RATE_FAILURE_RATE_INTERVAL)
                                .toMillis(),
                        configuration
                                .get(RestartStrategyOptions.RESTART_STRATEGY_FAILURE_RATE_DELAY)
                                .toMillis());
            case "exponentialdelay", "exponential-delay" ->
                new RestartOptions.ExponentialDelay(
                        configuration
                                .get(
                                        RestartStrategyOptions
                                                .RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF)
                                .toMillis(),
                        configuration
                                .get(
                                        RestartStrategyOptions
                                                .RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF)
                                .toMillis(),
                        configuration.get(
                                RestartStrategyOptions
                                        .RESTART_STRATEGY_EXPONENTIAL_DELAY_BACKOFF_MULTIPLIER),
                        configuration
                                .get(
                                        RestartStrategyOptions
                                                .RESTART_STRATEGY_EXPONENTIAL_DELAY_RESET_BACKOFF_THRESHOLD)
                                .toMillis(),
                        configuration.get(
                                RestartStrategyOptions
                                        .RESTART_STRATEGY_EXPONENTIAL_DELAY_JITTER_FACTOR));
            default ->
                throw new ConfigException("Unknown restart strategy '" + name + "' in '"
                        + RestartStrategyOptions.RESTART_STRATEGY.key()
                        + "'; known are none, fixed-delay, failure-rate and exponential-delay.");
        };
    }
}
