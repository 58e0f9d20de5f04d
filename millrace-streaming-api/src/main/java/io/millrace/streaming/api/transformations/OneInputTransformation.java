// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.transformations;

import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.dag.Transformation;
import io.millrace.streaming.api.description.OperatorDescription;

/**
 * An operator with one input. Mirrors Flink 1.14's class of this name, which carries an operator in place of a
 * description.
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
}
