// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.transformations;

import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.dag.Transformation;
import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.streaming.api.operators.OneInputStreamOperator;
import io.millrace.streaming.api.operators.SimpleOperatorFactory;
import io.millrace.streaming.api.operators.StreamOperatorFactory;

/**
 * An operator with one input: one of the engine's own, which is described, or one that the user wrote. Mirrors Flink
 * 1.14's class of this name.
 *
 * @param <IN> type of the records that come in
 * @param <OUT> type of the records that come out
 */
public class OneInputTransformation<IN, OUT> extends KeyedInput<IN, OUT> {

    /**
     * A step behind an input.
     *
     * @param input what it reads
     * @param name for people
     * @param description what it does
     * @param outputType of the records that come out
     * @param parallelism number of subtasks, or -1 for the default
     */
    public OneInputTransformation(
            Transformation<IN> input,
            String name,
            OperatorDescription description,
            TypeInformation<OUT> outputType,
            int parallelism) {
        super(input, name, description, outputType, parallelism);
    }

    /**
     * A step behind an input that an operator of the user's takes.
     *
     * @param input what it reads
     * @param name for people
     * @param operator the operator
     * @param outputType of the records that come out
     * @param parallelism number of subtasks, or -1 for the default
     */
    public OneInputTransformation(
            Transformation<IN> input,
            String name,
            OneInputStreamOperator<IN, OUT> operator,
            TypeInformation<OUT> outputType,
            int parallelism) {
        this(input, name, SimpleOperatorFactory.of(operator), outputType, parallelism);
    }

    /**
     * A step behind an input that an operator of the user's takes.
     *
     * @param input what it reads
     * @param name for people
     * @param operatorFactory makes the operator
     * @param outputType of the records that come out
     * @param parallelism number of subtasks, or -1 for the default
     */
    public OneInputTransformation(
            Transformation<IN> input,
            String name,
            StreamOperatorFactory<OUT> operatorFactory,
            TypeInformation<OUT> outputType,
            int parallelism) {
        super(input, name, operatorFactory, outputType, parallelism);
    }

    /**
     * The operator that the user wrote.
     *
     * @return the operator
     * @throws ClassCastException if there is none, or if only a factory was given
     */
    @SuppressWarnings("unchecked")
    public OneInputStreamOperator<IN, OUT> getOperator() {
        return (OneInputStreamOperator<IN, OUT>)
                ((SimpleOperatorFactory<OUT>) getOperatorFactory()).getOperator();
    }

    @Override
    @SuppressWarnings("unchecked")
    public StreamOperatorFactory<OUT> getOperatorFactory() {
        return (StreamOperatorFactory<OUT>) super.getOperatorFactory();
    }
}
