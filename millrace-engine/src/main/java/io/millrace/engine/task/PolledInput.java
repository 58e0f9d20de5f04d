// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.task;

import io.millrace.engine.operator.Chain;
import io.millrace.engine.operator.source.PolledSource;

/** A source at the head of the chain, asked for records. */
final class PolledInput implements TaskInput {

    private final PolledSource source;
    private final Chain chain;
    private final String name;
    private boolean isPolling;
    private boolean hasEnded;

    PolledInput(PolledSource source, Chain chain, String name) {
        this.source = source;
        this.chain = chain;
        this.name = name;
    }

    @Override
    public int step(int maxRecords) throws Exception {
        if (hasEnded) {
            return 0;
        }
        isPolling = true;
        int count = source.poll(maxRecords);
        isPolling = false;
        if (count == PolledSource.ENDED) {
            hasEnded = true;
            chain.onStatus(false);
            chain.onWatermark(Long.MAX_VALUE);
            chain.onEndOfInput(0);
            return 1;
        }
        return count;
    }

    @Override
    public boolean hasEnded() {
        return hasEnded;
    }

    @Override
    public String describeCurrentRecord() {
        return isPolling ? "record " + source.recordCount() + " of '" + name + "'" : null;
    }
}
