// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.io;

import io.millrace.api.common.io.statistics.BaseStatistics;
import io.millrace.configuration.Configuration;
import io.millrace.core.io.GenericInputSplit;

import java.io.IOException;

/**
 * An input format whose splits are just numbers: one per subtask, or only one for {@link
 * NonParallelInput}. Mirrors Flink 1.14's {@code GenericInputFormat}; no known differences.
 *
 * @param <OT> type of the records
 */
public abstract class GenericInputFormat<OT> extends RichInputFormat<OT, GenericInputSplit> {
    private static final long serialVersionUID = 1L;

    /** Number of the open split, from 0. */
    protected int partitionNumber;

    /** Creates the format. */
    public GenericInputFormat() {}

    @Override
    public void configure(Configuration parameters) {}

    @Override
    public BaseStatistics getStatistics(BaseStatistics cachedStatistics) throws IOException {
        return cachedStatistics;
    }

    @Override
    public GenericInputSplit[] createInputSplits(int numSplits) throws IOException {
        if (numSplits < 1) {
            throw new IllegalArgumentException("Number of input splits has to be at least 1.");
        }
        int count = this instanceof NonParallelInput ? 1 : numSplits;
        GenericInputSplit[] splits = new GenericInputSplit[count];
        for (int i = 0; i < count; i++) {
            splits[i] = new GenericInputSplit(i, count);
        }
        return splits;
    }

    @Override
    public DefaultInputSplitAssigner getInputSplitAssigner(GenericInputSplit[] splits) {
        return new DefaultInputSplitAssigner(splits);
    }

    @Override
    public void open(GenericInputSplit split) throws IOException {
        this.partitionNumber = split.getSplitNumber();
    }

    @Override
    public void close() throws IOException {}
}
