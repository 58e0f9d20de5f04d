// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.datastream;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.connector.source.Source;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.transformations.PhysicalTransformation;
import io.millrace.streaming.api.transformations.SourceTransformation;
import io.millrace.util.Preconditions;

/**
 * What a source emits, and the settings of that source. Mirrors Flink 1.14's class of this name.
 *
 * @param <T> type of the records
 */
public class DataStreamSource<T> extends SingleOutputStreamOperator<T> {

    private final boolean isParallel;

    /**
     * A stream of what a source emits.
     *
     * @param environment of the program
     * @param source the source
     * @param isParallel whether it may have more than one subtask
     */
    public DataStreamSource(
            StreamExecutionEnvironment environment,
            PhysicalTransformation<T> source,
            boolean isParallel) {
        super(environment, source);
        this.isParallel = isParallel;
        if (!isParallel) {
            setParallelism(1);
        }
    }

    /**
     * A stream that goes on as a source: what its operator emits, in parallel.
     *
     * @param operator the stream
     */
    public DataStreamSource(SingleOutputStreamOperator<T> operator) {
        super(operator.environment, operator.getTransformation());
        this.isParallel = true;
    }

    /**
     * A stream of what a source made of splits emits.
     *
     * @param environment of the program
     * @param source the source
     * @param watermarkStrategy how records get their timestamps, and how watermarks are made
     * @param outTypeInfo type of the records
     * @param sourceName name of the source
     */
    public DataStreamSource(
            StreamExecutionEnvironment environment,
            Source<T, ?, ?> source,
            WatermarkStrategy<T> watermarkStrategy,
            TypeInformation<T> outTypeInfo,
            String sourceName) {
        super(
                environment,
                new SourceTransformation<>(
                        sourceName,
                        source,
                        watermarkStrategy,
                        outTypeInfo,
                        environment.getParallelism()));
        this.isParallel = true;
    }

    @Override
    public DataStreamSource<T> setParallelism(int parallelism) {
        Preconditions.checkArgument(
                isParallel || parallelism == 1,
                "The parallelism of non parallel operator must be 1.");
        super.setParallelism(parallelism);
        return this;
    }
}
