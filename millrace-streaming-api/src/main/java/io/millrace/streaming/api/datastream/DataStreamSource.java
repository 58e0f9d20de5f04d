// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.datastream;

import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.transformations.PhysicalTransformation;
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

    @Override
    public DataStreamSource<T> setParallelism(int parallelism) {
        Preconditions.checkArgument(
                isParallel || parallelism == 1,
                "The parallelism of non parallel operator must be 1.");
        super.setParallelism(parallelism);
        return this;
    }
}
