// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.functions.source;

import io.millrace.api.common.functions.Function;
import io.millrace.streaming.api.watermark.Watermark;

import java.io.Serializable;

/**
 * Pushes records into a stream until it is done or cancelled.
 *
 * <p>A function that keeps state must change it and emit the record that belongs to it in one block that
 * holds {@link SourceContext#getCheckpointLock()}, or a checkpoint could fall between the two. Runs with
 * parallelism 1 unless it is a {@link ParallelSourceFunction}. Mirrors Flink 1.14's {@code
 * SourceFunction}; no known differences.
 *
 * @param <T> type of the records
 */
public interface SourceFunction<T> extends Function, Serializable {

    /**
     * Emits records; the source ends when this method returns. Called once, on the source's thread.
     *
     * @param ctx takes records and watermarks
     * @throws Exception fails the job, unless it is being cancelled
     */
    void run(SourceContext<T> ctx) throws Exception;

    /**
     * Makes {@link #run} return soon. Called on another thread, so what it sets should be volatile; the
     * source's thread may be interrupted afterwards.
     */
    void cancel();

    /**
     * Where a source function emits to.
     *
     * @param <T> type of the records
     */
    interface SourceContext<T> {

        /**
         * Emits a record without timestamp.
         *
         * @param element the record
         */
        void collect(T element);

        /**
         * Emits a record with its event time.
         *
         * @param element the record
         * @param timestamp milliseconds since the epoch
         */
        void collectWithTimestamp(T element, long timestamp);

        /**
         * Says that no record with an earlier or equal timestamp follows.
         *
         * @param mark the watermark
         */
        void emitWatermark(Watermark mark);

        /**
         * Says that this source will be quiet for a while, so that nobody waits for its watermarks; the
         * next record or watermark ends it.
         */
        void markAsTemporarilyIdle();

        /**
         * Returns the lock that keeps checkpoints away while it is held.
         *
         * @return the lock
         */
        Object getCheckpointLock();

        /** Ends the context; called by the runtime. */
        void close();
    }
}
