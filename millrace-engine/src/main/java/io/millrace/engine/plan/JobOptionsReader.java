// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.restartstrategy.RestartStrategies;
import io.millrace.api.common.restartstrategy.RestartStrategies.ExponentialDelayRestartStrategyConfiguration;
import io.millrace.api.common.restartstrategy.RestartStrategies.FailureRateRestartStrategyConfiguration;
import io.millrace.api.common.restartstrategy.RestartStrategies.FixedDelayRestartStrategyConfiguration;
import io.millrace.api.common.restartstrategy.RestartStrategies.NoRestartStrategyConfiguration;
import io.millrace.api.common.restartstrategy.RestartStrategies.RestartStrategyConfiguration;
import io.millrace.configuration.Configuration;
import io.millrace.configuration.TaskManagerOptions;
import io.millrace.engine.plan.JobOptions.RestartOptions;

import java.util.Optional;

/** Turns what the program and the configuration say about a whole job into options. What the program says comes first. */
final class JobOptionsReader {

    /** Pause before each of any number of attempts, if checkpoints are asked for and no strategy is. */
    private static final long DELAY_WITH_CHECKPOINTS_MS = 1_000;

    private JobOptionsReader() {}

    static JobOptions read(
            ExecutionConfig program,
            Configuration configuration,
            boolean hasCheckpoints,
            BatchOptions batch) {
        long intervalMs = program.getTaskCancellationInterval();
        long timeoutMs = program.getTaskCancellationTimeout();
        return new JobOptions(
                intervalMs > 0
                        ? intervalMs
                        : configuration.get(TaskManagerOptions.TASK_CANCELLATION_INTERVAL),
                timeoutMs >= 0
                        ? timeoutMs
                        : configuration.get(TaskManagerOptions.TASK_CANCELLATION_TIMEOUT),
                restart(program.getRestartStrategy(), configuration, hasCheckpoints),
                new Configuration(configuration),
                FastPathOptions.read(configuration),
                batch,
                CheckOptions.read(configuration));
    }

    private static RestartOptions restart(
            RestartStrategyConfiguration program,
            Configuration configuration,
            boolean hasCheckpoints) {
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
        Optional<RestartStrategyConfiguration> configured =
                RestartStrategies.fromConfiguration(configuration);
        if (configured.isPresent()) {
            return restart(configured.get(), configuration, hasCheckpoints);
        }
        return hasCheckpoints
                ? new RestartOptions.FixedDelay(Integer.MAX_VALUE, DELAY_WITH_CHECKPOINTS_MS)
                : new RestartOptions.None();
    }
}
