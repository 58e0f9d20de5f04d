// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.connector.source;

import io.millrace.api.common.state.CheckpointListener;
import io.millrace.core.io.InputStatus;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Reads the splits that are assigned to one subtask of a source. All methods are called on the task's thread and must
 * not block; what waits for the outside has threads of its own. Mirrors Flink 1.14's {@code SourceReader}.
 *
 * @param <T> type of the records
 * @param <SplitT> type of the splits
 */
public interface SourceReader<T, SplitT extends SourceSplit>
        extends AutoCloseable, CheckpointListener {

    /** Begins; splits that were restored have been added before. */
    void start();

    /**
     * Emits the next record, if there is one; at most one, so that the task stays responsive.
     *
     * @param output takes the record
     * @return whether there is more, nothing now, or nothing ever again
     * @throws Exception whatever goes wrong; fails the job
     */
    InputStatus pollNext(ReaderOutput<T> output) throws Exception;

    /**
     * The splits as they stand now, with the position in each.
     *
     * @param checkpointId id of the checkpoint for which they are kept
     * @return the splits
     */
    List<SplitT> snapshotState(long checkpointId);

    /**
     * When {@link #pollNext} is worth a call again. Asked for after it said {@link InputStatus#NOTHING_AVAILABLE}; it may
     * be called once more without need.
     *
     * @return completed, by any thread, when there is something
     */
    CompletableFuture<Void> isAvailable();

    /**
     * Adds splits to read.
     *
     * @param splits the splits, copies of those that the enumerator assigned
     */
    void addSplits(List<SplitT> splits);

    /** No splits will be added any more: the reader may end when it has read those it has. */
    void notifyNoMoreSplits();

    /**
     * Takes what the enumerator sent to this reader.
     *
     * @param sourceEvent the event
     */
    default void handleSourceEvents(SourceEvent sourceEvent) {}

    /**
     * A checkpoint is complete; a reader may for instance tell the outside how far it has read.
     *
     * @param checkpointId id of the checkpoint
     * @throws Exception whatever goes wrong; fails the job
     */
    @Override
    default void notifyCheckpointComplete(long checkpointId) throws Exception {}
}
