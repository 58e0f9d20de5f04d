// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.support;

import io.millrace.api.common.eventtime.Watermark;
import io.millrace.api.common.eventtime.WatermarkGenerator;
import io.millrace.api.common.eventtime.WatermarkOutput;

/** A watermark behind every record, so that no clock decides which records are late. */
public class EachRecord<T> implements WatermarkGenerator<T> {

    private final long outOfOrdernessMs;
    private long maxTimestamp = Long.MIN_VALUE;

    public EachRecord(long outOfOrdernessMs) {
        this.outOfOrdernessMs = outOfOrdernessMs;
    }

    @Override
    public void onEvent(T event, long timestamp, WatermarkOutput output) {
        maxTimestamp = Math.max(maxTimestamp, timestamp);
        output.emitWatermark(new Watermark(maxTimestamp - outOfOrdernessMs - 1));
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {}
}
