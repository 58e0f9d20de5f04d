// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.eventtime;

import io.millrace.util.Preconditions;
import io.millrace.util.clock.RelativeClock;
import io.millrace.util.clock.SystemRelativeClock;

import java.time.Duration;

/**
 * Marks the output idle if no record comes for a time. Mirrors Flink 1.14's {@code WatermarksWithIdleness}.
 *
 * @param <T> type of the records
 */
public class WatermarksWithIdleness<T> implements WatermarkGenerator<T> {

    private final WatermarkGenerator<T> watermarks;
    private final long idleTimeoutNanos;
    private final RelativeClock clock;
    private boolean hasSeenRecord;
    private boolean isIdle;
    /** When the time without records began; valid while {@link #isWaiting}. */
    private long waitingSinceNanos;

    private boolean isWaiting;

    /**
     * A generator on the system's clock.
     *
     * @param watermarks makes the watermarks
     * @param idleTimeout how long without records, positive
     */
    public WatermarksWithIdleness(WatermarkGenerator<T> watermarks, Duration idleTimeout) {
        this(watermarks, idleTimeout, SystemRelativeClock.INSTANCE);
    }

    /**
     * A generator on a clock.
     *
     * @param watermarks makes the watermarks
     * @param idleTimeout how long without records, positive
     * @param clock by which the time without records is measured
     */
    public WatermarksWithIdleness(
            WatermarkGenerator<T> watermarks, Duration idleTimeout, RelativeClock clock) {
        Preconditions.checkNotNull(idleTimeout, "idleTimeout");
        Preconditions.checkArgument(
                !(idleTimeout.isZero() || idleTimeout.isNegative()),
                "idleTimeout must be greater than zero");
        this.watermarks = Preconditions.checkNotNull(watermarks, "watermarks");
        this.idleTimeoutNanos = idleTimeout.toNanos();
        this.clock = clock;
    }

    @Override
    public void onEvent(T event, long eventTimestamp, WatermarkOutput output) {
        watermarks.onEvent(event, eventTimestamp, output);
        hasSeenRecord = true;
        isIdle = false;
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        if (isIdleNow()) {
            output.markIdle();
        } else {
            watermarks.onPeriodicEmit(output);
        }
    }

    private boolean isIdleNow() {
        if (hasSeenRecord) {
            hasSeenRecord = false;
            isWaiting = false;
            return false;
        }
        if (isIdle) {
            return true;
        }
        long now = clock.relativeTimeNanos();
        if (!isWaiting) {
            isWaiting = true;
            waitingSinceNanos = now;
            return false;
        }
        isIdle = now - waitingSinceNanos > idleTimeoutNanos;
        return isIdle;
    }
}
