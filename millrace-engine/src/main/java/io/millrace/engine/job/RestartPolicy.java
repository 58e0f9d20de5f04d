// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.job;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.random.RandomGenerator;

/**
 * Whether and when a job is started again after a failure. Belongs to the job's thread.
 *
 * <p>One object per job; keeps count of the failures it was asked about.
 */
public interface RestartPolicy {

    /** Returned by {@link #delayAfterFailureMs} if the job is not started again. */
    long NO_RESTART = -1;

    /**
     * A failure has happened.
     *
     * @param nowMs wall clock
     * @return milliseconds to wait before the next attempt, or {@link #NO_RESTART}
     */
    long delayAfterFailureMs(long nowMs);

    /** Flink's name of the strategy, for messages. */
    String label();

    /** Never again. */
    static RestartPolicy none() {
        return new None();
    }

    /** So many times, with a pause of the same length before each. */
    static RestartPolicy fixedDelay(int attempts, long delayMs) {
        return new FixedDelay(attempts, delayMs);
    }

    /** Until there are more than so many failures within an interval. */
    static RestartPolicy failureRate(int maxFailures, long intervalMs, long delayMs) {
        return new FailureRate(maxFailures, intervalMs, delayMs);
    }

    /** Always, with pauses that grow from failure to failure and fall back after a time without one. */
    static RestartPolicy exponentialDelay(
            long initialMs,
            long maxMs,
            double multiplier,
            long resetMs,
            double jitter,
            RandomGenerator random) {
        return new ExponentialDelay(initialMs, maxMs, multiplier, resetMs, jitter, random);
    }

    /** See {@link RestartPolicy#none()}. */
    final class None implements RestartPolicy {

        private None() {}

        @Override
        public long delayAfterFailureMs(long nowMs) {
            return NO_RESTART;
        }

        @Override
        public String label() {
            return "NoRestartBackoffTimeStrategy";
        }
    }

    /** See {@link RestartPolicy#fixedDelay}. */
    final class FixedDelay implements RestartPolicy {

        private final int attempts;
        private final long delayMs;
        private int failures;

        private FixedDelay(int attempts, long delayMs) {
            this.attempts = attempts;
            this.delayMs = delayMs;
        }

        @Override
        public long delayAfterFailureMs(long nowMs) {
            return failures++ < attempts ? delayMs : NO_RESTART;
        }

        @Override
        public String label() {
            return "FixedDelayRestartBackoffTimeStrategy(maxNumberRestartAttempts=" + attempts
                    + ", backoffTimeMS=" + delayMs + ")";
        }
    }

    /** See {@link RestartPolicy#failureRate}. */
    final class FailureRate implements RestartPolicy {

        private final int maxFailures;
        private final long intervalMs;
        private final long delayMs;
        /** Times of the last failures, oldest first; at most one more than allowed. */
        private final Deque<Long> failureTimes = new ArrayDeque<>();

        private FailureRate(int maxFailures, long intervalMs, long delayMs) {
            this.maxFailures = maxFailures;
            this.intervalMs = intervalMs;
            this.delayMs = delayMs;
        }

        @Override
        public long delayAfterFailureMs(long nowMs) {
            failureTimes.addLast(nowMs);
            if (failureTimes.size() <= maxFailures) {
                return delayMs;
            }
            long oldest = failureTimes.removeFirst();
            return nowMs - oldest > intervalMs ? delayMs : NO_RESTART;
        }

        @Override
        public String label() {
            return "FailureRateRestartBackoffTimeStrategy(FailureRateRestartBackoffTimeStrategy(failuresIntervalMS="
                    + intervalMs + ",backoffTimeMS=" + delayMs + ",maxFailuresPerInterval="
                    + maxFailures + ")";
        }
    }

    /** See {@link RestartPolicy#exponentialDelay}. */
    final class ExponentialDelay implements RestartPolicy {

        private final long initialMs;
        private final long maxMs;
        private final double multiplier;
        private final long resetMs;
        private final double jitter;
        private final RandomGenerator random;
        private long currentMs;
        private long lastFailureMs = Long.MIN_VALUE;

        private ExponentialDelay(
                long initialMs,
                long maxMs,
                double multiplier,
                long resetMs,
                double jitter,
                RandomGenerator random) {
            this.initialMs = initialMs;
            this.maxMs = maxMs;
            this.multiplier = multiplier;
            this.resetMs = resetMs;
            this.jitter = jitter;
            this.random = random;
        }

        @Override
        public long delayAfterFailureMs(long nowMs) {
            boolean isFresh =
                    lastFailureMs == Long.MIN_VALUE || nowMs - lastFailureMs >= resetMs + currentMs;
            currentMs = isFresh ? initialMs : (long) Math.min(maxMs, currentMs * multiplier);
            lastFailureMs = nowMs;
            long spread = (long) (currentMs * jitter);
            long jittered =
                    spread == 0 ? currentMs : currentMs + random.nextLong(-spread, spread + 1);
            return Math.min(maxMs, Math.max(0, jittered));
        }

        @Override
        public String label() {
            return "ExponentialDelayRestartBackoffTimeStrategy(initialBackoffMS=" + initialMs
                    + ", maxBackoffMS="
                    + maxMs + ", backoffMultiplier=" + multiplier + ", resetBackoffThresholdMS="
                    + resetMs
                    + ", jitterFactor=" + jitter + ")";
        }
    }
}
