// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.connector.base.source.reader;

import io.millrace.api.connector.source.ReaderOutput;
import io.millrace.api.connector.source.SourceEvent;
import io.millrace.api.connector.source.SourceOutput;
import io.millrace.api.connector.source.SourceReader;
import io.millrace.api.connector.source.SourceReaderContext;
import io.millrace.api.connector.source.SourceSplit;
import io.millrace.configuration.Configuration;
import io.millrace.connector.base.source.reader.fetcher.SplitFetcherManager;
import io.millrace.connector.base.source.reader.synchronization.FutureCompletingBlockingQueue;
import io.millrace.core.io.InputStatus;
import io.millrace.metrics.Counter;
import io.millrace.util.Preconditions;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * A reader that emits what fetcher threads have put into a queue. Each split has a state, which only the task's thread
 * touches, and an output of its own. The reader ends when it has been told that there are no more splits, all fetchers have
 * ended, and the queue is empty. Mirrors Flink 1.14's {@code SourceReaderBase}.
 *
 * @param <E> type of what is fetched
 * @param <T> type of the records that come out
 * @param <SplitT> type of the splits
 * @param <SplitStateT> type of the state of a split
 */
public abstract class SourceReaderBase<E, T, SplitT extends SourceSplit, SplitStateT>
        implements SourceReader<T, SplitT> {

    private static final Logger LOG = LoggerFactory.getLogger(SourceReaderBase.class);

    /** Turns what was fetched into records. */
    protected final RecordEmitter<E, T, SplitStateT> recordEmitter;

    /** Starts and ends the fetchers. */
    protected final SplitFetcherManager<E, SplitT> splitFetcherManager;

    /** Settings of the reader. */
    protected final SourceReaderOptions options;

    /** All settings. */
    protected final Configuration config;

    /** What the reader sees of the engine. */
    protected SourceReaderContext context;

    private final FutureCompletingBlockingQueue<RecordsWithSplitIds<E>> queue;
    private final Map<String, Split<T, SplitStateT>> splits = new HashMap<>();
    private final Counter recordsIn;

    /** What is being emitted; null if the next fetch is to be taken from the queue. */
    private RecordsWithSplitIds<E> fetch;

    /** The split in it that is being emitted; null if there is no fetch. */
    private Split<T, SplitStateT> split;

    private boolean isLastSplitAssigned;

    private static final class Split<T, SplitStateT> {

        final SplitStateT state;
        /** Made with the first record, as only then there is an output to ask. */
        SourceOutput<T> output;

        Split(SplitStateT state) {
            this.state = state;
        }
    }

    /**
     * A reader without splits.
     *
     * @param elementsQueue between the fetchers and the task
     * @param splitFetcherManager starts and ends the fetchers; made on the same queue
     * @param recordEmitter turns what was fetched into records
     * @param config settings, {@link SourceReaderOptions} among them
     * @param context what the reader sees of the engine
     */
    public SourceReaderBase(
            FutureCompletingBlockingQueue<RecordsWithSplitIds<E>> elementsQueue,
            SplitFetcherManager<E, SplitT> splitFetcherManager,
            RecordEmitter<E, T, SplitStateT> recordEmitter,
            Configuration config,
            SourceReaderContext context) {
        this.queue = elementsQueue;
        this.splitFetcherManager = splitFetcherManager;
        this.recordEmitter = recordEmitter;
        this.options = new SourceReaderOptions(config);
        this.config = config;
        this.context = context;
        this.recordsIn = context.metricGroup().getIOMetricGroup().getNumRecordsInCounter();
    }

    @Override
    public void start() {}

    @Override
    public InputStatus pollNext(ReaderOutput<T> output) throws Exception {
        while (fetch != null || takeFetch(output)) {
            E element = fetch.nextRecordFromSplit();
            if (element != null) {
                recordsIn.inc();
                recordEmitter.emitRecord(element, split.output, split.state);
                return InputStatus.MORE_AVAILABLE;
            }
            moveToNextSplit(output);
        }
        return statusWithoutFetch();
    }

    /** Takes the next fetch from the queue; says whether there is one that has elements. */
    private boolean takeFetch(ReaderOutput<T> output) {
        splitFetcherManager.checkErrors();
        fetch = queue.poll();
        return fetch != null && moveToNextSplit(output);
    }

    /** Moves to the next split of the fetch, or ends the fetch if there is none. */
    private boolean moveToNextSplit(ReaderOutput<T> output) {
        String splitId = fetch.nextSplit();
        if (splitId == null) {
            endFetch(output);
            return false;
        }
        split = splits.get(splitId);
        Preconditions.checkState(split != null, "Have records for a split that was not registered");
        if (split.output == null) {
            split.output = output.createOutputForSplit(splitId);
        }
        return true;
    }

    private void endFetch(ReaderOutput<T> output) {
        RecordsWithSplitIds<E> ended = fetch;
        fetch = null;
        split = null;
        Set<String> finished = ended.finishedSplits();
        if (!finished.isEmpty()) {
            LOG.debug("Splits {} have ended.", finished);
            Map<String, SplitStateT> states = new HashMap<>();
            for (String splitId : finished) {
                states.put(splitId, splits.remove(splitId).state);
                output.releaseOutputForSplit(splitId);
            }
            onSplitFinished(states);
        }
        ended.recycle();
    }

    private InputStatus statusWithoutFetch() {
        boolean haveFetchersEnded = splitFetcherManager.maybeShutdownFinishedFetchers();
        if (!isLastSplitAssigned || !haveFetchersEnded) {
            return InputStatus.NOTHING_AVAILABLE;
        }
        if (!queue.isEmpty()) {
            return InputStatus.MORE_AVAILABLE;
        }
        // The last word of a fetcher may be its failure.
        splitFetcherManager.checkErrors();
        return InputStatus.END_OF_INPUT;
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return fetch != null
                ? FutureCompletingBlockingQueue.AVAILABLE
                : queue.getAvailabilityFuture();
    }

    @Override
    public List<SplitT> snapshotState(long checkpointId) {
        List<SplitT> snapshot = new ArrayList<>();
        splits.forEach((splitId, known) -> snapshot.add(toSplitType(splitId, known.state)));
        return snapshot;
    }

    @Override
    public void addSplits(List<SplitT> splitsToAdd) {
        LOG.debug("Adding splits {}.", splitsToAdd);
        for (SplitT added : splitsToAdd) {
            splits.put(added.splitId(), new Split<>(initializedState(added)));
        }
        splitFetcherManager.addSplits(splitsToAdd);
    }

    @Override
    public void notifyNoMoreSplits() {
        isLastSplitAssigned = true;
        queue.notifyAvailable();
    }

    @Override
    public void handleSourceEvents(SourceEvent sourceEvent) {
        LOG.info("The reader does not handle the source event {}.", sourceEvent);
    }

    @Override
    public void close() throws Exception {
        splitFetcherManager.close(options.sourceReaderCloseTimeout);
    }

    /**
     * Number of splits that have not ended.
     *
     * @return how many
     */
    public int getNumberOfCurrentlyAssignedSplits() {
        return splits.size();
    }

    /**
     * Splits have ended, and all their records have been emitted.
     *
     * @param finishedSplitIds their last states by their ids
     */
    protected abstract void onSplitFinished(Map<String, SplitStateT> finishedSplitIds);

    /**
     * The state with which the reading of a split begins.
     *
     * @param split the split
     * @return its state
     */
    protected abstract SplitStateT initializedState(SplitT split);

    /**
     * The split as it stands, for a checkpoint.
     *
     * @param splitId id of the split
     * @param splitState its state
     * @return a split from which reading could go on
     */
    protected abstract SplitT toSplitType(String splitId, SplitStateT splitState);
}
