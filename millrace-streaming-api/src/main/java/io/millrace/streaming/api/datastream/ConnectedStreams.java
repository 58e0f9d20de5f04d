// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.datastream;

import io.millrace.annotation.PublicEvolving;
import io.millrace.api.common.functions.Function;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.api.java.typeutils.TypeExtractor;
import io.millrace.streaming.api.description.TwoInputDescription;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.co.CoFlatMapFunction;
import io.millrace.streaming.api.functions.co.CoMapFunction;
import io.millrace.streaming.api.functions.co.CoProcessFunction;
import io.millrace.streaming.api.functions.co.KeyedCoProcessFunction;
import io.millrace.streaming.api.operators.SimpleOperatorFactory;
import io.millrace.streaming.api.operators.StreamOperatorFactory;
import io.millrace.streaming.api.operators.TwoInputStreamOperator;
import io.millrace.streaming.api.operators.TwoInputStreamOperatorFactory;
import io.millrace.streaming.api.transformations.TwoInputTransformation;

import java.util.Objects;

/**
 * Two streams, of two types, for functions that take both and keep them apart. If both are keyed, state and timers of a key are the
 * same for both. Not thread-safe. Mirrors Flink 1.14's class of this name.
 *
 * @param <IN1> type of the first stream
 * @param <IN2> type of the second stream
 */
public class ConnectedStreams<IN1, IN2> {

    /** Environment of the program. */
    protected final StreamExecutionEnvironment environment;

    /** The first stream. */
    protected final DataStream<IN1> inputStream1;

    /** The second stream. */
    protected final DataStream<IN2> inputStream2;

