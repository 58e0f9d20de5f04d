// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.connector.sink;

import io.millrace.api.common.eventtime.Watermark;

import java.io.IOException;
import java.util.Collections;
import java.util.List;

/**
 * Writes the records of one subtask. Called by the task's thread only; closed when the task ends, however it does. Mirrors
 * Flink 1.14's {@code SinkWriter}.
 *
 * @param <InputT> type of the records that are written
 * @param <CommT> what is prepared to be committed
 * @param <WriterStateT> what is kept in a checkpoint
 */
public interface SinkWriter<InputT, CommT, WriterStateT> extends AutoCloseable {

    /**
     * Writes a record.
     *
     * @param element the record
     * @param context its time; valid within the call only
     * @throws IOException fails the job
     * @throws InterruptedException if the job is cancelled meanwhile
     */
    void write(InputT element, Context context) throws IOException, InterruptedException;

    /**
     * A watermark has come. Does nothing unless overridden.
     *
     * @param watermark the watermark
     * @throws IOException fails the job
     * @throws InterruptedException if the job is cancelled meanwhile
     */
    default void writeWatermark(Watermark watermark) throws IOException, InterruptedException {}

    /**
     * Ends what has been written so far; called before each checkpoint and at the end of the input.
     *
     * @param flush whether nothing may be held back for later, which is so at the end of the input
     * @return what a committer is to make visible; may be empty
     * @throws IOException fails the job
     * @throws InterruptedException if the job is cancelled meanwhile
     */
    List<CommT> prepareCommit(boolean flush) throws IOException, InterruptedException;

    /**
     * What the writer keeps in a checkpoint, for writers to which the checkpoint's id does not matter.
     *
     * @return empty unless overridden
     * @throws IOException fails the job
     */
    default List<WriterStateT> snapshotState() throws IOException {
        return Collections.emptyList();
    }

    /**
     * What the writer keeps in a checkpoint; called behind {@link #prepareCommit}.
     *
     * @param checkpointId the checkpoint
     * @return that of {@link #snapshotState()} unless overridden
     * @throws IOException fails the job
     */
    default List<WriterStateT> snapshotState(long checkpointId) throws IOException {
        return snapshotState();
    }

    /** The time of a record. */
    interface Context {

        /**
         * The last watermark that has come.
         *
         * @return its timestamp, {@link Long#MIN_VALUE} before the first
         */
        long currentWatermark();

        /**
         * Timestamp of the record.
         *
         * @return milliseconds since the epoch, or null if it has none
         */
        Long timestamp();
    }
}
