// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.windowing.assigners;

import io.millrace.streaming.api.windowing.windows.Window;

import java.util.Collection;

/**
 * An assigner whose windows may grow together.
 *
 * <p>Mirrors Flink 1.14's {@code MergingWindowAssigner}; no known differences.
 *
 * @param <T> type of the records
 * @param <W> type of the windows
 */
public abstract class MergingWindowAssigner<T, W extends Window> extends WindowAssigner<T, W> {
    private static final long serialVersionUID = 1L;

    /** Creates an assigner. */
    public MergingWindowAssigner() {}

    /**
     * Finds windows that have to become one.
     *
     * @param windows all windows of a key
     * @param callback told each group of windows, and the window they become
     */
    public abstract void mergeWindows(Collection<W> windows, MergeCallback<W> callback);

    /**
     * Told which windows become one.
     *
     * @param <W> type of the windows
     */
    public interface MergeCallback<W> {

        /**
         * Windows become one.
         *
         * @param toBeMerged the windows, at least two
         * @param mergeResult the window they become
         */
        void merge(Collection<W> toBeMerged, W mergeResult);
    }
}
