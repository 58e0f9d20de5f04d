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
import java.util.function.Function;

/**
 * A source made of elements, an iterator, a file or a source function. Mirrors Flink 1.14's class of this name, which
 * carries an operator in place of a description.
 *
 * @param <T> type of the records that come out
 */
public class LegacySourceTransformation<T> extends PhysicalTransformation<T>
        implements WithBoundedness {

    private final Function<TypeInformation<T>, SourceDescription> description;
    private Boundedness boundedness;

    /**
     * A source that does not depend on its type.
     *
     * @param name for people
     * @param description where records come from
     * @param outputType of the records that come out
     * @param parallelism number of subtasks, or -1 for the default
     * @param boundedness whether it ends by itself
     */
    public LegacySourceTransformation(
            String name,
            SourceDescription description,
            TypeInformation<T> outputType,
            int parallelism,
            Boundedness boundedness) {
        this(name, type -> description, outputType, parallelism, boundedness);
        Preconditions.checkNotNull(description, "description");
    }

    /**
     * A source that needs its type, which the user may still change after this call.
     *
     * @param name for people
     * @param description gives where records come from, once the job is planned
     * @param outputType of the records that come out
     * @param parallelism number of subtasks, or -1 for the default
     * @param boundedness whether it ends by itself
     */
    public LegacySourceTransformation(
            String name,
            Function<TypeInformation<T>, SourceDescription> description,
            TypeInformation<T> outputType,
            int parallelism,
            Boundedness boundedness) {
        super(name, outputType, parallelism, ChainingStrategy.HEAD);
        this.description = Preconditions.checkNotNull(description, "description");
        this.boundedness = Preconditions.checkNotNull(boundedness, "boundedness");
    }

    /**
     * Where records come from.
     *
     * @return the description, made anew by each call if it depends on the type
     */
    @Override
    public SourceDescription getDescription() {
        return description.apply(getOutputType());
    }

    /**
     * Sets whether the source ends by itself.
     *
     * @param boundedness whether it does
     */
    public void setBoundedness(Boundedness boundedness) {
        this.boundedness = Preconditions.checkNotNull(boundedness, "boundedness");
    }

    @Override
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
