// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.transformations;

import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.dag.Transformation;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.streaming.api.operators.ChainingStrategy;
import io.millrace.streaming.api.operators.StreamOperatorFactory;
import io.millrace.util.Preconditions;

import java.util.List;

/**
 * A step with one input that may have keys: what sinks and other operators have in common.
 *
 * @param <I> type of the records that come in
 * @param <O> type of the records that come out
 */
abstract class KeyedInput<I, O> extends PhysicalTransformation<O> {

    private final Transformation<I> input;
    /** Null if a factory makes the operator. */
    private final OperatorDescription description;
    /** Null if the operator is described. */
    private final StreamOperatorFactory<?> operatorFactory;

    private KeySelector<I, ?> stateKeySelector;
    private TypeInformation<?> stateKeyType;

    KeyedInput(
            Transformation<I> input,
            String name,
            OperatorDescription description,
            TypeInformation<O> outputType,
            int parallelism) {
        super(name, outputType, parallelism, ChainingStrategy.ALWAYS);
        this.input = Preconditions.checkNotNull(input, "input");
        this.description = Preconditions.checkNotNull(description, "description");
        this.operatorFactory = null;
    }

    KeyedInput(
            Transformation<I> input,
            String name,
            StreamOperatorFactory<?> operatorFactory,
            TypeInformation<O> outputType,
            int parallelism) {
        super(name, outputType, parallelism, ChainingStrategy.ALWAYS);
        this.input = Preconditions.checkNotNull(input, "input");
        this.description = null;
        this.operatorFactory = Preconditions.checkNotNull(operatorFactory, "operatorFactory");
    }

    /**
     * What the operator does. For an operator of a factory this looks at the output type, which can no longer be
     * changed afterwards.
     *
     * @return the description
     */
    @Override
    public OperatorDescription getDescription() {
        return operatorFactory == null
                ? description
                : new OperatorDescription.Custom(
                        operatorFactory, List.of(getInputType()), getOutputType());
    }

    /**
     * The factory of an operator that the user wrote.
     *
     * @return the factory, or null if the operator is one of the engine's own
     */
    public StreamOperatorFactory<?> getOperatorFactory() {
        return operatorFactory;
    }

    @Override
    public void setChainingStrategy(ChainingStrategy strategy) {
        super.setChainingStrategy(strategy);
        if (operatorFactory != null) {
            operatorFactory.setChainingStrategy(strategy);
        }
    }

    /** A factory decides itself. */
    @Override
    public ChainingStrategy getChainingStrategy() {
        return operatorFactory == null
                ? super.getChainingStrategy()
                : operatorFactory.getChainingStrategy();
    }

    /**
     * Type of the records that come in.
     *
     * @return the type
     */
    public TypeInformation<I> getInputType() {
        return input.getOutputType();
    }

    /**
     * Makes the operator keyed.
     *
     * @param stateKeySelector takes the key out of a record
     */
    public void setStateKeySelector(KeySelector<I, ?> stateKeySelector) {
        this.stateKeySelector = stateKeySelector;
    }

    /**
     * What takes the key out of a record.
     *
     * @return the selector, or null if the operator is not keyed
     */
    public KeySelector<I, ?> getStateKeySelector() {
        return stateKeySelector;
    }

    /**
     * Sets the type of the key.
     *
     * @param stateKeyType the type
     */
    public void setStateKeyType(TypeInformation<?> stateKeyType) {
        this.stateKeyType = stateKeyType;
    }

    /**
     * Type of the key.
     *
     * @return the type, or null if the operator is not keyed
     */
    public TypeInformation<?> getStateKeyType() {
        return stateKeyType;
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
