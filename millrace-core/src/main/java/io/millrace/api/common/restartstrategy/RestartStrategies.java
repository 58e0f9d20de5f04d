// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.restartstrategy;

import io.millrace.api.common.time.Time;
import io.millrace.configuration.ConfigOption;
import io.millrace.configuration.ReadableConfig;
import io.millrace.configuration.RestartStrategyOptions;

import java.io.Serializable;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What a job does after a failure. Mirrors Flink 1.14's {@code RestartStrategies}. */
public class RestartStrategies {

    /** Only the static methods are of use. */
    public RestartStrategies() {}

    /**
     * The job fails.
     *
     * @return the strategy
     */
    public static RestartStrategyConfiguration noRestart() {
        return new NoRestartStrategyConfiguration();
    }

    /**
     * What the configuration says.
     *
     * @return the strategy
     */
    public static RestartStrategyConfiguration fallBackRestart() {
        return new FallbackRestartStrategyConfiguration();
    }

    /**
     * So many attempts.
     *
     * @param restartAttempts how many
     * @param delayBetweenAttempts milliseconds before each
     * @return the strategy
     */
    public static RestartStrategyConfiguration fixedDelayRestart(
            int restartAttempts, long delayBetweenAttempts) {
        return fixedDelayRestart(restartAttempts, Time.milliseconds(delayBetweenAttempts));
    }

    /**
     * So many attempts.
     *
     * @param restartAttempts how many
     * @param delayInterval pause before each
     * @return the strategy
     */
    public static RestartStrategyConfiguration fixedDelayRestart(
            int restartAttempts, Time delayInterval) {
        return new FixedDelayRestartStrategyConfiguration(restartAttempts, delayInterval);
    }

    /**
     * Until failures come too often.
     *
     * @param failureRate how many failures within the interval
     * @param failureInterval the interval
     * @param delayInterval pause before each attempt
     * @return the strategy
     */
    public static FailureRateRestartStrategyConfiguration failureRateRestart(
            int failureRate, Time failureInterval, Time delayInterval) {
        return new FailureRateRestartStrategyConfiguration(
                failureRate, failureInterval, delayInterval);
    }

    /**
     * After pauses that grow.
     *
     * @param initialBackoff first pause
     * @param maxBackoff longest pause
     * @param backoffMultiplier by which a pause is longer than the one before
     * @param resetBackoffThreshold time without failure after which the first pause counts again
     * @param jitterFactor share of a pause by which it varies
     * @return the strategy
     */
    public static ExponentialDelayRestartStrategyConfiguration exponentialDelayRestart(
            Time initialBackoff,
            Time maxBackoff,
            double backoffMultiplier,
            Time resetBackoffThreshold,
            double jitterFactor) {
        return new ExponentialDelayRestartStrategyConfiguration(
                initialBackoff, maxBackoff, backoffMultiplier, resetBackoffThreshold, jitterFactor);
    }

    /**
     * The strategy that a configuration names.
     *
     * @param configuration may name one, and its numbers
     * @return empty if it names none
     * @throws IllegalArgumentException if there is no strategy of that name
     */
    public static Optional<RestartStrategyConfiguration> fromConfiguration(
            ReadableConfig configuration) {
        return configuration
                .getOptional(RestartStrategyOptions.RESTART_STRATEGY)
                .map(name -> parse(name, configuration));
    }

