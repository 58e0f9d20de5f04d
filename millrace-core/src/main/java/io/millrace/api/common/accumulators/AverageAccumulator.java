// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.accumulators;

/** The mean of numbers. Mirrors Flink 1.14's {@code AverageAccumulator}. */
public class AverageAccumulator implements SimpleAccumulator<Double> {

    private static final long serialVersionUID = 1L;

    private long count;
    private double sum;

    /** A new accumulator. */
    public AverageAccumulator() {}

    /**
     * Adds a number.
     *
     * @param value the number
     */
    public void add(double value) {
        count++;
        sum += value;
    }

    /**
     * Adds a number.
     *
     * @param value the number
     */
    public void add(long value) {
        add((double) value);
    }

    /**
     * Adds a number.
     *
     * @param value the number
     */
    public void add(int value) {
        add((double) value);
    }

    @Override
    public void add(Double value) {
        add(value.doubleValue());
    }

    @Override
    public Double getLocalValue() {
        return count == 0 ? 0.0 : sum / count;
    }

    @Override
    public void resetLocal() {
        count = 0;
        sum = 0;
    }

    @Override
    public void merge(Accumulator<Double, Double> other) {
        if (!(other instanceof AverageAccumulator average)) {
            throw new IllegalArgumentException(
                    "The merged accumulator must be AverageAccumulator.");
        }
        count += average.count;
        sum += average.sum;
    }

    @Override
    public AverageAccumulator clone() {
        AverageAccumulator copy = new AverageAccumulator();
        copy.count = count;
        copy.sum = sum;
        return copy;
    }

    @Override
    public String toString() {
        return "AverageAccumulator " + getLocalValue() + " for " + count + " elements";
    }
}
