// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.connector.base.source.reader.fetcher;

import io.millrace.api.connector.source.SourceSplit;
import io.millrace.connector.base.source.reader.RecordsWithSplitIds;
import io.millrace.connector.base.source.reader.splitreader.SplitReader;
import io.millrace.connector.base.source.reader.synchronization.FutureCompletingBlockingQueue;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One thread that fetches. It runs the tasks that it was given, and fetches as long as there are none and it has splits; it
 * is idle when it has neither. Mirrors Flink 1.14's {@code SplitFetcher}.
 *
 * @param <E> type of what is fetched
 * @param <SplitT> type of the splits
 */
public class SplitFetcher<E, SplitT extends SourceSplit> implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(SplitFetcher.class);

    private final int id;
    private final SplitReader<E, SplitT> splitReader;
    private final FutureCompletingBlockingQueue<RecordsWithSplitIds<E>> queue;
    private final Consumer<Throwable> errorHandler;
    private final Runnable shutdownHook;
    private final FetchTask<E> fetchTask;
    /** The fetcher's thread only. */
    private final Map<String, SplitT> assigned = new HashMap<>();

    private final Object lock = new Object();

    // All guarded by the lock.
    private final Deque<SplitFetcherTask> tasks = new ArrayDeque<>();
    private SplitFetcherTask running;
    private boolean isClosed;
    private boolean isIdle = true;

    SplitFetcher(
            int id,
            FutureCompletingBlockingQueue<RecordsWithSplitIds<E>> queue,
            SplitReader<E, SplitT> splitReader,
            Consumer<Throwable> errorHandler,
            Runnable shutdownHook,
            Consumer<Collection<String>> splitFinishedHook) {
        this.id = id;
        this.queue = queue;
        this.splitReader = splitReader;
        this.errorHandler = errorHandler;
        this.shutdownHook = shutdownHook;
        this.fetchTask = new FetchTask<>(
                splitReader,
                queue,
                finished -> {
                    finished.forEach(assigned::remove);
                    splitFinishedHook.accept(finished);
                },
                id);
    }

    /** Fetches until the fetcher is shut down or something fails. */
    @Override
    public void run() {
        LOG.debug("Split fetcher {} starts.", id);
        try {
            SplitFetcherTask task = nextTask();
            while (task != null) {
                runTask(task);
                task = nextTask();
            }
        } catch (Throwable e) {
            errorHandler.accept(e);
        } finally {
            closeReader();
            LOG.debug("Split fetcher {} has ended.", id);
            shutdownHook.run();
        }
    }

    private void closeReader() {
        try {
            splitReader.close();
        } catch (Throwable e) {
            errorHandler.accept(e);
        }
    }

    /** Waits for something to do; null once the fetcher is shut down. */
    private SplitFetcherTask nextTask() throws InterruptedException {
        boolean hasBecomeIdle;
        synchronized (lock) {
            hasBecomeIdle = !isClosed && tasks.isEmpty() && assigned.isEmpty();
            isIdle = hasBecomeIdle;
        }
        if (hasBecomeIdle) {
            // The reader may wait for just that.
            queue.notifyAvailable();
        }
        synchronized (lock) {
            while (!isClosed && tasks.isEmpty() && assigned.isEmpty()) {
                lock.wait();
            }
            if (isClosed) {
                return null;
            }
            running = tasks.isEmpty() ? fetchTask : tasks.poll();
            return running;
        }
    }

    private void runTask(SplitFetcherTask task) {
        boolean isDone;
        try {
            isDone = task.run();
        } catch (Exception e) {
            throw new RuntimeException(
                    String.format(
                            "SplitFetcher thread %d received unexpected exception while polling the records",
                            id),
                    e);
        }
        synchronized (lock) {
            running = null;
            if (!isDone && task != fetchTask) {
                tasks.addFirst(task);
            }
        }
    }

    /**
     * Gives the fetcher more splits.
     *
     * @param splitsToAdd the splits
     */
    public void addSplits(List<SplitT> splitsToAdd) {
        enqueueTask(new AddSplitsTask<>(splitReader, splitsToAdd, assigned));
        wakeUp();
    }

    /**
     * Gives the fetcher something to do when it has done what it is doing; a fetch that blocks is not woken for it.
     *
     * @param task what to do
     */
    public void enqueueTask(SplitFetcherTask task) {
        synchronized (lock) {
            tasks.add(task);
            isIdle = false;
            lock.notifyAll();
        }
    }

    private void wakeUp() {
        synchronized (lock) {
            if (running != null) {
                running.wakeUp();
            }
        }
    }

    /**
     * The client.
     *
     * @return the client; only the fetcher's thread may use it
     */
    public SplitReader<E, SplitT> getSplitReader() {
        return splitReader;
    }

    /**
     * Number of the fetcher in its reader.
     *
     * @return from 0
     */
    public int fetcherId() {
        return id;
    }

    /** Ends the fetcher soon; its thread closes the client. Any thread, any number of times. */
    public void shutdown() {
        synchronized (lock) {
            if (isClosed) {
                return;
            }
            isClosed = true;
            lock.notifyAll();
        }
        wakeUp();
    }

    /** Whether it has neither splits nor anything else to do. */
    boolean isIdle() {
        synchronized (lock) {
            return isIdle;
        }
    }
}
