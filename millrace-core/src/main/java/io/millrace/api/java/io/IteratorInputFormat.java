// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.io;

import io.millrace.api.common.io.GenericInputFormat;
import io.millrace.api.common.io.NonParallelInput;

import java.io.Serializable;
import java.util.Iterator;

/**
 * Reads what an iterator returns, in one subtask. Mirrors Flink 1.14's {@code
 * IteratorInputFormat}; no known differences.
 *
 * @param <T> type of the records
 */
public class IteratorInputFormat<T> extends GenericInputFormat<T> implements NonParallelInput {
    private static final long serialVersionUID = 1L;

    private final Iterator<T> iterator;

    /**
     * Creates a format.
     *
     * @param iterator must be serializable
     */
    public IteratorInputFormat(Iterator<T> iterator) {
        if (!(iterator instanceof Serializable)) {
            throw new IllegalArgumentException("The data source iterator must be serializable.");
        }
        this.iterator = iterator;
    }

    @Override
    public boolean reachedEnd() {
        return !iterator.hasNext();
    }

    @Override
    public T nextRecord(T record) {
        return iterator.next();
    }
}
