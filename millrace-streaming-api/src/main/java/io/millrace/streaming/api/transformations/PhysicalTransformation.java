// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.transformations;

import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.dag.Transformation;
import io.millrace.streaming.api.operators.ChainingStrategy;
import io.millrace.util.Preconditions;

import java.io.Serializable;

/**
 * A step that runs as an operator, unlike those that only say how records travel. Mirrors Flink 1.14's class
 * of this name.
 *
 * @param <T> type of the records that come out
 */
public abstract class PhysicalTransformation<T> extends Transformation<T> {

    private ChainingStrategy chainingStrategy;

    /**
     * Called by subclasses.
     *
     * @param name for people
     * @param outputType of the records that come out
     * @param parallelism number of subtasks, or -1 for the default
     * @param chainingStrategy what holds until the user says otherwise
     */
    PhysicalTransformation(
            String name,
            TypeInformation<T> outputType,
            int parallelism,
            ChainingStrategy chainingStrategy) {
        super(name, outputType, parallelism);
        this.chainingStrategy = chainingStrategy;
    }

    /**
     * Sets how the operator is chained to its neighbours.
     *
     * @param strategy the strategy
     */
    public void setChainingStrategy(ChainingStrategy strategy) {
        this.chainingStrategy = Preconditions.checkNotNull(strategy, "strategy");
    }

    /**
     * How the operator is chained to its neighbours.
     *
     * @return the strategy
     */
    public ChainingStrategy getChainingStrategy() {
        return chainingStrategy;
    }

    /**
     * What the operator does. For a source made of given elements this looks at the output type, which can
     * no longer be changed afterwards.
     *
     * @return an {@code OperatorDescription} or a {@code SourceDescription}
     */
    public abstract Serializable getDescription();

    /**
     * Name of the operator in plans, logs and metrics: the given name, with Flink's prefix in front of it if
     * this is a source or a sink.
     *
     * @return the name
     */
    public String getOperatorName() {
        return getName();
    }
}
