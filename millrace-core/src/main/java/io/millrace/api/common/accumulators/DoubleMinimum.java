// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.accumulators;

/** The smallest double. Mirrors Flink 1.14's {@code DoubleMinimum}. */
public class DoubleMinimum implements SimpleAccumulator<Double> {

    private static final long serialVersionUID = 1L;

    private double localValue = Double.POSITIVE_INFINITY;

    /** A new accumulator. */
    public DoubleMinimum() {}

    /**
     * With a first value.
     *
     * @param value the value
     */
    public DoubleMinimum(double value) {
        this.localValue = value;
    }

    /**
     * Adds a value.
     *
     * @param value the value
     */
    public void add(double value) {
        localValue = Math.min(localValue, value);
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
        localValue = Double.POSITIVE_INFINITY;
    }

    @Override
    public DoubleMinimum clone() {
        DoubleMinimum copy = new DoubleMinimum();
        copy.localValue = localValue;
        return copy;
    }

    @Override
    public String toString() {
        return "DoubleMinimum " + localValue;
    }
}
