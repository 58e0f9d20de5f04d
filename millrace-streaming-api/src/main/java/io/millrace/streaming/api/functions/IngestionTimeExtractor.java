// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions;

import io.millrace.streaming.api.watermark.Watermark;

/**
 * Gives each record the wall clock's time, never an earlier one than before.
 *
 * <p>Mirrors Flink 1.14's {@code IngestionTimeExtractor}; no known differences.
 *
 * @param <T> type of the records
 * @deprecated use {@code WatermarkStrategy} with {@link
 *     io.millrace.api.common.eventtime.IngestionTimeAssigner}
 */
@Deprecated
public class IngestionTimeExtractor<T> implements AssignerWithPeriodicWatermarks<T> {
    private static final long serialVersionUID = -4072216356049069301L;

    private long maxTimestamp;

    /** Creates an extractor. */
    public IngestionTimeExtractor() {}

    @Override
    public long extractTimestamp(T element, long previousElementTimestamp) {
        return now();
    }

    /** {@inheritDoc} One less than the wall clock's time. */
    @Override
    public Watermark getCurrentWatermark() {
        return new Watermark(now() - 1);
    }

    private long now() {
        maxTimestamp = Math.max(System.currentTimeMillis(), maxTimestamp);
        return maxTimestamp;
    }
}
