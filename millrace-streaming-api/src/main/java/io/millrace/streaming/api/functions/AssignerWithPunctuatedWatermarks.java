// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions;

import io.millrace.streaming.api.watermark.Watermark;

/**
 * Assigns timestamps, and makes watermarks from certain records.
 *
 * <p>Mirrors Flink 1.14's {@code AssignerWithPunctuatedWatermarks}; no known differences.
 *
 * @param <T> type of the records
 * @deprecated use {@link io.millrace.api.common.eventtime.WatermarkStrategy}
 */
@Deprecated
public interface AssignerWithPunctuatedWatermarks<T> extends TimestampAssigner<T> {

    /**
     * Says whether a watermark follows a record; emitted only if it is greater than the last one.
     *
     * @param lastElement the record
     * @param extractedTimestamp the timestamp just assigned to it
     * @return the watermark, or null if there is none to emit
     */
    Watermark checkAndGetNextWatermark(T lastElement, long extractedTimestamp);
}
