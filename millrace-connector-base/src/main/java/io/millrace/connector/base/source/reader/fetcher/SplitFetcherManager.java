// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.connector.base.source.reader.fetcher;

import io.millrace.api.connector.source.SourceSplit;
import io.millrace.connector.base.source.reader.RecordsWithSplitIds;
import io.millrace.connector.base.source.reader.splitreader.SplitReader;
import io.millrace.connector.base.source.reader.synchronization.FutureCompletingBlockingQueue;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Starts and ends the fetchers of a reader, and decides which one reads a split. Used by the task's thread. Mirrors Flink
 * 1.14's {@code SplitFetcherManager}.
 *
 * @param <E> type of what is fetched
 * @param <SplitT> type of the splits
 */
public abstract class SplitFetcherManager<E, SplitT extends SourceSplit> {

    private static final Logger LOG = LoggerFactory.getLogger(SplitFetcherManager.class);

    /** Fetchers that have not been shut down, by their numbers. */
    protected final Map<Integer, SplitFetcher<E, SplitT>> fetchers = new ConcurrentHashMap<>();

    private final FutureCompletingBlockingQueue<RecordsWithSplitIds<E>> queue;
    private final Supplier<SplitReader<E, SplitT>> splitReaderFactory;
    private final Consumer<Collection<String>> splitFinishedHook;
    private final AtomicInteger nextId = new AtomicInteger();
    /** The first failure of a fetcher; later ones are added to it. */
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    private final ExecutorService executor;
    private volatile boolean isClosed;

    /**
     * A manager without fetchers.
     *
     * @param elementsQueue where fetchers put what they have fetched
     * @param splitReaderFactory makes the client of a fetcher
     */
    public SplitFetcherManager(
            FutureCompletingBlockingQueue<RecordsWithSplitIds<E>> elementsQueue,
            Supplier<SplitReader<E, SplitT>> splitReaderFactory) {
        this(elementsQueue, splitReaderFactory, finished -> {});
    }

    /**
     * A manager without fetchers that tells of splits that have ended.
     *
     * @param elementsQueue where fetchers put what they have fetched
     * @param splitReaderFactory makes the client of a fetcher
     * @param splitFinishedHook takes the ids of splits whose last elements have been put into the queue; called by fetchers
     */
    public SplitFetcherManager(
            FutureCompletingBlockingQueue<RecordsWithSplitIds<E>> elementsQueue,
            Supplier<SplitReader<E, SplitT>> splitReaderFactory,
            Consumer<Collection<String>> splitFinishedHook) {
        this.queue = elementsQueue;
        this.splitReaderFactory = splitReaderFactory;
        this.splitFinishedHook = splitFinishedHook;
        String name = "Source Data Fetcher for " + Thread.currentThread().getName();
        this.executor = Executors.newCachedThreadPool(fetcher -> new Thread(fetcher, name));
    }

    /**
     * Gives splits to a fetcher.
     *
     * @param splitsToAdd the splits
     */
    public abstract void addSplits(List<SplitT> splitsToAdd);

    /**
     * Starts the thread of a fetcher.
     *
     * @param fetcher made by {@link #createSplitFetcher}
     */
    protected void startFetcher(SplitFetcher<E, SplitT> fetcher) {
        executor.submit(fetcher);
    }

    /**
     * Makes a fetcher with a client of its own, whose thread is not started yet.
     *
     * @return the fetcher
     * @throws IllegalStateException if the manager is closed
     */
    protected synchronized SplitFetcher<E, SplitT> createSplitFetcher() {
        if (isClosed) {
            throw new IllegalStateException("The split fetcher manager has closed.");
        }
        int id = nextId.getAndIncrement();
        SplitFetcher<E, SplitT> fetcher = new SplitFetcher<>(
                id,
                queue,
                splitReaderFactory.get(),
                this::onFailure,
                () -> onEnd(id),
                splitFinishedHook);
        fetchers.put(id, fetcher);
        return fetcher;
    }

    private void onFailure(Throwable e) {
        if (!failure.compareAndSet(null, e)) {
            Throwable first = failure.get();
            if (first != e) {
                first.addSuppressed(e);
            }
        }
        queue.notifyAvailable();
    }

    private void onEnd(int id) {
        fetchers.remove(id);
        queue.notifyAvailable();
    }

    /**
     * Ends fetchers that are idle.
     *
     * @return whether no fetcher is left
     */
    public boolean maybeShutdownFinishedFetchers() {
        fetchers.values().removeIf(fetcher -> {
            if (!fetcher.isIdle()) {
                return false;
            }
            fetcher.shutdown();
            return true;
        });
        return fetchers.isEmpty();
    }

    /**
     * Ends all fetchers.
     *
     * @param timeoutMs how long to wait for them, in milliseconds
     * @throws Exception if the wait is interrupted
     */
    public synchronized void close(long timeoutMs) throws Exception {
        isClosed = true;
        fetchers.values().forEach(SplitFetcher::shutdown);
        executor.shutdown();
        if (!executor.awaitTermination(timeoutMs, TimeUnit.MILLISECONDS)) {
            LOG.warn(
                    "The reader is closed, but {} of its fetchers did not end within {} ms.",
                    fetchers.size(),
                    timeoutMs);
        }
    }

    /**
     * Throws what made a fetcher fail, if one has.
     *
     * @throws RuntimeException if a fetcher has failed
     */
    public void checkErrors() {
        Throwable first = failure.get();
        if (first != null) {
            throw new RuntimeException("One or more fetchers have encountered exception", first);
        }
    }

    /**
     * Number of fetchers that have not been shut down.
     *
     * @return how many
     */
    public int getNumAliveFetchers() {
        return fetchers.size();
    }
}
