// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.eventtime;

/**
 * Takes the wall clock for the timestamp. Mirrors Flink 1.14's {@code IngestionTimeAssigner}.
 *
 * @param <T> type of the records
 */
public final class IngestionTimeAssigner<T> implements TimestampAssigner<T> {

    private long maxTimestamp;

    /** A new assigner. */
    public IngestionTimeAssigner() {}

    @Override
    public long extractTimestamp(T element, long recordTimestamp) {
        maxTimestamp = Math.max(System.currentTimeMillis(), maxTimestamp);
        return maxTimestamp;
    }
}
