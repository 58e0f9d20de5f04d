// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.sink;

import io.millrace.api.common.eventtime.Watermark;
import io.millrace.api.common.functions.Function;

import java.io.Serializable;

/**
 * Takes the records at the end of a stream.
 *
 * <p>Implement one of the two {@code invoke} methods. Each subtask calls its own copy from its task thread.
 * After a failure records since the last checkpoint come again. Mirrors Flink 1.14's {@code
 * SinkFunction}; no known differences.
 *
 * @param <IN> type of the records
 */
public interface SinkFunction<IN> extends Function, Serializable {

    /**
     * Takes a record; does nothing unless overridden.
     *
     * @param value the record
     * @throws Exception fails the job
     * @deprecated use {@link #invoke(Object, Context)}
     */
    @Deprecated
    default void invoke(IN value) throws Exception {}

    /**
     * Takes a record; calls {@link #invoke(Object)} unless overridden.
     *
     * @param value the record
     * @param context times that belong to the record; only valid during the call
     * @throws Exception fails the job
     */
    @SuppressWarnings("deprecation")
    default void invoke(IN value, Context context) throws Exception {
        invoke(value);
    }

    /**
     * Takes a watermark, for sinks that hand it on; does nothing unless overridden.
     *
     * @param watermark the watermark
     * @throws Exception fails the job
     */
    default void writeWatermark(Watermark watermark) throws Exception {}

    /**
     * Called once all records have been taken; not when the job fails or is cancelled. Flush here, and
     * release resources in {@code close}. Does nothing unless overridden.
     *
     * @throws Exception fails the job
     */
    default void finish() throws Exception {}

    /** Times a sink may ask for. */
    interface Context {

        /**
         * Returns the wall clock's time.
         *
         * @return milliseconds since the epoch
         */
        long currentProcessingTime();

        /**
         * Returns the watermark of the sink.
         *
         * @return the watermark's timestamp, {@code Long.MIN_VALUE} before the first one
         */
        long currentWatermark();

        /**
         * Returns the timestamp of the record.
         *
         * @return milliseconds since the epoch, or null if the record has none
         */
        Long timestamp();
    }
}
