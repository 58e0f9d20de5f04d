// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.transformations;

import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.dag.Transformation;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.streaming.api.operators.StreamOperatorFactory;

import java.util.ArrayList;
import java.util.List;

/**
 * A step with any number of inputs whose records have keys; all inputs find the same state for a key. Mirrors Flink 1.14's
 * class of this name.
 *
 * @param <OUT> type of the records that come out
 */
public class KeyedMultipleInputTransformation<OUT>
        extends AbstractMultipleInputTransformation<OUT> {

    private final List<KeySelector<?, ?>> stateKeySelectors = new ArrayList<>();

    /** Type of the keys. */
    protected final TypeInformation<?> stateKeyType;

    /**
     * A step without inputs so far.
     *
     * @param name for people
     * @param operatorFactory makes the operator, a {@code MultipleInputStreamOperator}
     * @param outputType of the records that come out
     * @param parallelism number of subtasks, or -1 for the default
     * @param stateKeyType type of the keys
     */
    public KeyedMultipleInputTransformation(
            String name,
            StreamOperatorFactory<OUT> operatorFactory,
            TypeInformation<OUT> outputType,
            int parallelism,
            TypeInformation<?> stateKeyType) {
        super(name, operatorFactory, outputType, parallelism);
        this.stateKeyType = stateKeyType;
    }

    /**
     * Adds an input.
     *
     * @param input what it reads; partitioned by the same key
     * @param keySelector takes the key out of a record; null if the input has none
     * @return this
     */
    public KeyedMultipleInputTransformation<OUT> addInput(
            Transformation<?> input, KeySelector<?, ?> keySelector) {
        inputs.add(input);
        stateKeySelectors.add(keySelector);
        return this;
    }

    /**
     * Type of the keys.
     *
     * @return the type
     */
    public TypeInformation<?> getStateKeyType() {
        return stateKeyType;
    }

    /**
     * What takes the keys out of records.
     *
     * @return one per input
     */
    public List<KeySelector<?, ?>> getStateKeySelectors() {
        return stateKeySelectors;
    }
}
