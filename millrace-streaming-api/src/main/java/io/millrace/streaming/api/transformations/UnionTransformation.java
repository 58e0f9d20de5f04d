// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.transformations;

import io.millrace.api.dag.Transformation;

import java.util.List;

/**
 * Several streams of one type, read as one. Mirrors Flink 1.14's class of this name.
 *
 * @param <T> type of the records
 */
public class UnionTransformation<T> extends Transformation<T> {

    private final List<Transformation<T>> inputs;

    /**
     * A union.
     *
     * @param inputs at least one, all of one type
     * @throws UnsupportedOperationException if types differ
     */
    public UnionTransformation(List<Transformation<T>> inputs) {
        super("Union", inputs.get(0).getOutputType(), inputs.get(0).getParallelism());
        for (Transformation<T> input : inputs) {
            if (!input.getOutputType().equals(getOutputType())) {
                throw new UnsupportedOperationException("Type mismatch in input " + input);
            }
        }
        this.inputs = List.copyOf(inputs);
    }

    @Override
    public List<Transformation<?>> getInputs() {
        return List.copyOf(inputs);
    }

    @Override
    public List<Transformation<?>> getTransitivePredecessors() {
        return Predecessors.of(this);
    }
}
