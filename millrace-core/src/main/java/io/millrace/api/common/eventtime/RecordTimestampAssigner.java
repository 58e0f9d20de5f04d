// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.eventtime;

/**
 * Keeps the timestamps that records have. Mirrors Flink 1.14's {@code RecordTimestampAssigner}.
 *
 * @param <E> type of the records
 */
public final class RecordTimestampAssigner<E> implements TimestampAssigner<E> {

    /** A new assigner. */
    public RecordTimestampAssigner() {}

    @Override
    public long extractTimestamp(E element, long recordTimestamp) {
        return recordTimestamp;
    }
}
