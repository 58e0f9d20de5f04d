// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

import java.io.Serializable;
import java.util.Iterator;

/**
 * An iterator that can be split into parts. Mirrors Flink 1.14's {@code SplittableIterator}.
 *
 * @param <T> type of the elements
 */
public abstract class SplittableIterator<T> implements Iterator<T>, Serializable {

    private static final long serialVersionUID = 200377674313072307L;

    /** Called by subclasses. */
    public SplittableIterator() {}

    /**
     * Splits the iterator.
     *
     * @param numPartitions how many parts, positive
     * @return the parts
     */
    public abstract Iterator<T>[] split(int numPartitions);

    /**
     * One part.
     *
     * @param num which one, from 0
     * @param numPartitions how many parts there are
     * @return the part
     */
    public Iterator<T> getSplit(int num, int numPartitions) {
        if (numPartitions < 1 || num < 0 || num >= numPartitions) {
            throw new IllegalArgumentException(
                    "There is no part " + num + " of " + numPartitions + ".");
        }
        return split(numPartitions)[num];
    }

    /**
     * How many parts there can be.
     *
     * @return the largest number
     */
    public abstract int getMaximumNumberOfSplits();
}
