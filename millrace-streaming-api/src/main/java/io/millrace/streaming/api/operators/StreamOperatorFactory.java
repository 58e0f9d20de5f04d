// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.operators;

import io.millrace.annotation.Experimental;
import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.TypeInformation;

import java.io.Serializable;

/**
 * Makes an operator in the task. Travels to the task as bytes; each subtask has a copy of its own.
 *
 * <p>Mirrors Flink 1.14's {@code StreamOperatorFactory}; no known differences.
 *
 * @param <OUT> type of what the operator emits
 */
@Experimental
public interface StreamOperatorFactory<OUT> extends Serializable {

    /**
     * Makes the operator and sets it up. Called once, on the task's thread.
     *
     * @param parameters what the operator gets from the task
     * @param <T> type of the operator
     * @return the operator
     */
    <T extends StreamOperator<OUT>> T createStreamOperator(
            StreamOperatorParameters<OUT> parameters);

    /**
     * Sets with which neighbours the operator may share a task.
     *
     * @param strategy the strategy
     */
    void setChainingStrategy(ChainingStrategy strategy);

    /**
     * With which neighbours the operator may share a task.
     *
     * @return the strategy
     */
    ChainingStrategy getChainingStrategy();

    /**
     * Whether the operator is a source.
     *
     * @return whether it is
     */
    default boolean isStreamSource() {
        return false;
    }

    /**
     * Whether the operator runs a source function.
     *
     * @return whether it does
     */
    default boolean isLegacySource() {
        return false;
    }

    /**
     * Whether the factory wants to know what type the operator emits.
     *
     * @return whether {@link #setOutputType} is to be called
     */
    default boolean isOutputTypeConfigurable() {
        return false;
    }

    /**
     * Called where the job is planned.
     *
     * @param type of what the operator emits
     * @param executionConfig settings that serializers depend on
     */
    default void setOutputType(TypeInformation<OUT> type, ExecutionConfig executionConfig) {}

    /**
     * Whether the factory wants to know what type comes in.
     *
     * @return whether {@link #setInputType} is to be called
     */
    default boolean isInputTypeConfigurable() {
        return false;
    }

    /**
     * Called where the job is planned.
     *
     * @param type of what comes in
     * @param executionConfig settings that serializers depend on
     */
    default void setInputType(TypeInformation<?> type, ExecutionConfig executionConfig) {}

    /**
     * Class of the operators that this makes.
     *
     * @param classLoader loads the user's classes
     * @return the class
     */
    @SuppressWarnings("rawtypes")
    Class<? extends StreamOperator> getStreamOperatorClass(ClassLoader classLoader);
}
