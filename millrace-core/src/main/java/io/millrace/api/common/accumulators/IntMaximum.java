// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.accumulators;

/** The largest int. Mirrors Flink 1.14's {@code IntMaximum}. */
public class IntMaximum implements SimpleAccumulator<Integer> {

    private static final long serialVersionUID = 1L;

    private int localValue = Integer.MIN_VALUE;

    /** A new accumulator. */
    public IntMaximum() {}

    /**
     * With a first value.
     *
     * @param value the value
     */
    public IntMaximum(int value) {
        this.localValue = value;
    }

    /**
     * Adds a value.
     *
     * @param value the value
     */
    public void add(int value) {
        localValue = Math.max(localValue, value);
    }

    @Override
    public void add(Integer value) {
        add(value.intValue());
    }

    @Override
    public Integer getLocalValue() {
        return localValue;
    }

    /**
     * What has been added here.
     *
     * @return the result so far
     */
    public int getLocalValuePrimitive() {
        return localValue;
    }

    @Override
    public void merge(Accumulator<Integer, Integer> other) {
        add(other.getLocalValue());
    }

    @Override
    public void resetLocal() {
        localValue = Integer.MIN_VALUE;
    }

    @Override
    public IntMaximum clone() {
        IntMaximum copy = new IntMaximum();
        copy.localValue = localValue;
        return copy;
    }

    @Override
    public String toString() {
        return "IntMaximum " + localValue;
    }
}
