// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.datastream;

import io.millrace.annotation.Experimental;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.transformations.AbstractMultipleInputTransformation;
import io.millrace.util.Preconditions;

/**
 * Streams that one operator with many inputs takes. Mirrors Flink 1.14's {@code MultipleConnectedStreams}; no known
 * differences.
 */
@Experimental
public class MultipleConnectedStreams {

    /** Environment of the program. */
    protected final StreamExecutionEnvironment environment;

    /**
     * Streams of an environment.
     *
     * @param env environment of the program
     */
    public MultipleConnectedStreams(StreamExecutionEnvironment env) {
        this.environment = Preconditions.checkNotNull(env);
    }

    /**
     * Environment of the program.
     *
     * @return the environment
     */
    public StreamExecutionEnvironment getExecutionEnvironment() {
        return environment;
    }

    /**
     * What a step with many inputs emits. The step is added to the program by {@code
     * StreamExecutionEnvironment.addOperator}, unless something reads the stream.
     *
     * @param transform the step
     * @param <OUT> type of the records that come out
     * @return the stream
     */
    public <OUT> SingleOutputStreamOperator<OUT> transform(
            AbstractMultipleInputTransformation<OUT> transform) {
        return new SingleOutputStreamOperator<>(environment, transform);
    }
}
