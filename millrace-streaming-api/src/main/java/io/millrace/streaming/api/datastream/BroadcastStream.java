// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.datastream;

import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.dag.Transformation;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A stream that every subtask sees as a whole, with the states that its readers keep; to be connected to another stream. Mirrors
 * Flink 1.14's class of this name.
 *
 * @param <T> type of the records
 */
public class BroadcastStream<T> {

    private final StreamExecutionEnvironment environment;
    private final DataStream<T> inputStream;
    private final List<MapStateDescriptor<?, ?>> broadcastStateDescriptors;

    /**
     * A broadcast stream.
     *
     * @param env environment of the program
     * @param input the stream, partitioned to all subtasks
     * @param broadcastStateDescriptors the states
     */
    protected BroadcastStream(
            StreamExecutionEnvironment env,
            DataStream<T> input,
            MapStateDescriptor<?, ?>... broadcastStateDescriptors) {
        this.environment = Objects.requireNonNull(env);
        this.inputStream = Objects.requireNonNull(input);
        this.broadcastStateDescriptors =
                Arrays.asList(Objects.requireNonNull(broadcastStateDescriptors));
    }

    /**
     * Type of the records.
     *
     * @return the type
     */
    public TypeInformation<T> getType() {
        return inputStream.getType();
    }

    /**
     * Prepares a function for its way to the tasks.
     *
     * @param <F> type of the function
     * @param f the function
     * @return the same function
     */
    public <F> F clean(F f) {
        return environment.clean(f);
    }

    /**
     * What this stream reads.
     *
     * @return the transformation
     */
    public Transformation<T> getTransformation() {
        return inputStream.getTransformation();
    }

    /**
     * The states that the readers keep.
     *
     * @return their descriptors, as given
     */
    public List<MapStateDescriptor<?, ?>> getBroadcastStateDescriptors() {
        return broadcastStateDescriptors;
    }

    /**
     * Environment of the program.
     *
     * @return the environment
     */
    public StreamExecutionEnvironment getEnvironment() {
        return environment;
    }
}
