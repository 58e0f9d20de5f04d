// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.timestamps;

import io.millrace.streaming.api.functions.AssignerWithPeriodicWatermarks;
import io.millrace.streaming.api.watermark.Watermark;
import io.millrace.streaming.api.windowing.time.Time;

/**
 * Makes watermarks that trail the greatest timestamp seen by a fixed time.
 *
 * <p>Mirrors Flink 1.14's {@code BoundedOutOfOrdernessTimestampExtractor}; no known differences. Note that
 * its watermark is one millisecond ahead of {@code WatermarkStrategy.forBoundedOutOfOrderness}.
 *
 * @param <T> type of the records
 */
@SuppressWarnings("deprecation")
public abstract class BoundedOutOfOrdernessTimestampExtractor<T>
        implements AssignerWithPeriodicWatermarks<T> {
    private static final long serialVersionUID = 1L;

    private final long maxOutOfOrdernessMs;
    private long currentMaxTimestamp;
    private long lastWatermark = Long.MIN_VALUE;

    /**
     * Creates an extractor.
     *
     * @param maxOutOfOrderness how far watermarks trail, not negative
     * @throws RuntimeException if it is negative
     */
    public BoundedOutOfOrdernessTimestampExtractor(Time maxOutOfOrderness) {
        this.maxOutOfOrdernessMs = maxOutOfOrderness.toMilliseconds();
        if (maxOutOfOrdernessMs < 0) {
            throw new RuntimeException("Tried to set the maximum allowed lateness to "
                    + maxOutOfOrderness + ". This parameter cannot be negative.");
        }
        // So far up that subtracting does not wrap around.
        this.currentMaxTimestamp = Long.MIN_VALUE + maxOutOfOrdernessMs;
    }

    /**
     * Returns how far watermarks trail.
     *
     * @return milliseconds
     */
    public long getMaxOutOfOrdernessInMillis() {
        return maxOutOfOrdernessMs;
    }

    /**
     * Returns the event time of a record.
     *
     * @param element the record
     * @return milliseconds since the epoch
     */
    public abstract long extractTimestamp(T element);

    @Override
    public final Watermark getCurrentWatermark() {
        lastWatermark = Math.max(lastWatermark, currentMaxTimestamp - maxOutOfOrdernessMs);
        return new Watermark(lastWatermark);
    }

    @Override
    public final long extractTimestamp(T element, long previousElementTimestamp) {
        long timestamp = extractTimestamp(element);
        currentMaxTimestamp = Math.max(currentMaxTimestamp, timestamp);
        return timestamp;
    }
}