    private static RestartStrategyConfiguration parse(String name, ReadableConfig configuration) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "none", "off", "disable" -> noRestart();
            case "fixeddelay", "fixed-delay" ->
                fixedDelayRestart(
                        configuration.get(
                                RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS),
                        time(
                                configuration,
                                RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY));
            case "failurerate", "failure-rate" ->
                failureRateRestart(
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
                exponentialDelayRestart(
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

    /** A strategy. */
    public abstract static class RestartStrategyConfiguration implements Serializable {

        private static final long serialVersionUID = 6285853591578313960L;

        RestartStrategyConfiguration() {}

        /**
         * The strategy in words.
         *
         * @return text for people
         */
        public abstract String getDescription();

        @Override
        public String toString() {
            return getDescription();
        }
    }

    /** The job fails. */
    public static final class NoRestartStrategyConfiguration extends RestartStrategyConfiguration {

        private static final long serialVersionUID = -5894362702943349962L;

        /** A strategy. */
        public NoRestartStrategyConfiguration() {}

        @Override
        public String getDescription() {
            return "Restart deactivated.";
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof NoRestartStrategyConfiguration;
        }

        @Override
        public int hashCode() {
            return Objects.hash();
        }
    }

    /** So many attempts. */
    public static final class FixedDelayRestartStrategyConfiguration
            extends RestartStrategyConfiguration {

        private static final long serialVersionUID = 4149870149673363190L;

        private final int restartAttempts;
        private final Time delayBetweenAttemptsInterval;

        FixedDelayRestartStrategyConfiguration(
                int restartAttempts, Time delayBetweenAttemptsInterval) {
            this.restartAttempts = restartAttempts;
            this.delayBetweenAttemptsInterval = delayBetweenAttemptsInterval;
        }

        /**
         * How many attempts.
         *
         * @return the number
         */
        public int getRestartAttempts() {
            return restartAttempts;
        }

        /**
         * Pause before each attempt.
         *
         * @return the pause
         */
        public Time getDelayBetweenAttemptsInterval() {
            return delayBetweenAttemptsInterval;
        }

        @Override
        public int hashCode() {
            return Objects.hash(restartAttempts, delayBetweenAttemptsInterval);
        }

        @Override
        public boolean equals(Object obj) {
            return obj instanceof FixedDelayRestartStrategyConfiguration other
                    && restartAttempts == other.restartAttempts
                    && delayBetweenAttemptsInterval.equals(other.delayBetweenAttemptsInterval);
        }

        @Override
        public String getDescription() {
            return "Restart with fixed delay (" + delayBetweenAttemptsInterval + "). #"
                    + restartAttempts + " restart attempts.";
        }
    }

    /** After pauses that grow. */
    public static final class ExponentialDelayRestartStrategyConfiguration
            extends RestartStrategyConfiguration {

        private static final long serialVersionUID = 1467941615941965194L;

        private final Time initialBackoff;
        private final Time maxBackoff;
        private final double backoffMultiplier;
        private final Time resetBackoffThreshold;
        private final double jitterFactor;

        /**
         * A strategy.
         *
         * @param initialBackoff first pause
         * @param maxBackoff longest pause
         * @param backoffMultiplier by which a pause is longer than the one before
         * @param resetBackoffThreshold time without failure after which the first pause counts again
         * @param jitterFactor share of a pause by which it varies
         */
        public ExponentialDelayRestartStrategyConfiguration(
                Time initialBackoff,
                Time maxBackoff,
                double backoffMultiplier,
                Time resetBackoffThreshold,
                double jitterFactor) {
            this.initialBackoff = initialBackoff;
            this.maxBackoff = maxBackoff;
            this.backoffMultiplier = backoffMultiplier;
            this.resetBackoffThreshold = resetBackoffThreshold;
            this.jitterFactor = jitterFactor;
        }

        /**
         * First pause.
         *
         * @return the pause
         */
        public Time getInitialBackoff() {
            return initialBackoff;
        }

        /**
         * Longest pause.
         *
         * @return the pause
         */
        public Time getMaxBackoff() {
            return maxBackoff;
        }

        /**
         * By which a pause is longer than the one before.
         *
         * @return the factor
         */
        public double getBackoffMultiplier() {
            return backoffMultiplier;
        }

        /**
         * Time without failure after which the first pause counts again.
         *
         * @return the time
         */
        public Time getResetBackoffThreshold() {
            return resetBackoffThreshold;
        }

        /**
         * Share of a pause by which it varies.
         *
         * @return from 0 to 1
         */
        public double getJitterFactor() {
            return jitterFactor;
        }

        @Override
        public String getDescription() {
            return String.format(
                    "Restart with exponential delay: starting at %s, increasing by %f, with maximum"
                            + " %s. Delay resets after %s with jitter %f",
                    initialBackoff,
                    backoffMultiplier,
                    maxBackoff,
                    resetBackoffThreshold,
                    jitterFactor);
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof ExponentialDelayRestartStrategyConfiguration other
                    && Double.compare(backoffMultiplier, other.backoffMultiplier) == 0
                    && Double.compare(jitterFactor, other.jitterFactor) == 0
                    && initialBackoff.equals(other.initialBackoff)
                    && maxBackoff.equals(other.maxBackoff)
                    && resetBackoffThreshold.equals(other.resetBackoffThreshold);
        }

        @Override
        public int hashCode() {
            return Objects.hash(
                    initialBackoff,
                    maxBackoff,
                    backoffMultiplier,
                    resetBackoffThreshold,
                    jitterFactor);
        }
    }

    /** Until failures come too often. */
    public static final class FailureRateRestartStrategyConfiguration
            extends RestartStrategyConfiguration {

        private static final long serialVersionUID = 1195028697539661739L;

        private final int maxFailureRate;
        private final Time failureInterval;
        private final Time delayBetweenAttemptsInterval;

        /**
         * A strategy.
         *
         * @param maxFailureRate how many failures within the interval
         * @param failureInterval the interval
         * @param delayBetweenAttemptsInterval pause before each attempt
         */
        public FailureRateRestartStrategyConfiguration(
                int maxFailureRate, Time failureInterval, Time delayBetweenAttemptsInterval) {
            this.maxFailureRate = maxFailureRate;
            this.failureInterval = failureInterval;
            this.delayBetweenAttemptsInterval = delayBetweenAttemptsInterval;
        }

        /**
         * How many failures within the interval.
         *
         * @return the number
         */
        public int getMaxFailureRate() {
            return maxFailureRate;
        }

        /**
         * The interval.
         *
         * @return the interval
         */
        public Time getFailureInterval() {
            return failureInterval;
        }

        /**
         * Pause before each attempt.
         *
         * @return the pause
         */
        public Time getDelayBetweenAttemptsInterval() {
            return delayBetweenAttemptsInterval;
        }

        @Override
        public String getDescription() {
            return "Failure rate restart with maximum of " + maxFailureRate
                    + " failures within interval " + failureInterval + " and fixed delay "
                    + delayBetweenAttemptsInterval + ".";
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof FailureRateRestartStrategyConfiguration other
                    && maxFailureRate == other.maxFailureRate
                    && failureInterval.equals(other.failureInterval)
                    && delayBetweenAttemptsInterval.equals(other.delayBetweenAttemptsInterval);
        }

        @Override
        public int hashCode() {
            return Objects.hash(maxFailureRate, failureInterval, delayBetweenAttemptsInterval);
        }
    }

    /** What the configuration says. */
    public static final class FallbackRestartStrategyConfiguration
            extends RestartStrategyConfiguration {

        private static final long serialVersionUID = -4441787204284085544L;

        /** A strategy. */
        public FallbackRestartStrategyConfiguration() {}

        @Override
        public String getDescription() {
            return "Cluster level default restart strategy";
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof FallbackRestartStrategyConfiguration;
        }

        @Override
        public int hashCode() {
            return Objects.hash();
        }
    }
}
