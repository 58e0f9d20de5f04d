// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions;

import io.millrace.api.common.functions.Function;

/**
 * Tells the event time of a record, in the form used before {@code WatermarkStrategy}.
 *
 * <p>Mirrors Flink 1.14's {@code TimestampAssigner} of the streaming package; no known differences.
 *
 * @param <T> type of the records
 * @deprecated use {@link io.millrace.api.common.eventtime.TimestampAssigner}
 */
@Deprecated
public interface TimestampAssigner<T>
        extends io.millrace.api.common.eventtime.TimestampAssigner<T>, Function {

    /**
     * Returns the event time of a record.
     *
     * @param element the record
     * @param recordTimestamp the timestamp it has, or {@code Long.MIN_VALUE}
     * @return milliseconds since the epoch
     */
    @Override
    long extractTimestamp(T element, long recordTimestamp);
}
