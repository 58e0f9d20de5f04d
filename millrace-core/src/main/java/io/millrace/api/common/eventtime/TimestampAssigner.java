// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.eventtime;

/**
 * Tells the event time of a record. Mirrors Flink 1.14's {@code TimestampAssigner}.
 *
 * @param <T> type of the records
 */
@FunctionalInterface
public interface TimestampAssigner<T> {

    /** Timestamp of a record that has none. */
    long NO_TIMESTAMP = Long.MIN_VALUE;

    /**
     * The event time of a record.
     *
     * @param element the record
     * @param recordTimestamp the timestamp it has, or {@link #NO_TIMESTAMP}
     * @return milliseconds since the epoch
     */
    long extractTimestamp(T element, long recordTimestamp);
}
