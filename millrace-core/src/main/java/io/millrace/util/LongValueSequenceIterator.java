// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.util;

import io.millrace.types.LongValue;

import java.util.NoSuchElementException;

/**
 * The longs of a closed interval, in order, always in the same object. Mirrors Flink 1.14's {@code
 * LongValueSequenceIterator}.
 */
public class LongValueSequenceIterator extends SplittableIterator<LongValue> {

    private static final long serialVersionUID = 1L;

    private final NumberSequenceIterator numbers;

    /** What {@link #next()} returns every time. */
    private final LongValue value = new LongValue();

    /**
     * An interval.
     *
     * @param from first number
     * @param to last number, inclusive, not smaller than the first
     */
    public LongValueSequenceIterator(long from, long to) {
        this(new NumberSequenceIterator(from, to));
    }

    private LongValueSequenceIterator(NumberSequenceIterator numbers) {
        this.numbers = numbers;
    }

    /**
     * Next number.
     *
     * @return the number
     */
    public long getCurrent() {
        return numbers.getCurrent();
    }

    /**
     * Last number.
     *
     * @return the number, inclusive
     */
    public long getTo() {
        return numbers.getTo();
    }

    @Override
    public boolean hasNext() {
        return numbers.hasNext();
    }

    /**
     * The next number.
     *
     * @return the same object every time, with the next number
     * @throws NoSuchElementException behind the last
     */
    @Override
    public LongValue next() {
        value.setValue(numbers.nextLong());
        return value;
    }

    @Override
    public void remove() {
        throw new UnsupportedOperationException();
    }

    @Override
    public LongValueSequenceIterator[] split(int numPartitions) {
        NumberSequenceIterator[] parts = numbers.split(numPartitions);
        LongValueSequenceIterator[] iterators = new LongValueSequenceIterator[parts.length];
        for (int i = 0; i < parts.length; i++) {
            iterators[i] = new LongValueSequenceIterator(parts[i]);
        }
        return iterators;
    }

    @Override
    public int getMaximumNumberOfSplits() {
        return numbers.getMaximumNumberOfSplits();
    }
}
