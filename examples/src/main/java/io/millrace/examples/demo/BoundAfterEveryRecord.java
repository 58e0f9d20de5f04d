// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.demo;

import io.millrace.api.common.eventtime.Watermark;
import io.millrace.api.common.eventtime.WatermarkGenerator;
import io.millrace.api.common.eventtime.WatermarkOutput;

import java.time.Duration;

/**
 * The usual strategy: the watermark follows the largest timestamp so far at a fixed distance, after
 * every record.
 */
final class BoundAfterEveryRecord implements WatermarkGenerator<Trip> {

    private final long boundMs;
    private long maxTimestamp = Long.MIN_VALUE;

    BoundAfterEveryRecord(Duration bound) {
        this.boundMs = bound.toMillis();
    }

    @Override
    public void onEvent(Trip event, long eventTimestamp, WatermarkOutput output) {
        if (eventTimestamp > maxTimestamp) {
            maxTimestamp = eventTimestamp;
            output.emitWatermark(new Watermark(maxTimestamp - boundMs - 1));
        }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        // Every record already did.
    }
}
