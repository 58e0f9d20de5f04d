// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.connector.source.lib.util;

import io.millrace.api.connector.source.ReaderOutput;
import io.millrace.api.connector.source.SourceReader;
import io.millrace.api.connector.source.SourceReaderContext;
import io.millrace.core.io.InputStatus;
import io.millrace.util.Preconditions;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/**
 * Reads splits by their iterators, one after the other; asks for the next split when it has none. Iterators must not
 * block. Mirrors Flink 1.14's {@code IteratorSourceReader}.
 *
 * @param <E> type of the records
 * @param <IterT> type of the iterators
 * @param <SplitT> type of the splits
 */
public class IteratorSourceReader<
                E, IterT extends Iterator<E>, SplitT extends IteratorSourceSplit<E, IterT>>
        implements SourceReader<E, SplitT> {

    private final SourceReaderContext context;
    private final Queue<SplitT> waiting = new ArrayDeque<>();
    /** Completed when there is something to do; a new one is made when there is nothing. */
    private CompletableFuture<Void> available = new CompletableFuture<>();

    /** The split that is being read, and where; both null between two splits. */
    private SplitT split;

    private IterT iterator;
    private boolean isLastAssigned;

    /**
     * A reader without splits.
     *
     * @param context what it sees of the engine
     */
    public IteratorSourceReader(SourceReaderContext context) {
        this.context = Preconditions.checkNotNull(context);
    }

    @Override
    public void start() {
        if (waiting.isEmpty()) {
            context.sendSplitRequest();
        }
    }

    @Override
    public InputStatus pollNext(ReaderOutput<E> output) {
        IterT current = iterator;
        if (current != null && current.hasNext()) {
            output.collect(current.next());
            return InputStatus.MORE_AVAILABLE;
        }
        return moveOn();
    }

    private InputStatus moveOn() {
        if (iterator != null) {
            iterator = null;
            split = null;
            if (waiting.isEmpty() && !isLastAssigned) {
                context.sendSplitRequest();
            }
        }
        split = waiting.poll();
        if (split != null) {
            iterator = split.getIterator();
            return InputStatus.MORE_AVAILABLE;
        }
        if (isLastAssigned) {
            return InputStatus.END_OF_INPUT;
        }
        if (available.isDone()) {
            available = new CompletableFuture<>();
        }
        return InputStatus.NOTHING_AVAILABLE;
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return available;
    }

    @Override
    public void addSplits(List<SplitT> splits) {
        waiting.addAll(splits);
        available.complete(null);
    }

    @Override
    public void notifyNoMoreSplits() {
        isLastAssigned = true;
        available.complete(null);
    }

    @Override
    @SuppressWarnings("unchecked")
    public List<SplitT> snapshotState(long checkpointId) {
        List<SplitT> splits = new ArrayList<>();
        if (iterator != null && iterator.hasNext()) {
            splits.add((SplitT) split.getUpdatedSplitForIterator(iterator));
        }
        splits.addAll(waiting);
        return splits;
    }

    @Override
    public void close() throws Exception {}
}
