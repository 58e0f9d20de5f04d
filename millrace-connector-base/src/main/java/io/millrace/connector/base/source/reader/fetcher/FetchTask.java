// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.connector.base.source.reader.fetcher;

import io.millrace.connector.base.source.reader.RecordsWithSplitIds;
import io.millrace.connector.base.source.reader.splitreader.SplitReader;
import io.millrace.connector.base.source.reader.synchronization.FutureCompletingBlockingQueue;

import java.io.IOException;
import java.util.Collection;
import java.util.function.Consumer;

/**
 * Fetches once and puts what came into the queue. Blocks in both; when it is woken up in the midst, what was fetched is put
 * by the next run.
 */
final class FetchTask<E> implements SplitFetcherTask {

    private final SplitReader<E, ?> splitReader;
    private final FutureCompletingBlockingQueue<RecordsWithSplitIds<E>> queue;
    private final Consumer<Collection<String>> onFinishedSplits;
    private final int fetcherId;
    /** Written by the fetcher's thread. */
    private volatile RecordsWithSplitIds<E> fetched;

    private volatile boolean isAwakened;

    FetchTask(
            SplitReader<E, ?> splitReader,
            FutureCompletingBlockingQueue<RecordsWithSplitIds<E>> queue,
            Consumer<Collection<String>> onFinishedSplits,
            int fetcherId) {
        this.splitReader = splitReader;
        this.queue = queue;
        this.onFinishedSplits = onFinishedSplits;
        this.fetcherId = fetcherId;
    }

    @Override
    public boolean run() throws IOException {
        try {
            RecordsWithSplitIds<E> toPut = fetched;
            if (toPut == null && !isAwakened) {
                toPut = splitReader.fetch();
                fetched = toPut;
            }
            if (toPut != null && !isAwakened && queue.put(fetcherId, toPut)) {
                // The consumer may have emptied it by now: only the ids of finished splits are left
                // to look at.
                Collection<String> finished = toPut.finishedSplits();
                if (!finished.isEmpty()) {
                    onFinishedSplits.accept(finished);
                }
                fetched = null;
            }
            return true;
        } catch (InterruptedException e) {
            throw new IOException("Source fetch execution was interrupted", e);
        } finally {
            isAwakened = false;
        }
    }

    @Override
    public void wakeUp() {
        isAwakened = true;
        if (fetched == null) {
            splitReader.wakeUp();
        } else {
            queue.wakeUpPuttingThread(fetcherId);
        }
    }

    @Override
    public String toString() {
        return "Fetch";
    }
}
