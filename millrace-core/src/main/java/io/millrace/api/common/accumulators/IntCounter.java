// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.accumulators;

/** Adds up ints. Mirrors Flink 1.14's {@code IntCounter}. */
public class IntCounter implements SimpleAccumulator<Integer> {

    private static final long serialVersionUID = 1L;

    private int localValue = 0;

    /** A new accumulator. */
    public IntCounter() {}

    /**
     * With a first value.
     *
     * @param value the value
     */
    public IntCounter(int value) {
        this.localValue = value;
    }

    /**
     * Adds a value.
     *
     * @param value the value
     */
    public void add(int value) {
        localValue = localValue + value;
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
        localValue = 0;
    }

    @Override
    public IntCounter clone() {
        IntCounter copy = new IntCounter();
        copy.localValue = localValue;
        return copy;
    }

    @Override
    public String toString() {
        return "IntCounter " + localValue;
    }
}
