// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.datastream;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.connector.source.Boundedness;
import io.millrace.api.connector.source.Source;
import io.millrace.streaming.api.description.SourceDescription;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.operators.StreamSource;
import io.millrace.streaming.api.transformations.LegacySourceTransformation;
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
     * A stream of what a source function emits that never ends by itself.
     *
     * @param environment of the program
     * @param outTypeInfo type of the records
     * @param operator holds the function
     * @param isParallel whether it may have more than one subtask
     * @param sourceName name of the source
     */
    public DataStreamSource(
            StreamExecutionEnvironment environment,
            TypeInformation<T> outTypeInfo,
            StreamSource<T, ?> operator,
            boolean isParallel,
            String sourceName) {
        this(
                environment,
                outTypeInfo,
                operator,
                isParallel,
                sourceName,
                Boundedness.CONTINUOUS_UNBOUNDED);
    }

    /**
     * A stream of what a source function emits.
     *
     * @param environment of the program
     * @param outTypeInfo type of the records
     * @param operator holds the function; the engine runs the function itself, so a subclass cannot change how
     * @param isParallel whether it may have more than one subtask
     * @param sourceName name of the source
     * @param boundedness whether it ends by itself
     * @throws IllegalArgumentException if the operator is of a subclass
     */
    public DataStreamSource(
            StreamExecutionEnvironment environment,
            TypeInformation<T> outTypeInfo,
            StreamSource<T, ?> operator,
            boolean isParallel,
            String sourceName,
            Boundedness boundedness) {
        this(
                environment,
                ofFunction(environment, outTypeInfo, operator, sourceName, boundedness),
                isParallel);
    }

    private static <T> LegacySourceTransformation<T> ofFunction(
            StreamExecutionEnvironment environment,
            TypeInformation<T> type,
            StreamSource<T, ?> operator,
            String name,
            Boundedness boundedness) {
        Preconditions.checkArgument(
                operator.getClass() == StreamSource.class,
                "The engine runs the function of a source itself, so the operator '%s' has to be a StreamSource and no"
                        + " subclass of it.",
                operator.getClass().getName());
        LegacySourceTransformation<T> source = new LegacySourceTransformation<>(
                name,
                new SourceDescription.Function(
                        operator.getUserFunction(), boundedness == Boundedness.BOUNDED),
                type,
                environment.getParallelism(),
                boundedness);
        source.setChainingStrategy(operator.getChainingStrategy());
        return source;
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
