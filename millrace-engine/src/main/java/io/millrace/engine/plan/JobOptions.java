// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import io.millrace.configuration.Configuration;
import io.millrace.engine.common.Checks;
import io.millrace.engine.common.FastPaths;

import java.io.Serializable;

/**
 * What applies to a whole job, checked once when the plan is built.
 *
 * @param cancellationIntervalMs how often a task that does not stop is interrupted, in milliseconds, positive
 * @param cancellationTimeoutMs when such a task is given up, in milliseconds; 0 for never
 * @param restart what happens after a failure
 * @param configuration all settings, for user code that asks for them; nobody changes it
 * @param fastPaths which short cuts the job may take
 * @param batch what applies to a batch; null for a stream
 * @param checks what the job looks after while it runs
 */
public record JobOptions(
        long cancellationIntervalMs,
        long cancellationTimeoutMs,
        RestartOptions restart,
        Configuration configuration,
        FastPaths fastPaths,
        BatchOptions batch,
        Checks checks) {

    /** What happens after a failure. */
    public sealed interface RestartOptions extends Serializable {

        /** The job fails. */
        record None() implements RestartOptions {}

        /** So many times, after a pause. */
        record FixedDelay(int attempts, long delayMs) implements RestartOptions {}

        /** Until failures come too often. */
        record FailureRate(int maxFailures, long intervalMs, long delayMs)
                implements RestartOptions {}

        /** After pauses that grow. */
        record ExponentialDelay(
                long initialMs, long maxMs, double multiplier, long resetMs, double jitter)
                implements RestartOptions {}
    }
}
