// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.datastream;

import io.millrace.api.common.functions.Function;
import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.java.typeutils.TypeExtractor;
import io.millrace.streaming.api.description.TwoInputDescription;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.co.BroadcastProcessFunction;
import io.millrace.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import io.millrace.streaming.api.transformations.TwoInputTransformation;
import io.millrace.util.Preconditions;

import java.util.List;
import java.util.Objects;

/**
 * A stream, keyed or not, and a broadcast stream, for functions that take both. Not thread-safe. Mirrors Flink 1.14's class of this
 * name.
 *
 * @param <IN1> type of the stream that is not broadcast
 * @param <IN2> type of the broadcast stream
 */
public class BroadcastConnectedStream<IN1, IN2> {

    private final StreamExecutionEnvironment environment;
    private final DataStream<IN1> nonBroadcastStream;
    private final BroadcastStream<IN2> broadcastStream;
    private final List<MapStateDescriptor<?, ?>> broadcastStateDescriptors;

    /**
     * Two streams.
     *
     * @param env environment of the program
     * @param input1 the stream that is not broadcast
     * @param input2 the broadcast stream
     * @param broadcastStateDescriptors states that the function may use
     */
    protected BroadcastConnectedStream(
            StreamExecutionEnvironment env,
            DataStream<IN1> input1,
            BroadcastStream<IN2> input2,
            List<MapStateDescriptor<?, ?>> broadcastStateDescriptors) {
        this.environment = Objects.requireNonNull(env);
        this.nonBroadcastStream = Objects.requireNonNull(input1);
        this.broadcastStream = Objects.requireNonNull(input2);
        this.broadcastStateDescriptors = Objects.requireNonNull(broadcastStateDescriptors);
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
     * The stream that is not broadcast.
     *
     * @return the stream
     */
    public DataStream<IN1> getFirstInput() {
        return nonBroadcastStream;
    }

    /**
     * The broadcast stream.
     *
     * @return the stream
     */
    public BroadcastStream<IN2> getSecondInput() {
        return broadcastStream;
    }

    /**
     * Type of the stream that is not broadcast.
     *
     * @return the type
     */
    public TypeInformation<IN1> getType1() {
        return nonBroadcastStream.getType();
    }

    /**
     * Type of the broadcast stream.
     *
     * @return the type
     */
    public TypeInformation<IN2> getType2() {
        return broadcastStream.getType();
    }

    /**
     * Any number of records out for each record in, with state and timers of the key.
     *
     * @param <KEY> type of the key
     * @param <OUT> type of the result
     * @param function the user's function
     * @return the resulting stream
     * @throws IllegalArgumentException if the first stream is not keyed
     */
    public <KEY, OUT> SingleOutputStreamOperator<OUT> process(
            KeyedBroadcastProcessFunction<KEY, IN1, IN2, OUT> function) {
        return process(function, resultType(function, KeyedBroadcastProcessFunction.class, 1));
    }

    /**
     * Any number of records out for each record in, with state and timers of the key.
     *
     * @param <KEY> type of the key
     * @param <OUT> type of the result
     * @param function the user's function
     * @param outTypeInfo type of the result
     * @return the resulting stream
     * @throws IllegalArgumentException if the first stream is not keyed
     */
    public <KEY, OUT> SingleOutputStreamOperator<OUT> process(
            KeyedBroadcastProcessFunction<KEY, IN1, IN2, OUT> function,
            TypeInformation<OUT> outTypeInfo) {
        Preconditions.checkNotNull(function);
        Preconditions.checkArgument(
                nonBroadcastStream instanceof KeyedStream,
                "A KeyedBroadcastProcessFunction can only be used on a keyed stream.");
        TwoInputTransformation<IN1, IN2, OUT> step = step(
                "Co-Process-Broadcast-Keyed",
                outTypeInfo,
                new TwoInputDescription.KeyedBroadcastProcess(
                        clean(function), broadcastStateDescriptors));
        KeyedStream<IN1, ?> keyed = (KeyedStream<IN1, ?>) nonBroadcastStream;
        step.setStateKeySelectors(keyed.getKeySelector(), null);
        step.setStateKeyType(keyed.getKeyType());
        return add(step);
    }

    /**
     * Any number of records out for each record in, without keys.
     *
     * @param <OUT> type of the result
     * @param function the user's function
     * @return the resulting stream
     * @throws IllegalArgumentException if the first stream is keyed
     */
    public <OUT> SingleOutputStreamOperator<OUT> process(
            BroadcastProcessFunction<IN1, IN2, OUT> function) {
        return process(function, resultType(function, BroadcastProcessFunction.class, 0));
    }

    /**
     * Any number of records out for each record in, without keys.
     *
     * @param <OUT> type of the result
     * @param function the user's function
     * @param outTypeInfo type of the result
     * @return the resulting stream
     * @throws IllegalArgumentException if the first stream is keyed
     */
    public <OUT> SingleOutputStreamOperator<OUT> process(
            BroadcastProcessFunction<IN1, IN2, OUT> function, TypeInformation<OUT> outTypeInfo) {
        Preconditions.checkNotNull(function);
        Preconditions.checkArgument(
                !(nonBroadcastStream instanceof KeyedStream),
                "A BroadcastProcessFunction can only be used on a non-keyed stream.");
        return add(step(
                "Co-Process-Broadcast",
                outTypeInfo,
                new TwoInputDescription.BroadcastProcess(
                        clean(function), broadcastStateDescriptors)));
    }

    private <OUT> TwoInputTransformation<IN1, IN2, OUT> step(
            String name, TypeInformation<OUT> outputType, TwoInputDescription description) {
        nonBroadcastStream.getType();
        broadcastStream.getType();
        return new TwoInputTransformation<>(
                nonBroadcastStream.getTransformation(),
                broadcastStream.getTransformation(),
                name,
                description,
                outputType,
                environment.getParallelism());
    }

    private <OUT> SingleOutputStreamOperator<OUT> add(TwoInputTransformation<IN1, IN2, OUT> step) {
        SingleOutputStreamOperator<OUT> result =
                new SingleOutputStreamOperator<>(environment, step);
        environment.addOperator(step);
        return result;
    }

    private <R> TypeInformation<R> resultType(Function function, Class<?> type, int firstIndex) {
        return TypeExtractor.getBinaryOperatorReturnType(
                function,
                type,
                firstIndex,
                firstIndex + 1,
                firstIndex + 2,
                TypeExtractor.NO_INDEX,
                getType1(),
                getType2(),
                CallLocation.get(),
                true);
    }

    /**
     * Prepares a function for its way to the tasks.
     *
     * @param <F> type of the function
     * @param f the function
     * @return the same function
     */
    protected <F> F clean(F f) {
        return environment.clean(f);
    }
}