    /**
     * Two streams.
     *
     * @param env environment of the program
     * @param input1 the first stream
     * @param input2 the second stream
     */
    protected ConnectedStreams(
            StreamExecutionEnvironment env, DataStream<IN1> input1, DataStream<IN2> input2) {
        this.environment = Objects.requireNonNull(env);
        this.inputStream1 = Objects.requireNonNull(input1);
        this.inputStream2 = Objects.requireNonNull(input2);
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
     * The first stream.
     *
     * @return the stream
     */
    public DataStream<IN1> getFirstInput() {
        return inputStream1;
    }

    /**
     * The second stream.
     *
     * @return the stream
     */
    public DataStream<IN2> getSecondInput() {
        return inputStream2;
    }

    /**
     * Type of the first stream.
     *
     * @return the type
     */
    public TypeInformation<IN1> getType1() {
        return inputStream1.getType();
    }

    /**
     * Type of the second stream.
     *
     * @return the type
     */
    public TypeInformation<IN2> getType2() {
        return inputStream2.getType();
    }

    /**
     * Both streams by a field of their tuples, or an element of their arrays.
     *
     * @param keyPosition1 position in the first stream, from 0
     * @param keyPosition2 position in the second stream, from 0
     * @return the keyed streams
     */
    public ConnectedStreams<IN1, IN2> keyBy(int keyPosition1, int keyPosition2) {
        return keyBy(new int[] {keyPosition1}, new int[] {keyPosition2});
    }

    /**
     * Both streams by fields of their tuples, or elements of their arrays.
     *
     * @param keyPositions1 positions in the first stream, from 0
     * @param keyPositions2 positions in the second stream, from 0
     * @return the keyed streams
     */
    @SuppressWarnings("deprecation")
    public ConnectedStreams<IN1, IN2> keyBy(int[] keyPositions1, int[] keyPositions2) {
        return keyed(inputStream1.keyBy(keyPositions1), inputStream2.keyBy(keyPositions2));
    }

    /**
     * Both streams by a named field.
     *
     * @param field1 field expression in the first stream, such as {@code "user.id"}
     * @param field2 field expression in the second stream
     * @return the keyed streams
     */
    public ConnectedStreams<IN1, IN2> keyBy(String field1, String field2) {
        return keyBy(new String[] {field1}, new String[] {field2});
    }

    /**
     * Both streams by named fields.
     *
     * @param fields1 field expressions in the first stream, such as {@code "user.id"}
     * @param fields2 field expressions in the second stream
     * @return the keyed streams
     */
    @SuppressWarnings("deprecation")
    public ConnectedStreams<IN1, IN2> keyBy(String[] fields1, String[] fields2) {
        return keyed(inputStream1.keyBy(fields1), inputStream2.keyBy(fields2));
    }

    /**
     * Both streams by key.
     *
     * @param <KEY> type of the key
     * @param keySelector1 takes the key out of a record of the first stream
     * @param keySelector2 takes the key out of a record of the second stream
     * @return the keyed streams
     */
    public <KEY> ConnectedStreams<IN1, IN2> keyBy(
            KeySelector<IN1, KEY> keySelector1, KeySelector<IN2, KEY> keySelector2) {
        return keyed(inputStream1.keyBy(keySelector1), inputStream2.keyBy(keySelector2));
    }

    /**
     * Both streams by key.
     *
     * @param <KEY> type of the key
     * @param keySelector1 takes the key out of a record of the first stream
     * @param keySelector2 takes the key out of a record of the second stream
     * @param keyType type of the key
     * @return the keyed streams
     */
    public <KEY> ConnectedStreams<IN1, IN2> keyBy(
            KeySelector<IN1, KEY> keySelector1,
            KeySelector<IN2, KEY> keySelector2,
            TypeInformation<KEY> keyType) {
        return keyed(
                inputStream1.keyBy(keySelector1, keyType),
                inputStream2.keyBy(keySelector2, keyType));
    }

    private ConnectedStreams<IN1, IN2> keyed(DataStream<IN1> first, DataStream<IN2> second) {
        return new ConnectedStreams<>(environment, first, second);
    }

    /**
     * One record out for each record in.
     *
     * @param <R> type of the result
     * @param coMapper the user's function
     * @return the resulting stream
     */
    public <R> SingleOutputStreamOperator<R> map(CoMapFunction<IN1, IN2, R> coMapper) {
        return map(coMapper, resultType(coMapper, CoMapFunction.class, 0));
    }

    /**
     * One record out for each record in.
     *
     * @param <R> type of the result
     * @param coMapper the user's function
     * @param outputType type of the result
     * @return the resulting stream
     */
    public <R> SingleOutputStreamOperator<R> map(
            CoMapFunction<IN1, IN2, R> coMapper, TypeInformation<R> outputType) {
        return transform("Co-Map", outputType, new TwoInputDescription.CoMap(clean(coMapper)));
    }

    /**
     * Any number of records out for each record in.
     *
     * @param <R> type of the result
     * @param coFlatMapper the user's function
     * @return the resulting stream
     */
    public <R> SingleOutputStreamOperator<R> flatMap(CoFlatMapFunction<IN1, IN2, R> coFlatMapper) {
        return flatMap(coFlatMapper, resultType(coFlatMapper, CoFlatMapFunction.class, 0));
    }

    /**
     * Any number of records out for each record in.
     *
     * @param <R> type of the result
     * @param coFlatMapper the user's function
     * @param outputType type of the result
     * @return the resulting stream
     */
    public <R> SingleOutputStreamOperator<R> flatMap(
            CoFlatMapFunction<IN1, IN2, R> coFlatMapper, TypeInformation<R> outputType) {
        return transform(
                "Co-Flat Map", outputType, new TwoInputDescription.CoFlatMap(clean(coFlatMapper)));
    }

    /**
     * Any number of records out for each record in, with time and side outputs; state and timers if both streams are keyed.
     *
     * @param <R> type of the result
     * @param coProcessFunction the user's function
     * @return the resulting stream
     */
    public <R> SingleOutputStreamOperator<R> process(
            CoProcessFunction<IN1, IN2, R> coProcessFunction) {
        return process(
                coProcessFunction, resultType(coProcessFunction, CoProcessFunction.class, 0));
    }

    /**
     * Any number of records out for each record in, with time and side outputs; state and timers if both streams are keyed.
     *
     * @param <R> type of the result
     * @param coProcessFunction the user's function
     * @param outputType type of the result
     * @return the resulting stream
     */
    public <R> SingleOutputStreamOperator<R> process(
            CoProcessFunction<IN1, IN2, R> coProcessFunction, TypeInformation<R> outputType) {
        return transform(
                "Co-Process",
                outputType,
                new TwoInputDescription.CoProcess(clean(coProcessFunction), areBothKeyed()));
    }

    /**
     * Any number of records out for each record in, with key, time, side outputs, state and timers.
     *
     * @param <K> type of the key
     * @param <R> type of the result
     * @param keyedCoProcessFunction the user's function
     * @return the resulting stream
     * @throws UnsupportedOperationException if not both streams are keyed
     */
    public <K, R> SingleOutputStreamOperator<R> process(
            KeyedCoProcessFunction<K, IN1, IN2, R> keyedCoProcessFunction) {
        return process(
                keyedCoProcessFunction,
                resultType(keyedCoProcessFunction, KeyedCoProcessFunction.class, 1));
    }

    /**
     * Any number of records out for each record in, with key, time, side outputs, state and timers.
     *
     * @param <K> type of the key
     * @param <R> type of the result
     * @param keyedCoProcessFunction the user's function
     * @param outputType type of the result
     * @return the resulting stream
     * @throws UnsupportedOperationException if not both streams are keyed
     */
    public <K, R> SingleOutputStreamOperator<R> process(
            KeyedCoProcessFunction<K, IN1, IN2, R> keyedCoProcessFunction,
            TypeInformation<R> outputType) {
        if (!areBothKeyed()) {
            throw new UnsupportedOperationException("KeyedCoProcessFunction can only be used"
                    + " when both input streams are of type KeyedStream.");
        }
        return transform(
                "Co-Keyed-Process",
                outputType,
                new TwoInputDescription.KeyedCoProcess(clean(keyedCoProcessFunction)));
    }

    private boolean areBothKeyed() {
        return inputStream1 instanceof KeyedStream && inputStream2 instanceof KeyedStream;
    }

    private <F> F clean(F function) {
        return inputStream1.clean(function);
    }

    /** Type of what a function emits whose type parameters are the two inputs and the result, from an index on. */
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
     * Applies an operator that the user wrote.
     *
     * @param <R> type of the result
     * @param functionName for people
     * @param outTypeInfo type of the result
     * @param operator the operator, serializable; each subtask works on a copy of its own
     * @return the resulting stream
     */
    @PublicEvolving
    public <R> SingleOutputStreamOperator<R> transform(
            String functionName,
            TypeInformation<R> outTypeInfo,
            TwoInputStreamOperator<IN1, IN2, R> operator) {
        return doTransform(functionName, outTypeInfo, SimpleOperatorFactory.of(operator));
    }

    /**
     * Applies an operator that the user wrote.
     *
     * @param <R> type of the result
     * @param functionName for people
     * @param outTypeInfo type of the result
     * @param operatorFactory makes the operator in each subtask
     * @return the resulting stream
     */
    @PublicEvolving
    public <R> SingleOutputStreamOperator<R> transform(
            String functionName,
            TypeInformation<R> outTypeInfo,
            TwoInputStreamOperatorFactory<IN1, IN2, R> operatorFactory) {
        return doTransform(functionName, outTypeInfo, operatorFactory);
    }

    private <R> SingleOutputStreamOperator<R> doTransform(
            String functionName,
            TypeInformation<R> outTypeInfo,
            StreamOperatorFactory<R> operatorFactory) {
        inputStream1.getType();
        inputStream2.getType();
        return addStep(new TwoInputTransformation<>(
                inputStream1.getTransformation(),
                inputStream2.getTransformation(),
                functionName,
                operatorFactory,
                outTypeInfo,
                environment.getParallelism()));
    }

    private <R> SingleOutputStreamOperator<R> addStep(TwoInputTransformation<IN1, IN2, R> step) {
        setKeys(step);
        SingleOutputStreamOperator<R> result = new SingleOutputStreamOperator<>(environment, step);
        environment.addOperator(step);
        return result;
    }

    /** Adds an operator with two inputs to the program, keyed as the streams are. */
    <R> SingleOutputStreamOperator<R> transform(
            String operatorName, TypeInformation<R> outputType, TwoInputDescription description) {
        inputStream1.getType();
        inputStream2.getType();
        return addStep(new TwoInputTransformation<>(
                inputStream1.getTransformation(),
                inputStream2.getTransformation(),
                operatorName,
                description,
                outputType,
                environment.getParallelism()));
    }

    private void setKeys(TwoInputTransformation<IN1, IN2, ?> step) {
        TypeInformation<?> keyType = null;
        if (inputStream1 instanceof KeyedStream<IN1, ?> keyed1) {
            keyType = keyed1.getKeyType();
            step.setStateKeySelectors(keyed1.getKeySelector(), null);
            step.setStateKeyType(keyType);
        }
        if (inputStream2 instanceof KeyedStream<IN2, ?> keyed2) {
            TypeInformation<?> keyType2 = keyed2.getKeyType();
            if (keyType != null && !(keyType.canEqual(keyType2) && keyType.equals(keyType2))) {
                throw new UnsupportedOperationException(
                        "Key types if input KeyedStreams don't match: " + keyType + " and "
                                + keyType2 + ".");
            }
            step.setStateKeySelectors(step.getStateKeySelector1(), keyed2.getKeySelector());
            step.setStateKeyType(keyType2);
        }
    }
}
