// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.sources;

import io.millrace.api.connector.source.ReaderOutput;
import io.millrace.api.connector.source.SourceReader;
import io.millrace.api.connector.source.SourceReaderContext;
import io.millrace.core.io.InputStatus;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Emits a record of each of its splits in turn, into the split's own output; asks for a split when it has none. */
class TestReader implements SourceReader<String, TestSplit> {

    final SourceReaderContext context;
    private final Deque<Position> splits = new ArrayDeque<>();
    private boolean isLastAssigned;
    private CompletableFuture<Void> available = new CompletableFuture<>();

    private static final class Position {

        private final TestSplit split;
        private int next;

        private Position(TestSplit split) {
            this.split = split;
        }
    }

    TestReader(SourceReaderContext context) {
        this.context = context;
    }

    @Override
    public void start() {
        context.sendSplitRequest();
    }

    @Override
    public InputStatus pollNext(ReaderOutput<String> output) {
        Position current = splits.poll();
        if (current == null) {
            return status();
        }
        TestSplit split = current.split;
        if (current.next < split.size()) {
            output.createOutputForSplit(split.splitId())
                    .collect(split.record(current.next), split.timestamps().get(current.next));
            current.next++;
            splits.add(current);
            return InputStatus.MORE_AVAILABLE;
        }
        if (releases()) {
            output.releaseOutputForSplit(split.splitId());
        }
        if (splits.isEmpty() && !isLastAssigned) {
            context.sendSplitRequest();
        }
        return InputStatus.MORE_AVAILABLE;
    }

    private InputStatus status() {
        if (isLastAssigned) {
            return InputStatus.END_OF_INPUT;
        }
        if (available.isDone()) {
            available = new CompletableFuture<>();
        }
        return InputStatus.NOTHING_AVAILABLE;
    }

    /** Whether outputs of splits at their end are let go. */
    boolean releases() {
        return true;
    }

    final void wake() {
        available.complete(null);
    }

    @Override
    public List<TestSplit> snapshotState(long checkpointId) {
        return splits.stream().map(position -> position.split).toList();
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return available;
    }

    @Override
    public void addSplits(List<TestSplit> added) {
        added.forEach(split -> splits.add(new Position(split)));
        wake();
    }

    @Override
    public void notifyNoMoreSplits() {
        isLastAssigned = true;
        wake();
    }

    @Override
    public void close() throws Exception {}
}
