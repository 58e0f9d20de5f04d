// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.transformations;

import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.dag.Transformation;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.streaming.api.description.TwoInputDescription;
import io.millrace.streaming.api.operators.ChainingStrategy;
import io.millrace.streaming.api.operators.SimpleOperatorFactory;
import io.millrace.streaming.api.operators.StreamOperatorFactory;
import io.millrace.streaming.api.operators.TwoInputStreamOperator;
import io.millrace.util.Preconditions;

import java.io.Serializable;
import java.util.List;

/**
 * A step with two inputs of different types: one of the engine's own operators, which is described, or one that the user
 * wrote. Mirrors Flink 1.14's class of this name.
 *
 * @param <IN1> type of the records of the first input
 * @param <IN2> type of the records of the second input
 * @param <OUT> type of the records that come out
 */
public class TwoInputTransformation<IN1, IN2, OUT> extends PhysicalTransformation<OUT> {

    private final Transformation<IN1> input1;
    private final Transformation<IN2> input2;
    /** Null if a factory makes the operator. */
    private final TwoInputDescription description;
    /** Null if the operator is described. */
    private final StreamOperatorFactory<OUT> operatorFactory;

    private KeySelector<IN1, ?> stateKeySelector1;
    private KeySelector<IN2, ?> stateKeySelector2;
    private TypeInformation<?> stateKeyType;

    /**
     * A step behind two inputs.
     *
     * @param input1 what the first input reads
     * @param input2 what the second input reads
     * @param name for people
     * @param description what it does
     * @param outputType of the records that come out
     * @param parallelism number of subtasks, or -1 for the default
     */
    public TwoInputTransformation(
            Transformation<IN1> input1,
            Transformation<IN2> input2,
            String name,
            TwoInputDescription description,
            TypeInformation<OUT> outputType,
            int parallelism) {
        super(name, outputType, parallelism, ChainingStrategy.ALWAYS);
        this.input1 = Preconditions.checkNotNull(input1, "input1");
        this.input2 = Preconditions.checkNotNull(input2, "input2");
        this.description = Preconditions.checkNotNull(description, "description");
        this.operatorFactory = null;
    }

    /**
     * A step behind two inputs that an operator of the user's takes.
     *
     * @param input1 what the first input reads
     * @param input2 what the second input reads
     * @param name for people
     * @param operator the operator
     * @param outputType of the records that come out
     * @param parallelism number of subtasks, or -1 for the default
     */
    public TwoInputTransformation(
            Transformation<IN1> input1,
            Transformation<IN2> input2,
            String name,
            TwoInputStreamOperator<IN1, IN2, OUT> operator,
            TypeInformation<OUT> outputType,
            int parallelism) {
        this(input1, input2, name, SimpleOperatorFactory.of(operator), outputType, parallelism);
    }

    /**
     * A step behind two inputs that an operator of the user's takes.
     *
     * @param input1 what the first input reads
     * @param input2 what the second input reads
     * @param name for people
     * @param operatorFactory makes the operator
     * @param outputType of the records that come out
     * @param parallelism number of subtasks, or -1 for the default
     */
    public TwoInputTransformation(
            Transformation<IN1> input1,
            Transformation<IN2> input2,
            String name,
            StreamOperatorFactory<OUT> operatorFactory,
            TypeInformation<OUT> outputType,
            int parallelism) {
        super(name, outputType, parallelism, ChainingStrategy.ALWAYS);
        this.input1 = Preconditions.checkNotNull(input1, "input1");
        this.input2 = Preconditions.checkNotNull(input2, "input2");
        this.description = null;
        this.operatorFactory = Preconditions.checkNotNull(operatorFactory, "operatorFactory");
    }

    /**
     * The operator that the user wrote.
     *
     * @return the operator
     * @throws ClassCastException if only a factory was given
     */
    @SuppressWarnings("unchecked")
    public TwoInputStreamOperator<IN1, IN2, OUT> getOperator() {
        return (TwoInputStreamOperator<IN1, IN2, OUT>)
                ((SimpleOperatorFactory<OUT>) operatorFactory).getOperator();
    }

    /**
     * The factory of an operator that the user wrote.
     *
     * @return the factory, or null if the operator is one of the engine's own
     */
    public StreamOperatorFactory<OUT> getOperatorFactory() {
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
     * What the operator does.
     *
     * @return the description
     */
    @Override
    public Serializable getDescription() {
        return operatorFactory == null
                ? description
                : new OperatorDescription.Custom(
                        operatorFactory,
                        List.of(getInputType1(), getInputType2()),
                        getOutputType());
    }

    /**
     * What the first input reads.
     *
     * @return the transformation
     */
    public Transformation<IN1> getInput1() {
        return input1;
    }

    /**
     * What the second input reads.
     *
     * @return the transformation
     */
    public Transformation<IN2> getInput2() {
        return input2;
    }

    /**
     * Type of the records of the first input.
     *
     * @return the type
     */
    public TypeInformation<IN1> getInputType1() {
        return input1.getOutputType();
    }

    /**
     * Type of the records of the second input.
     *
     * @return the type
     */
    public TypeInformation<IN2> getInputType2() {
        return input2.getOutputType();
    }

    /**
     * Makes inputs keyed; both find the same state for a key.
     *
     * @param stateKeySelector1 takes the key out of a record of the first input; null if it has none
     * @param stateKeySelector2 takes the key out of a record of the second input; null if it has none
     */
    public void setStateKeySelectors(
            KeySelector<IN1, ?> stateKeySelector1, KeySelector<IN2, ?> stateKeySelector2) {
        this.stateKeySelector1 = stateKeySelector1;
        this.stateKeySelector2 = stateKeySelector2;
    }

    /**
     * What takes the key out of a record of the first input.
     *
     * @return the selector, or null if the input is not keyed
     */
    public KeySelector<IN1, ?> getStateKeySelector1() {
        return stateKeySelector1;
    }

    /**
     * What takes the key out of a record of the second input.
     *
     * @return the selector, or null if the input is not keyed
     */
    public KeySelector<IN2, ?> getStateKeySelector2() {
        return stateKeySelector2;
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
     * @return the type, or null if no input is keyed
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
        return List.of(input1, input2);
    }
}
