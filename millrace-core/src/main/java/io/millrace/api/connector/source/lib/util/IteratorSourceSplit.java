// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.connector.source.lib.util;

import io.millrace.api.connector.source.SourceSplit;

import java.util.Iterator;

/**
 * A split that is read by an iterator. Mirrors Flink 1.14's {@code IteratorSourceSplit}.
 *
 * @param <E> type of the records
 * @param <IterT> type of the iterator
 */
public interface IteratorSourceSplit<E, IterT extends Iterator<E>> extends SourceSplit {

    /**
     * The split's records from its begin.
     *
     * @return a new iterator
     */
    IterT getIterator();

    /**
     * The split with what an iterator has left.
     *
     * @param iterator an iterator of this split, somewhere in its midst
     * @return a split that begins where the iterator stands
     */
    IteratorSourceSplit<E, IterT> getUpdatedSplitForIterator(IterT iterator);
}
