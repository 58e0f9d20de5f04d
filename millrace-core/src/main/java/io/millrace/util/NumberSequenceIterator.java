// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

import java.util.NoSuchElementException;

/** The longs of a closed interval, in order. Mirrors Flink 1.14's {@code NumberSequenceIterator}. */
public class NumberSequenceIterator extends SplittableIterator<Long> {

    private static final long serialVersionUID = 1L;

    private final long to;
    private long current;

    /**
     * An interval.
     *
     * @param from first number
     * @param to last number, inclusive, not smaller than the first
     */
    public NumberSequenceIterator(long from, long to) {
        if (from > to) {
            throw new IllegalArgumentException(
                    "The 'to' value must not be smaller than the 'from' value.");
        }
        this.current = from;
        this.to = to;
    }

    private NumberSequenceIterator(long from, long to, boolean mayBeEmpty) {
        this.current = from;
        this.to = to;
    }

    /**
     * Next number.
     *
     * @return the number
     */
    public long getCurrent() {
        return current;
    }

    /**
     * Last number.
     *
     * @return the number, inclusive
     */
    public long getTo() {
        return to;
    }

    @Override
    public boolean hasNext() {
        return current <= to;
    }

    @Override
    public Long next() {
        return nextLong();
    }

    long nextLong() {
        if (current > to) {
            throw new NoSuchElementException();
        }
        return current++;
    }

    @Override
    public void remove() {
        throw new UnsupportedOperationException();
    }

    @Override
    public NumberSequenceIterator[] split(int numPartitions) {
        if (numPartitions < 1) {
            throw new IllegalArgumentException("The number of partitions must be at least 1.");
        }
        NumberSequenceIterator[] parts = new NumberSequenceIterator[numPartitions];
        long size = to - current + 1;
        long from = current;
        for (int i = 0; i < numPartitions; i++) {
            long share = Long.divideUnsigned(size, numPartitions)
                    + (i < Long.remainderUnsigned(size, numPartitions) ? 1 : 0);
            parts[i] = new NumberSequenceIterator(from, from + share - 1, true);
            from += share;
        }
        return parts;
    }

    @Override
    public int getMaximumNumberOfSplits() {
        long size = to - current + 1;
        return size < 0 || size > Integer.MAX_VALUE ? Integer.MAX_VALUE : (int) size;
    }
}
