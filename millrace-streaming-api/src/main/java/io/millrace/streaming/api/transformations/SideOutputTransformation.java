// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.transformations;

import io.millrace.api.dag.Transformation;
import io.millrace.util.OutputTag;
import io.millrace.util.Preconditions;

import java.util.List;

/**
 * Reads a side output of an operator. Mirrors Flink 1.14's class of this name.
 *
 * @param <T> type of the records of the side output
 */
public class SideOutputTransformation<T> extends Transformation<T> {

    private final Transformation<?> input;
    private final OutputTag<T> tag;

    /**
     * A side output.
     *
     * @param input the operator
     * @param tag which of its side outputs
     */
    public SideOutputTransformation(Transformation<?> input, OutputTag<T> tag) {
        super("SideOutput", tag.getTypeInfo(), input.getParallelism());
        this.input = Preconditions.checkNotNull(input, "input");
        this.tag = tag;
    }

    /**
     * Which side output is read.
     *
     * @return the tag
     */
    public OutputTag<T> getOutputTag() {
        return tag;
    }

    @Override
    public List<Transformation<?>> getTransitivePredecessors() {
        return Predecessors.of(this);
    }

    @Override
    public List<Transformation<?>> getInputs() {
        return List.of(input);
    }
}
