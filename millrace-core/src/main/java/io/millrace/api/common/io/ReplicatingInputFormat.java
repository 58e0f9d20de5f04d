// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.io;

import io.millrace.api.common.functions.RuntimeContext;
import io.millrace.api.common.io.statistics.BaseStatistics;
import io.millrace.configuration.Configuration;
import io.millrace.core.io.InputSplit;
import io.millrace.core.io.InputSplitAssigner;

import java.io.IOException;

/**
 * Lets every subtask read all splits of another format. Mirrors Flink 1.14's {@code
 * ReplicatingInputFormat}; no known differences.
 *
 * @param <OT> type of the records
 * @param <S> type of the splits
 */
public final class ReplicatingInputFormat<OT, S extends InputSplit> extends RichInputFormat<OT, S> {
    private static final long serialVersionUID = 1L;

    private final InputFormat<OT, S> replicated;

    /**
     * Creates a format.
     *
     * @param wrappedIF reads the splits
     */
    public ReplicatingInputFormat(InputFormat<OT, S> wrappedIF) {
        this.replicated = wrappedIF;
    }

    /**
     * Returns the format that reads the splits.
     *
     * @return the format
     */
    public InputFormat<OT, S> getReplicatedInputFormat() {
        return replicated;
    }

    @Override
    public void configure(Configuration parameters) {
        replicated.configure(parameters);
    }

    @Override
    public BaseStatistics getStatistics(BaseStatistics cachedStatistics) throws IOException {
        return replicated.getStatistics(cachedStatistics);
    }

    @Override
    public S[] createInputSplits(int minNumSplits) throws IOException {
        return replicated.createInputSplits(minNumSplits);
    }

    @Override
    public InputSplitAssigner getInputSplitAssigner(S[] inputSplits) {
        return new ReplicatingInputSplitAssigner(inputSplits);
    }

    @Override
    public void open(S split) throws IOException {
        replicated.open(split);
    }

    @Override
    public boolean reachedEnd() throws IOException {
        return replicated.reachedEnd();
    }

    @Override
    public OT nextRecord(OT reuse) throws IOException {
        return replicated.nextRecord(reuse);
    }

    @Override
    public void close() throws IOException {
        replicated.close();
    }

    @Override
    public void setRuntimeContext(RuntimeContext context) {
        if (replicated instanceof RichInputFormat<?, ?> rich) {
            rich.setRuntimeContext(context);
        }
    }

    @Override
    public RuntimeContext getRuntimeContext() {
        if (replicated instanceof RichInputFormat<?, ?> rich) {
            return rich.getRuntimeContext();
        }
        throw new RuntimeException(
                "The underlying input format to this ReplicatingInputFormat isn't context aware");
    }

    @Override
    public void openInputFormat() throws IOException {
        if (replicated instanceof RichInputFormat<?, ?> rich) {
            rich.openInputFormat();
        }
    }

    @Override
    public void closeInputFormat() throws IOException {
        if (replicated instanceof RichInputFormat<?, ?> rich) {
            rich.closeInputFormat();
        }
    }
}
