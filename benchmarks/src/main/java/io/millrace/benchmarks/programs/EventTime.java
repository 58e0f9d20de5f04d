// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.programs;

import io.millrace.api.common.eventtime.Watermark;
import io.millrace.api.common.eventtime.WatermarkGenerator;
import io.millrace.api.common.eventtime.WatermarkOutput;
import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.benchmarks.data.Bid;
import io.millrace.benchmarks.data.Bids;

/**
 * A watermark each 100 ms of event time, from the records themselves. One by the wall clock, as the
 * built-in generators make it, would give a fast engine fewer watermarks and more open windows than
 * a slow one: another job.
 */
final class EventTime implements WatermarkGenerator<Bid> {

    private long next = Long.MIN_VALUE;

    private EventTime() {}

    static WatermarkStrategy<Bid> ofBids() {
        return WatermarkStrategy.<Bid>forGenerator(context -> new EventTime())
                .withTimestampAssigner((bid, timestamp) -> bid.dateTime);
    }

    @Override
    public void onEvent(Bid bid, long timestamp, WatermarkOutput output) {
        if (timestamp >= next) {
            output.emitWatermark(new Watermark(timestamp - 1));
            next = timestamp - timestamp % Bids.WATERMARK_INTERVAL_MS + Bids.WATERMARK_INTERVAL_MS;
        }
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        // Everything happens in onEvent.
    }
}
