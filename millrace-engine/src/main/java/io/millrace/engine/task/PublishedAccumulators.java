// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.task;

import io.millrace.api.common.accumulators.Accumulator;
import io.millrace.engine.common.AccumulatorId;
import io.millrace.logging.LazyLogger;

import org.slf4j.Logger;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Copies of a task's accumulators for others to read while it runs, a tenth of a second old at most as long as the task is
 * not held up. Written by the task's thread under its lock, read by any.
 */
final class PublishedAccumulators {

    private static final Logger LOG = LazyLogger.of(PublishedAccumulators.class);
    private static final long INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Map<AccumulatorId, Accumulator<?, ?>> accumulators;
    private volatile Map<AccumulatorId, Accumulator<?, ?>> latest = Map.of();
    private long nextNanos = Long.MIN_VALUE;
    private boolean isStale;
    private boolean hasWarned;

    PublishedAccumulators(Map<AccumulatorId, Accumulator<?, ?>> accumulators) {
        this.accumulators = accumulators;
    }

    /** The copies made last; nobody changes them. Any thread. */
    Map<AccumulatorId, Accumulator<?, ?>> latest() {
        return latest;
    }

    /** User code may have run: publishes if the time has come, else remembers that it has to. */
    void onChange(long nowNanos) {
        if (accumulators.isEmpty()) {
            return;
        }
        isStale = true;
        publishIfDue(nowNanos);
    }

    /** Publishes what is due. */
    void publishIfDue(long nowNanos) {
        if (!isStale || nowNanos < nextNanos) {
            return;
        }
        isStale = false;
        nextNanos = nowNanos + INTERVAL_NANOS;
        try {
            Map<AccumulatorId, Accumulator<?, ?>> copies = new HashMap<>();
            accumulators.forEach((name, accumulator) -> copies.put(name, accumulator.clone()));
            latest = copies;
        } catch (RuntimeException e) {
            if (!hasWarned) {
                hasWarned = true;
                LOG.warn("An accumulator cannot be copied; its value stays as it was.", e);
            }
        }
    }

    /** When there is something to publish although nothing happens; {@link Long#MAX_VALUE} for never. */
    long nextDeadlineNanos() {
        return isStale ? nextNanos : Long.MAX_VALUE;
    }
}
