// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.job;

import io.millrace.engine.common.EngineBugException;
import io.millrace.engine.plan.JobOptions.RestartOptions;

import java.util.random.RandomGenerator;

/** Makes the restart policy that a plan asks for. */
public final class RestartPolicies {

    private RestartPolicies() {}

    /** A new policy for one job. */
    public static RestartPolicy of(RestartOptions options, RandomGenerator random) {
        if (options instanceof RestartOptions.None) {
            return RestartPolicy.none();
        }
        if (options instanceof RestartOptions.FixedDelay fixed) {
            return RestartPolicy.fixedDelay(fixed.attempts(), fixed.delayMs());
        }
        if (options instanceof RestartOptions.FailureRate rate) {
            return RestartPolicy.failureRate(rate.maxFailures(), rate.intervalMs(), rate.delayMs());
        }
        if (options instanceof RestartOptions.ExponentialDelay delay) {
            return RestartPolicy.exponentialDelay(
                    delay.initialMs(),
                    delay.maxMs(),
                    delay.multiplier(),
                    delay.resetMs(),
                    delay.jitter(),
                    random);
        }
        throw new EngineBugException("no restart policy for " + options);
    }
}
