// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.connector.base.source.reader;

import java.util.Set;

/**
 * What one fetch has brought: elements, split by split, and which splits have ended. Handed from a fetcher thread to the
 * task's thread. Mirrors Flink 1.14's {@code RecordsWithSplitIds}.
 *
 * @param <E> type of the elements
 */
public interface RecordsWithSplitIds<E> {

    /**
     * Moves to the next split that has elements; also the first one must be moved to.
     *
     * @return id of the split, or null if there is none left
     */
    String nextSplit();

    /**
     * The next element of the current split.
     *
     * @return the element, or null if the split has none left here
     */
    E nextRecordFromSplit();

    /**
     * Splits that have ended with what is in here.
     *
     * @return their ids; empty if none has
     */
    Set<String> finishedSplits();

    /** All elements have been emitted: buffers may be used again. */
    default void recycle() {}
}
