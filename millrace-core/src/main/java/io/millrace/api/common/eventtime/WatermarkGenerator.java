// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.eventtime;

/**
 * Makes watermarks, from records or from time to time. Mirrors Flink 1.14's {@code WatermarkGenerator}.
 *
 * @param <T> type of the records
 */
public interface WatermarkGenerator<T> {

    /**
     * Called for every record.
     *
     * @param event the record
     * @param eventTimestamp its timestamp
     * @param output takes watermarks
     */
    void onEvent(T event, long eventTimestamp, WatermarkOutput output);

    /**
     * Called every {@code pipeline.auto-watermark-interval}.
     *
     * @param output takes watermarks
     */
    void onPeriodicEmit(WatermarkOutput output);
}
