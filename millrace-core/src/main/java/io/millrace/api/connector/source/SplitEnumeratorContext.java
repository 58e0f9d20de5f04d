// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.connector.source;

import io.millrace.metrics.groups.SplitEnumeratorMetricGroup;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;

/**
 * What an enumerator sees of the engine. Its methods may be called from any thread; what they do happens on the
 * enumerator's own. Mirrors Flink 1.14's {@code SplitEnumeratorContext}.
 *
 * @param <SplitT> type of the splits
 */
public interface SplitEnumeratorContext<SplitT extends SourceSplit> {

    /**
     * Metrics of the enumerator.
     *
     * @return the group
     */
    SplitEnumeratorMetricGroup metricGroup();

    /**
     * Sends something to a reader: {@code handleSourceEvents} is called there.
     *
     * @param subtaskId index of the reader's subtask
     * @param event the event
     */
    void sendEventToSourceReader(int subtaskId, SourceEvent event);

    /**
     * Number of subtasks of the source.
     *
     * @return how many readers there will be
     */
    int currentParallelism();

    /**
     * Readers that are up.
     *
     * @return readers by the index of their subtask; a view that nobody may change
     */
    Map<Integer, ReaderInfo> registeredReaders();

    /**
     * Sends splits to readers, all of which must be registered.
     *
     * @param newSplitAssignments the splits
     */
    void assignSplits(SplitsAssignment<SplitT> newSplitAssignments);

    /**
     * Sends one split to a reader, which must be registered.
     *
     * @param split the split
     * @param subtask index of the reader's subtask
     */
    default void assignSplit(SplitT split, int subtask) {
        assignSplits(new SplitsAssignment<>(split, subtask));
    }

    /**
     * Tells a reader that it will get no more splits, so that it may end.
     *
     * @param subtask index of the reader's subtask
     */
    void signalNoMoreSplits(int subtask);

    /**
     * Runs something that may block on another thread, and hands its outcome over on the enumerator's. Such calls run
     * one after the other. What the handler throws fails the job.
     *
     * @param callable what may block, such as a look at which splits there are
     * @param handler takes the result, or what was thrown
     * @param <T> type of the result
     */
    <T> void callAsync(Callable<T> callable, BiConsumer<T, Throwable> handler);

    /**
     * Does the same again and again, at a fixed rate, until the source is closed. A call that fails does not end that.
     *
     * @param callable what may block, such as a look for new splits
     * @param handler takes the result, or what was thrown
     * @param initialDelay milliseconds until the first call
     * @param period milliseconds from the begin of one call to the next
     * @param <T> type of the result
     */
    <T> void callAsync(
            Callable<T> callable, BiConsumer<T, Throwable> handler, long initialDelay, long period);

    /**
     * Runs something on the enumerator's thread, soon; for what was done on other threads and is to change the
     * enumerator's state. What it throws fails the job.
     *
     * @param runnable what to run
     */
    void runInCoordinatorThread(Runnable runnable);
}
