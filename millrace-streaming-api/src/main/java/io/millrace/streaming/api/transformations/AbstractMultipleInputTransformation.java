// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.transformations;

import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.dag.Transformation;
import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.streaming.api.operators.ChainingStrategy;
import io.millrace.streaming.api.operators.StreamOperatorFactory;
import io.millrace.util.Preconditions;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A step with any number of inputs that an operator of the user's takes. Mirrors Flink 1.14's class of this name.
 *
 * @param <OUT> type of the records that come out
 */
public abstract class AbstractMultipleInputTransformation<OUT> extends PhysicalTransformation<OUT> {

    /** What the inputs read, in the order in which they were added. */
    protected final List<Transformation<?>> inputs = new ArrayList<>();

    /** Makes the operator. */
    protected final StreamOperatorFactory<OUT> operatorFactory;

    /**
     * Called by subclasses.
     *
     * @param name for people
     * @param operatorFactory makes the operator
     * @param outputType of the records that come out
     * @param parallelism number of subtasks, or -1 for the default
     */
    public AbstractMultipleInputTransformation(
            String name,
            StreamOperatorFactory<OUT> operatorFactory,
            TypeInformation<OUT> outputType,
            int parallelism) {
        super(name, outputType, parallelism, ChainingStrategy.ALWAYS);
        this.operatorFactory = Preconditions.checkNotNull(operatorFactory, "operatorFactory");
    }

    @Override
    public Serializable getDescription() {
        return new OperatorDescription.Custom(operatorFactory, getInputTypes(), getOutputType());
    }

    @Override
    public List<Transformation<?>> getInputs() {
        return inputs;
    }

    /**
     * Types of the records that come in.
     *
     * @return one per input
     */
    public List<TypeInformation<?>> getInputTypes() {
        List<TypeInformation<?>> types = new ArrayList<>();
        for (Transformation<?> input : inputs) {
            types.add(input.getOutputType());
        }
        return types;
    }

    /**
     * The factory of the operator.
     *
     * @return the factory
     */
    public StreamOperatorFactory<OUT> getOperatorFactory() {
        return operatorFactory;
    }

    @Override
    public List<Transformation<?>> getTransitivePredecessors() {
        return Predecessors.of(this);
    }

    @Override
    public final void setChainingStrategy(ChainingStrategy strategy) {
        operatorFactory.setChainingStrategy(strategy);
    }

    @Override
    public final ChainingStrategy getChainingStrategy() {
        return operatorFactory.getChainingStrategy();
    }
}
