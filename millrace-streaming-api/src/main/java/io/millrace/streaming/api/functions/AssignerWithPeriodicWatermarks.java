// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions;

import io.millrace.streaming.api.watermark.Watermark;

/**
 * Assigns timestamps, and makes watermarks from time to time.
 *
 * <p>The interval is that of {@code ExecutionConfig.setAutoWatermarkInterval}. Mirrors Flink 1.14's
 * {@code AssignerWithPeriodicWatermarks}; no known differences.
 *
 * @param <T> type of the records
 * @deprecated use {@link io.millrace.api.common.eventtime.WatermarkStrategy}
 */
@Deprecated
public interface AssignerWithPeriodicWatermarks<T> extends TimestampAssigner<T> {

    /**
     * Returns the current watermark; emitted only if it is greater than the last one.
     *
     * @return the watermark, or null if there is none to emit
     */
    Watermark getCurrentWatermark();
}
