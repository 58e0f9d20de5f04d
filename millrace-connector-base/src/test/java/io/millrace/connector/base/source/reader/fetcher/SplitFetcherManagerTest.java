// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.connector.base.source.reader.fetcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.connector.source.SourceSplit;
import io.millrace.connector.base.source.reader.RecordsBySplits;
import io.millrace.connector.base.source.reader.RecordsWithSplitIds;
import io.millrace.connector.base.source.reader.splitreader.SplitReader;
import io.millrace.connector.base.source.reader.splitreader.SplitsChange;
import io.millrace.connector.base.source.reader.synchronization.FutureCompletingBlockingQueue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;

class SplitFetcherManagerTest {

    private record Split(String splitId) implements SourceSplit {}

    /** Each split holds one record, its id; blocks without splits; fails at a split named "bad". */
    private static final class Client implements SplitReader<String, Split> {

        private final Queue<Split> splits = new ArrayDeque<>();
        private final LinkedBlockingQueue<String> bell = new LinkedBlockingQueue<>();
        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public RecordsWithSplitIds<String> fetch() throws IOException {
            RecordsBySplits.Builder<String> fetched = new RecordsBySplits.Builder<>();
            Split split = splits.poll();
            if (split == null) {
                try {
                    bell.take();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            } else if (split.splitId().equals("bad")) {
                throw new IOException("bad split");
            } else if (!split.splitId().equals("endless")) {
                fetched.add(split, split.splitId());
                fetched.addFinishedSplit(split.splitId());
            }
            return fetched.build();
        }

        @Override
        public void handleSplitsChanges(SplitsChange<Split> change) {
            splits.addAll(change.splits());
        }

        @Override
        public void wakeUp() {
            bell.add("rung");
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }

    private final Client client = new Client();
    private final FutureCompletingBlockingQueue<RecordsWithSplitIds<String>> queue =
            new FutureCompletingBlockingQueue<>(1);
    private final List<String> finished = new java.util.concurrent.CopyOnWriteArrayList<>();
    private final SingleThreadFetcherManager<String, Split> manager =
            new SingleThreadFetcherManager<>(queue, () -> client, finished::addAll);

    @AfterEach
    void close() throws Exception {
        manager.close(10_000);
    }

    private String next() throws InterruptedException {
        while (true) {
            RecordsWithSplitIds<String> fetched = queue.take();
            if (fetched.nextSplit() != null) {
                return fetched.nextRecordFromSplit();
            }
        }
    }

    @Test
    void shouldFetchSplitsInTheOrderInWhichTheyWereAdded() throws Exception {
        manager.addSplits(List.of(new Split("a"), new Split("b")));
        manager.addSplits(List.of(new Split("c")));

        assertThat(List.of(next(), next(), next())).containsExactly("a", "b", "c");
        assertThat(manager.getNumAliveFetchers()).isLessThanOrEqualTo(1);
    }

    @Test
    void shouldWakeUpFetchThatBlocksForMoreSplits() throws Exception {
        manager.addSplits(List.of(new Split("endless")));
        manager.addSplits(List.of(new Split("a")));

        assertThat(next()).isEqualTo("a");
        assertThat(manager.maybeShutdownFinishedFetchers()).as("one is at work").isFalse();
    }

    @Test
    void shouldShutDownFetcherThatHasNothingLeft() throws Exception {
        manager.addSplits(List.of(new Split("a")));
        assertThat(next()).isEqualTo("a");

        while (!manager.maybeShutdownFinishedFetchers()) {
            queue.getAvailabilityFuture().get();
            queue.poll();
        }

        client.closed.await();
        assertThat(finished).containsExactly("a");
        assertThat(manager.getNumAliveFetchers()).isZero();
    }

    @Test
    void shouldTellTheReaderOfFailures() throws Exception {
        manager.addSplits(List.of(new Split("bad")));

        client.closed.await();
        queue.getAvailabilityFuture().get();

        assertThatThrownBy(manager::checkErrors)
                .hasMessage("One or more fetchers have encountered exception")
                .cause()
                .hasMessage(
                        "SplitFetcher thread 0 received unexpected exception while polling the records")
                .cause()
                .hasMessage("bad split");
    }

    @Test
    void shouldCloseFetchersThatBlock() throws Exception {
        manager.addSplits(List.of(new Split("a"), new Split("b"), new Split("endless")));

        manager.close(10_000);

        assertThat(client.closed.getCount()).isZero();
        assertThatThrownBy(() -> manager.createSplitFetcher())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The split fetcher manager has closed.");
    }
}
