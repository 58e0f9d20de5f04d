// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.transformations;

import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.dag.Transformation;
import io.millrace.streaming.api.operators.StreamOperatorFactory;

/**
 * A step with any number of inputs without keys. Mirrors Flink 1.14's class of this name.
 *
 * @param <OUT> type of the records that come out
 */
public class MultipleInputTransformation<OUT> extends AbstractMultipleInputTransformation<OUT> {

    /**
     * A step without inputs so far.
     *
     * @param name for people
     * @param operatorFactory makes the operator, a {@code MultipleInputStreamOperator}
     * @param outputType of the records that come out
     * @param parallelism number of subtasks, or -1 for the default
     */
    public MultipleInputTransformation(
            String name,
            StreamOperatorFactory<OUT> operatorFactory,
            TypeInformation<OUT> outputType,
            int parallelism) {
        super(name, operatorFactory, outputType, parallelism);
    }

    /**
     * Adds an input.
     *
     * @param input what it reads
     * @return this
     */
    public MultipleInputTransformation<OUT> addInput(Transformation<?> input) {
        inputs.add(input);
        return this;
    }
}
