// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.accumulators;

/** Adds up doubles. Mirrors Flink 1.14's {@code DoubleCounter}. */
public class DoubleCounter implements SimpleAccumulator<Double> {

    private static final long serialVersionUID = 1L;

    private double localValue = 0;

    /** A new accumulator. */
    public DoubleCounter() {}

    /**
     * With a first value.
     *
     * @param value the value
     */
    public DoubleCounter(double value) {
        this.localValue = value;
    }

    /**
     * Adds a value.
     *
     * @param value the value
     */
    public void add(double value) {
        localValue = localValue + value;
    }

    @Override
    public void add(Double value) {
        add(value.doubleValue());
    }

    @Override
    public Double getLocalValue() {
        return localValue;
    }

    /**
     * What has been added here.
     *
     * @return the result so far
     */
    public double getLocalValuePrimitive() {
        return localValue;
    }

    @Override
    public void merge(Accumulator<Double, Double> other) {
        add(other.getLocalValue());
    }

    @Override
    public void resetLocal() {
        localValue = 0;
    }

    @Override
    public DoubleCounter clone() {
        DoubleCounter copy = new DoubleCounter();
        copy.localValue = localValue;
        return copy;
    }

    @Override
    public String toString() {
        return "DoubleCounter " + localValue;
    }
}
