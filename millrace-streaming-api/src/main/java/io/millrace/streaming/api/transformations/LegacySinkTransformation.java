// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.transformations;

import io.millrace.api.dag.Transformation;
import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.streaming.api.operators.SimpleOperatorFactory;
import io.millrace.streaming.api.operators.StreamOperatorFactory;
import io.millrace.streaming.api.operators.StreamSink;

/**
 * A sink: records go in, none come out. Mirrors Flink 1.14's class of this name, which carries an operator
 * in place of a description.
 *
 * @param <T> type of the records that come in
 */
public class LegacySinkTransformation<T> extends KeyedInput<T, T> {

    /**
     * A sink behind an input. Its output type is, as in Flink, that of its input.
     *
     * @param input what it reads
     * @param name for people
     * @param description what it does
     * @param parallelism number of subtasks, or -1 for the default
     */
    public LegacySinkTransformation(
            Transformation<T> input,
            String name,
            OperatorDescription description,
            int parallelism) {
        super(input, name, description, input.getOutputType(), parallelism);
    }

    /**
     * A sink behind an input, as an operator.
     *
     * @param input what it reads
     * @param name for people
     * @param operator the operator
     * @param parallelism number of subtasks, or -1 for the default
     */
    public LegacySinkTransformation(
            Transformation<T> input, String name, StreamSink<T> operator, int parallelism) {
        this(input, name, SimpleOperatorFactory.of(operator), parallelism);
    }

    /**
     * A sink behind an input, as an operator.
     *
     * @param input what it reads
     * @param name for people
     * @param operatorFactory makes the operator
     * @param parallelism number of subtasks, or -1 for the default
     */
    public LegacySinkTransformation(
            Transformation<T> input,
            String name,
            StreamOperatorFactory<Object> operatorFactory,
            int parallelism) {
        super(input, name, operatorFactory, input.getOutputType(), parallelism);
    }

    @Override
    public String getOperatorName() {
        return "Sink: " + getName();
    }
}
