// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.connector.base.source.reader.fetcher;

import io.millrace.api.connector.source.SourceSplit;
import io.millrace.connector.base.source.reader.RecordsWithSplitIds;
import io.millrace.connector.base.source.reader.splitreader.SplitReader;
import io.millrace.connector.base.source.reader.synchronization.FutureCompletingBlockingQueue;

import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Has one fetcher at a time, which reads all splits. Mirrors Flink 1.14's {@code SingleThreadFetcherManager}.
 *
 * @param <E> type of what is fetched
 * @param <SplitT> type of the splits
 */
public class SingleThreadFetcherManager<E, SplitT extends SourceSplit>
        extends SplitFetcherManager<E, SplitT> {

    /**
     * A manager without a fetcher.
     *
     * @param elementsQueue where the fetcher puts what it has fetched
     * @param splitReaderSupplier makes the client of the fetcher
     */
    public SingleThreadFetcherManager(
            FutureCompletingBlockingQueue<RecordsWithSplitIds<E>> elementsQueue,
            Supplier<SplitReader<E, SplitT>> splitReaderSupplier) {
        super(elementsQueue, splitReaderSupplier);
    }

    /**
     * A manager without a fetcher that tells of splits that have ended.
     *
     * @param elementsQueue where the fetcher puts what it has fetched
     * @param splitReaderSupplier makes the client of the fetcher
     * @param splitFinishedHook takes the ids of splits whose last elements have been put into the queue
     */
    public SingleThreadFetcherManager(
            FutureCompletingBlockingQueue<RecordsWithSplitIds<E>> elementsQueue,
            Supplier<SplitReader<E, SplitT>> splitReaderSupplier,
            Consumer<Collection<String>> splitFinishedHook) {
        super(elementsQueue, splitReaderSupplier, splitFinishedHook);
    }

    @Override
    public void addSplits(List<SplitT> splitsToAdd) {
        SplitFetcher<E, SplitT> fetcher = getRunningFetcher();
        if (fetcher != null) {
            fetcher.addSplits(splitsToAdd);
            return;
        }
        fetcher = createSplitFetcher();
        // Before its thread starts, so that it does not begin idle.
        fetcher.addSplits(splitsToAdd);
        startFetcher(fetcher);
    }

    /**
     * The fetcher that reads the splits now.
     *
     * @return the fetcher, or null if there is none
     */
    protected SplitFetcher<E, SplitT> getRunningFetcher() {
        Iterator<SplitFetcher<E, SplitT>> all = fetchers.values().iterator();
        return all.hasNext() ? all.next() : null;
    }
}
