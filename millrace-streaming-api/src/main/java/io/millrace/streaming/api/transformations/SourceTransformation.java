// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.transformations;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.connector.source.Boundedness;
import io.millrace.api.connector.source.Source;
import io.millrace.api.connector.source.SourceSplit;
import io.millrace.api.dag.Transformation;
import io.millrace.streaming.api.description.SourceDescription;
import io.millrace.streaming.api.operators.ChainingStrategy;
import io.millrace.util.Preconditions;

import java.util.List;

/**
 * A source made of splits. Mirrors Flink 1.14's class of this name.
 *
 * @param <OUT> type of the records that come out
 * @param <SplitT> type of the splits
 * @param <EnumChkT> type of what the enumerator keeps in a checkpoint
 */
public class SourceTransformation<OUT, SplitT extends SourceSplit, EnumChkT>
        extends PhysicalTransformation<OUT> implements WithBoundedness {

    private final Source<OUT, SplitT, EnumChkT> source;
    private final WatermarkStrategy<OUT> watermarkStrategy;
    private final SourceDescription description;

    /**
     * A source.
     *
     * @param name for people
     * @param source the user's source
     * @param watermarkStrategy how records get their timestamps, and how watermarks are made
     * @param outputType of the records that come out
     * @param parallelism number of subtasks, or -1 for the default
     */
    public SourceTransformation(
            String name,
            Source<OUT, SplitT, EnumChkT> source,
            WatermarkStrategy<OUT> watermarkStrategy,
            TypeInformation<OUT> outputType,
            int parallelism) {
        this(
                name,
                source,
                watermarkStrategy,
                new SourceDescription.Splittable(source, watermarkStrategy),
                outputType,
                parallelism);
    }

    /**
     * A source for which the engine has a shorter way than its enumerator and readers.
     *
     * @param name for people
     * @param source the source
     * @param watermarkStrategy how records get their timestamps, and how watermarks are made
     * @param description what stands for the source when it runs
     * @param outputType of the records that come out
     * @param parallelism number of subtasks, or -1 for the default
     */
    public SourceTransformation(
            String name,
            Source<OUT, SplitT, EnumChkT> source,
            WatermarkStrategy<OUT> watermarkStrategy,
            SourceDescription description,
            TypeInformation<OUT> outputType,
            int parallelism) {
        super(name, outputType, parallelism, ChainingStrategy.ALWAYS);
        this.source = Preconditions.checkNotNull(source, "source");
        this.watermarkStrategy = Preconditions.checkNotNull(watermarkStrategy, "watermarkStrategy");
        this.description = Preconditions.checkNotNull(description, "description");
    }

    /**
     * The source.
     *
     * @return the source, as the program gave it
     */
    public Source<OUT, SplitT, EnumChkT> getSource() {
        return source;
    }

    /**
     * How records get their timestamps, and how watermarks are made.
     *
     * @return the strategy, as the program gave it
     */
    public WatermarkStrategy<OUT> getWatermarkStrategy() {
        return watermarkStrategy;
    }

    /**
     * Where records come from.
     *
     * @return the description
     */
    @Override
    public SourceDescription getDescription() {
        return description;
    }

    @Override
    public Boundedness getBoundedness() {
        return source.getBoundedness();
    }

    @Override
    public String getOperatorName() {
        return "Source: " + getName();
    }

    @Override
    public List<Transformation<?>> getTransitivePredecessors() {
        return List.of(this);
    }

    @Override
    public List<Transformation<?>> getInputs() {
        return List.of();
    }
}
