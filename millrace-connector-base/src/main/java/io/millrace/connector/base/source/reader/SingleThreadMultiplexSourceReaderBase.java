// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.connector.base.source.reader;

import io.millrace.api.connector.source.SourceReaderContext;
import io.millrace.api.connector.source.SourceSplit;
import io.millrace.configuration.Configuration;
import io.millrace.connector.base.source.reader.fetcher.SingleThreadFetcherManager;
import io.millrace.connector.base.source.reader.splitreader.SplitReader;
import io.millrace.connector.base.source.reader.synchronization.FutureCompletingBlockingQueue;

import java.util.function.Supplier;

/**
 * A reader that reads all its splits on one fetcher thread by one client. Mirrors Flink 1.14's
 * {@code SingleThreadMultiplexSourceReaderBase}.
 *
 * @param <E> type of what is fetched
 * @param <T> type of the records that come out
 * @param <SplitT> type of the splits
 * @param <SplitStateT> type of the state of a split
 */
public abstract class SingleThreadMultiplexSourceReaderBase<
                E, T, SplitT extends SourceSplit, SplitStateT>
        extends SourceReaderBase<E, T, SplitT, SplitStateT> {

    /**
     * A reader with a queue as long as configured.
     *
     * @param splitReaderSupplier makes the client of the fetcher
     * @param recordEmitter turns what was fetched into records
     * @param config settings, {@link SourceReaderOptions} among them
     * @param context what the reader sees of the engine
     */
    public SingleThreadMultiplexSourceReaderBase(
            Supplier<SplitReader<E, SplitT>> splitReaderSupplier,
            RecordEmitter<E, T, SplitStateT> recordEmitter,
            Configuration config,
            SourceReaderContext context) {
        this(
                new FutureCompletingBlockingQueue<>(
                        config.get(SourceReaderOptions.ELEMENT_QUEUE_CAPACITY)),
                splitReaderSupplier,
                recordEmitter,
                config,
                context);
    }

    /**
     * A reader with a queue of its own.
     *
     * @param elementsQueue between the fetcher and the task
     * @param splitReaderSupplier makes the client of the fetcher
     * @param recordEmitter turns what was fetched into records
     * @param config settings, {@link SourceReaderOptions} among them
     * @param context what the reader sees of the engine
     */
    public SingleThreadMultiplexSourceReaderBase(
            FutureCompletingBlockingQueue<RecordsWithSplitIds<E>> elementsQueue,
            Supplier<SplitReader<E, SplitT>> splitReaderSupplier,
            RecordEmitter<E, T, SplitStateT> recordEmitter,
            Configuration config,
            SourceReaderContext context) {
        this(
                elementsQueue,
                new SingleThreadFetcherManager<>(elementsQueue, splitReaderSupplier),
                recordEmitter,
                config,
                context);
    }

    /**
     * A reader with a queue and a manager of fetchers of its own.
     *
     * @param elementsQueue between the fetcher and the task
     * @param splitFetcherManager starts and ends the fetcher; made on the same queue
     * @param recordEmitter turns what was fetched into records
     * @param config settings, {@link SourceReaderOptions} among them
     * @param context what the reader sees of the engine
     */
    public SingleThreadMultiplexSourceReaderBase(
            FutureCompletingBlockingQueue<RecordsWithSplitIds<E>> elementsQueue,
            SingleThreadFetcherManager<E, SplitT> splitFetcherManager,
            RecordEmitter<E, T, SplitStateT> recordEmitter,
            Configuration config,
            SourceReaderContext context) {
        super(elementsQueue, splitFetcherManager, recordEmitter, config, context);
    }
}
