// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

/**
 * How often the tasks of a job are told that time has passed, so that slow user code holds neither timers nor records back
 * for long.
 *
 * @param intervalMs between two ticks, in milliseconds
 */
public record TickRate(long intervalMs) {

    private static final long MAX_INTERVAL_MS = 10;

    /** As often as the shortest buffer timeout asks for. */
    public static TickRate of(JobPlan plan) {
        return new TickRate(plan.edges().stream()
                .mapToLong(EdgePlan::bufferTimeoutMs)
                .filter(timeoutMs -> timeoutMs > 0)
                .reduce(MAX_INTERVAL_MS, Math::min));
    }

    /**
     * Ticks after which records go.
     *
     * @param bufferTimeoutMs how long they may lie in milliseconds, not negative
     */
    public int ticksIn(long bufferTimeoutMs) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE - 1, bufferTimeoutMs / intervalMs));
    }
}
