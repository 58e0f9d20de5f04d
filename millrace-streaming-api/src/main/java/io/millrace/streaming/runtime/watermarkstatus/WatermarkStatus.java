// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.runtime.watermarkstatus;

import io.millrace.streaming.runtime.streamrecord.StreamElement;

/**
 * Says whether a stream is idle, so that nobody waits for its watermarks, or active. Immutable.
 *
 * <p>Mirrors Flink 1.14's {@code WatermarkStatus}; no known differences.
 */
public final class WatermarkStatus extends StreamElement {

    /** Number of {@link #IDLE}. */
    public static final int IDLE_STATUS = -1;

    /** Number of {@link #ACTIVE}. */
    public static final int ACTIVE_STATUS = 0;

    /** The stream is idle. */
    public static final WatermarkStatus IDLE = new WatermarkStatus(IDLE_STATUS);

    /** The stream is active. */
    public static final WatermarkStatus ACTIVE = new WatermarkStatus(ACTIVE_STATUS);

    /** {@link #IDLE_STATUS} or {@link #ACTIVE_STATUS}. */
    public final int status;

    /**
     * Creates a status.
     *
     * @param status {@link #IDLE_STATUS} or {@link #ACTIVE_STATUS}
     * @throws IllegalArgumentException if it is another number
     */
    public WatermarkStatus(int status) {
        if (status != IDLE_STATUS && status != ACTIVE_STATUS) {
            throw new IllegalArgumentException(
                    "Invalid status value for WatermarkStatus; allowed values are "
                            + ACTIVE_STATUS + " (for ACTIVE) and " + IDLE_STATUS
                            + " (for IDLE).");
        }
        this.status = status;
    }

    /**
     * Whether the stream is idle.
     *
     * @return whether it is
     */
    public boolean isIdle() {
        return status == IDLE_STATUS;
    }

    /**
     * Whether the stream is active.
     *
     * @return whether it is
     */
    public boolean isActive() {
        return !isIdle();
    }

    /**
     * The status as a number.
     *
     * @return {@link #IDLE_STATUS} or {@link #ACTIVE_STATUS}
     */
    public int getStatus() {
        return status;
    }

    @Override
    public boolean equals(Object o) {
        return this == o || o instanceof WatermarkStatus other && status == other.status;
    }

    @Override
    public int hashCode() {
        return status;
    }

    @Override
    public String toString() {
        return "WatermarkStatus(" + (isActive() ? "ACTIVE" : "IDLE") + ")";
    }
}
