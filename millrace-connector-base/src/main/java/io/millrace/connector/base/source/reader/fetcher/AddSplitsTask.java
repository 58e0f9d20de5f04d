// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.connector.base.source.reader.fetcher;

import io.millrace.api.connector.source.SourceSplit;
import io.millrace.connector.base.source.reader.splitreader.SplitReader;
import io.millrace.connector.base.source.reader.splitreader.SplitsAddition;

import java.util.List;
import java.util.Map;

/** Gives splits to the client. */
final class AddSplitsTask<SplitT extends SourceSplit> implements SplitFetcherTask {

    private final SplitReader<?, SplitT> splitReader;
    private final List<SplitT> splits;
    private final Map<String, SplitT> assigned;

    AddSplitsTask(
            SplitReader<?, SplitT> splitReader, List<SplitT> splits, Map<String, SplitT> assigned) {
        this.splitReader = splitReader;
        this.splits = splits;
        this.assigned = assigned;
    }

    @Override
    public boolean run() {
        for (SplitT split : splits) {
            assigned.put(split.splitId(), split);
        }
        splitReader.handleSplitsChanges(new SplitsAddition<>(splits));
        return true;
    }

    @Override
    public void wakeUp() {
        // It does not block.
    }

    @Override
    public String toString() {
        return "AddSplits " + splits;
    }
}
