// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.io;

import io.millrace.api.common.io.GenericInputFormat;
import io.millrace.core.io.GenericInputSplit;
import io.millrace.util.SplittableIterator;

import java.io.IOException;
import java.util.Iterator;

/**
 * Reads what an iterator returns, each subtask its part. Mirrors Flink 1.14's {@code
 * ParallelIteratorInputFormat}; no known differences.
 *
 * @param <T> type of the records
 */
public class ParallelIteratorInputFormat<T> extends GenericInputFormat<T> {
    private static final long serialVersionUID = 1L;

    private final SplittableIterator<T> source;
    private transient Iterator<T> splitIterator;

    /**
     * Creates a format.
     *
     * @param iterator what is read
     */
    public ParallelIteratorInputFormat(SplittableIterator<T> iterator) {
        this.source = iterator;
    }

    @Override
    public void open(GenericInputSplit split) throws IOException {
        super.open(split);
        splitIterator = source.getSplit(split.getSplitNumber(), split.getTotalNumberOfSplits());
    }

    @Override
    public boolean reachedEnd() {
        return !splitIterator.hasNext();
    }

    @Override
    public T nextRecord(T reuse) {
        return splitIterator.next();
    }
}
