// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.connector.source;

import io.millrace.api.common.state.CheckpointListener;

import java.io.IOException;
import java.util.List;

/**
 * Finds the splits of a source and hands them out to its readers. There is one per source of a job; all its methods
 * are called on one thread. What a method throws fails the job. Mirrors Flink 1.14's {@code SplitEnumerator}.
 *
 * @param <SplitT> type of the splits
 * @param <CheckpointT> type of what is kept in a checkpoint
 */
public interface SplitEnumerator<SplitT extends SourceSplit, CheckpointT>
        extends AutoCloseable, CheckpointListener {

    /** Begins; the first call. */
    void start();

    /**
     * A reader asks for a split.
     *
     * @param subtaskId index of the reader's subtask
     * @param requesterHostname name of the host on which it runs, for splits that are near; may be null
     */
    void handleSplitRequest(int subtaskId, String requesterHostname);

    /**
     * Takes splits back that a reader will not read: it has failed, and they were assigned after what it is restored
     * from.
     *
     * @param splits the splits, as they were assigned
     * @param subtaskId index of the reader's subtask
     */
    void addSplitsBack(List<SplitT> splits, int subtaskId);

    /**
     * A reader is up; after a failure it is up again.
     *
     * @param subtaskId index of the reader's subtask
     */
    void addReader(int subtaskId);

    /**
     * What is to be kept in a checkpoint, such as the splits that are not assigned.
     *
     * @param checkpointId id of the checkpoint
     * @return the state
     * @throws Exception whatever goes wrong; the checkpoint fails
     */
    CheckpointT snapshotState(long checkpointId) throws Exception;

    /**
     * Ends; the last call.
     *
     * @throws IOException whatever goes wrong; it is logged
     */
    @Override
    void close() throws IOException;

    /**
     * A checkpoint is complete.
     *
     * @param checkpointId id of the checkpoint
     * @throws Exception whatever goes wrong; fails the job
     */
    @Override
    default void notifyCheckpointComplete(long checkpointId) throws Exception {}

    /**
     * Takes what a reader sent.
     *
     * @param subtaskId index of the reader's subtask
     * @param sourceEvent the event
     */
    default void handleSourceEvent(int subtaskId, SourceEvent sourceEvent) {}
}
