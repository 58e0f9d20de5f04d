// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.sources;

import io.millrace.api.connector.source.SplitEnumerator;
import io.millrace.api.connector.source.SplitEnumeratorContext;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Gives a split to whoever asks for one, as long as there are any. */
class TestEnumerator implements SplitEnumerator<TestSplit, Integer> {

    final SplitEnumeratorContext<TestSplit> context;
    final Deque<TestSplit> unassigned;

    TestEnumerator(SplitEnumeratorContext<TestSplit> context, TestSplit... splits) {
        this.context = context;
        this.unassigned = new ArrayDeque<>(Arrays.asList(splits));
    }

    @Override
    public void start() {}

    @Override
    public void handleSplitRequest(int subtaskId, String requesterHostname) {
        if (unassigned.isEmpty()) {
            context.signalNoMoreSplits(subtaskId);
        } else {
            context.assignSplit(unassigned.poll(), subtaskId);
        }
    }

    @Override
    public void addSplitsBack(List<TestSplit> splits, int subtaskId) {
        unassigned.addAll(splits);
    }

    @Override
    public void addReader(int subtaskId) {}

    @Override
    public Integer snapshotState(long checkpointId) {
        return unassigned.size();
    }

    @Override
    public void close() {}
}
