// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.connector.source;

import io.millrace.api.common.eventtime.Watermark;
import io.millrace.api.common.eventtime.WatermarkOutput;

/**
 * Where a reader emits records, of one split or of all. The source's {@code WatermarkStrategy} sees every record: it
 * may change the timestamp, and makes watermarks. Task's thread only. Mirrors Flink 1.14's {@code SourceOutput}.
 *
 * @param <T> type of the records
 */
public interface SourceOutput<T> extends WatermarkOutput {

    /**
     * Emits a record that has no timestamp of its own.
     *
     * @param record the record
     */
    void collect(T record);

    /**
     * Emits a record with the timestamp that it has outside.
     *
     * @param record the record
     * @param timestamp milliseconds since the epoch; what the strategy's assigner sees as the record's timestamp
     */
    void collect(T record, long timestamp);

    /**
     * Emits a watermark of the source's own, beside those of the source's {@code WatermarkStrategy}.
     *
     * @param watermark the watermark; dropped if it does not rise
     */
    @Override
    void emitWatermark(Watermark watermark);

    /** Tells that no records come here for a while. The next watermark that rises ends this. */
    @Override
    void markIdle();
}
