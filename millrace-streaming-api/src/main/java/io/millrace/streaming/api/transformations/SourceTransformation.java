// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.transformations;

import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.connector.source.Boundedness;
import io.millrace.api.dag.Transformation;
import io.millrace.streaming.api.description.SourceDescription;
import io.millrace.streaming.api.operators.ChainingStrategy;
import io.millrace.util.Preconditions;

import java.util.List;

/**
 * A source that Flink builds on its newer source interface. Mirrors Flink 1.14's class of this name, which
 * carries that interface in place of a description.
 *
 * @param <OUT> type of the records that come out
 */
public class SourceTransformation<OUT> extends PhysicalTransformation<OUT> {

    private final SourceDescription description;
    private final Boundedness boundedness;

    /**
     * A source.
     *
     * @param name for people
     * @param description where records come from
     * @param boundedness whether it ends by itself
     * @param outputType of the records that come out
     * @param parallelism number of subtasks, or -1 for the default
     */
    public SourceTransformation(
            String name,
            SourceDescription description,
            Boundedness boundedness,
            TypeInformation<OUT> outputType,
            int parallelism) {
        super(name, outputType, parallelism, ChainingStrategy.ALWAYS);
        this.description = Preconditions.checkNotNull(description, "description");
        this.boundedness = Preconditions.checkNotNull(boundedness, "boundedness");
    }

    /**
     * Where records come from.
     *
     * @return the description
     */
    @Override
    public SourceDescription getDescription() {
        return description;
    }

    /**
     * Whether the source ends by itself.
     *
     * @return whether it does
     */
    public Boundedness getBoundedness() {
        return boundedness;
    }

    @Override
    public String getOperatorName() {
        return "Source: " + getName();
    }

    @Override
    public List<Transformation<?>> getTransitivePredecessors() {
        return List.of(this);
    }

    @Override
    public List<Transformation<?>> getInputs() {
        return List.of();
    }
}
