// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.connector.base.source.reader.splitreader;

import io.millrace.api.connector.source.SourceSplit;
import io.millrace.connector.base.source.reader.RecordsWithSplitIds;

import java.io.IOException;

/**
 * The client that reads splits from outside. All methods are called by its fetcher's thread, except {@link #wakeUp}. Mirrors
 * Flink 1.14's {@code SplitReader}.
 *
 * @param <E> type of what is fetched
 * @param <SplitT> type of the splits
 */
public interface SplitReader<E, SplitT extends SourceSplit> {

    /**
     * Fetches some elements; blocks until there are any, or until it is woken up.
     *
     * @return the elements, and which splits have ended; may be empty
     * @throws IOException whatever goes wrong; fails the job
     */
    RecordsWithSplitIds<E> fetch() throws IOException;

    /**
     * Takes a change of the splits to read. Must not block.
     *
     * @param splitsChanges the change
     */
    void handleSplitsChanges(SplitsChange<SplitT> splitsChanges);

    /** Makes a {@link #fetch} return soon that blocks, or is about to. Called by any thread. */
    void wakeUp();

    /**
     * Ends.
     *
     * @throws Exception whatever goes wrong; fails the job
     */
    void close() throws Exception;
}
