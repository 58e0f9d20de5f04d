// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.java.typeutils;

import static io.millrace.util.Preconditions.checkArgument;
import static io.millrace.util.Preconditions.checkNotNull;

import io.millrace.api.common.functions.AggregateFunction;
import io.millrace.api.common.functions.CoGroupFunction;
import io.millrace.api.common.functions.CrossFunction;
import io.millrace.api.common.functions.FlatJoinFunction;
import io.millrace.api.common.functions.FlatMapFunction;
import io.millrace.api.common.functions.Function;
import io.millrace.api.common.functions.GroupCombineFunction;
import io.millrace.api.common.functions.GroupReduceFunction;
import io.millrace.api.common.functions.InvalidTypesException;
import io.millrace.api.common.functions.JoinFunction;
import io.millrace.api.common.functions.MapFunction;
import io.millrace.api.common.functions.MapPartitionFunction;
import io.millrace.api.common.functions.Partitioner;
import io.millrace.api.common.io.InputFormat;
import io.millrace.api.common.typeinfo.TypeInfoFactory;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.util.Preconditions;

import java.lang.reflect.Field;
import java.lang.reflect.Type;
import java.util.List;
import java.util.function.Supplier;

/**
 * Finds out the types of functions, classes and objects by reflection. Mirrors the part of Flink 1.14's
 * {@code TypeExtractor} that streams use.
 *
 * <p>A function that implements {@link ResultTypeQueryable} says its result type itself. Otherwise the type arguments
 * of its class are read, and type variables are looked for in the types of its inputs. Of a lambda there is only the
 * signature of a method, which lacks type arguments; a result such as {@code Tuple2} is then an
 * {@link InvalidTypesException}, or, where {@code allowMissing} is true, a {@link MissingTypeInfo}.
 */
public class TypeExtractor {

    /** For lambdas whose result type is their return type. */
    public static final int[] NO_INDEX = new int[] {};

    private static final int[] COLLECTED_BY_SECOND_PARAMETER = {1, 0};
    private static final int[] COLLECTED_BY_THIRD_PARAMETER = {2, 0};

    /** For subclasses. */
    protected TypeExtractor() {}

    /**
     * Type of the results of a map function.
     *
     * @param <IN> type of the input
     * @param <OUT> type of the results
     * @param mapInterface the function
     * @param inType type of the input
     * @return type of the results
     * @throws InvalidTypesException if it cannot be found out or the input does not fit
     */
    public static <IN, OUT> TypeInformation<OUT> getMapReturnTypes(
            MapFunction<IN, OUT> mapInterface, TypeInformation<IN> inType) {
        return getMapReturnTypes(mapInterface, inType, null, false);
    }

    /**
     * Type of the results of a map function.
     *
     * @param <IN> type of the input
     * @param <OUT> type of the results
     * @param mapInterface the function
     * @param inType type of the input
     * @param functionName named by the type that is returned if the type is missing; null for {@code toString}
     * @param allowMissing whether to return a {@link MissingTypeInfo} instead of failing
     * @return type of the results
     * @throws InvalidTypesException if it cannot be found out or the input does not fit
     */
    public static <IN, OUT> TypeInformation<OUT> getMapReturnTypes(
            MapFunction<IN, OUT> mapInterface,
            TypeInformation<IN> inType,
            String functionName,
            boolean allowMissing) {
        return getUnaryOperatorReturnType(
                mapInterface,
                MapFunction.class,
                0,
                1,
                NO_INDEX,
                inType,
                functionName,
                allowMissing);
    }

    /**
     * Type of the results of a flat map function.
     *
     * @param <IN> type of the input
     * @param <OUT> type of the results
     * @param flatMapInterface the function
     * @param inType type of the input
     * @return type of the results
     * @throws InvalidTypesException if it cannot be found out or the input does not fit
     */
    public static <IN, OUT> TypeInformation<OUT> getFlatMapReturnTypes(
            FlatMapFunction<IN, OUT> flatMapInterface, TypeInformation<IN> inType) {
        return getFlatMapReturnTypes(flatMapInterface, inType, null, false);
    }

    /**
     * Type of the results of a flat map function.
     *
     * @param <IN> type of the input
     * @param <OUT> type of the results
     * @param flatMapInterface the function
     * @param inType type of the input
     * @param functionName named by the type that is returned if the type is missing; null for {@code toString}
     * @param allowMissing whether to return a {@link MissingTypeInfo} instead of failing
     * @return type of the results
     * @throws InvalidTypesException if it cannot be found out or the input does not fit
     */
    public static <IN, OUT> TypeInformation<OUT> getFlatMapReturnTypes(
            FlatMapFunction<IN, OUT> flatMapInterface,
            TypeInformation<IN> inType,
            String functionName,
            boolean allowMissing) {
        return getUnaryOperatorReturnType(
                flatMapInterface,
                FlatMapFunction.class,
                0,
                1,
                COLLECTED_BY_SECOND_PARAMETER,
                inType,
                functionName,
                allowMissing);
    }

    /**
     * Type of the accumulator of an aggregate function.
     *
     * @param <IN> type of the input
     * @param <ACC> type of the accumulator
     * @param function the function
     * @param inType type of the input
     * @param functionName named by the type that is returned if the type is missing; null for {@code toString}
     * @param allowMissing whether to return a {@link MissingTypeInfo} instead of failing
     * @return type of the accumulator
     * @throws InvalidTypesException if it cannot be found out or the input does not fit
     */
    public static <IN, ACC> TypeInformation<ACC> getAggregateFunctionAccumulatorType(
            AggregateFunction<IN, ACC, ?> function,
            TypeInformation<IN> inType,
            String functionName,
            boolean allowMissing) {
        return getUnaryOperatorReturnType(
                function,
                AggregateFunction.class,
                0,
                1,
                NO_INDEX,
                inType,
                functionName,
                allowMissing);
    }

    /**
     * Type of the results of an aggregate function.
     *
     * @param <IN> type of the input
     * @param <OUT> type of the results
     * @param function the function
     * @param inType type of the input
     * @param functionName named by the type that is returned if the type is missing; null for {@code toString}
     * @param allowMissing whether to return a {@link MissingTypeInfo} instead of failing
     * @return type of the results
     * @throws InvalidTypesException if it cannot be found out or the input does not fit
     */
    public static <IN, OUT> TypeInformation<OUT> getAggregateFunctionReturnType(
            AggregateFunction<IN, ?, OUT> function,
            TypeInformation<IN> inType,
            String functionName,
            boolean allowMissing) {
        return getUnaryOperatorReturnType(
                function,
                AggregateFunction.class,
                0,
                2,
                NO_INDEX,
                inType,
                functionName,
                allowMissing);
    }

    /**
     * Type of the results of a join function that collects.
     *
     * @param <IN1> type of the first input
     * @param <IN2> type of the second input
     * @param <OUT> type of the results
     * @param joinInterface the function
     * @param in1Type type of the first input
     * @param in2Type type of the second input
     * @return type of the results
     * @throws InvalidTypesException if it cannot be found out or an input does not fit
     */
    public static <IN1, IN2, OUT> TypeInformation<OUT> getFlatJoinReturnTypes(
            FlatJoinFunction<IN1, IN2, OUT> joinInterface,
            TypeInformation<IN1> in1Type,
            TypeInformation<IN2> in2Type) {
        return getFlatJoinReturnTypes(joinInterface, in1Type, in2Type, null, false);
    }

    /**
     * Type of the results of a join function that collects.
     *
     * @param <IN1> type of the first input
     * @param <IN2> type of the second input
     * @param <OUT> type of the results
     * @param joinInterface the function
     * @param in1Type type of the first input
     * @param in2Type type of the second input
     * @param functionName named by the type that is returned if the type is missing; null for {@code toString}
     * @param allowMissing whether to return a {@link MissingTypeInfo} instead of failing
     * @return type of the results
     * @throws InvalidTypesException if it cannot be found out or an input does not fit
     */
    public static <IN1, IN2, OUT> TypeInformation<OUT> getFlatJoinReturnTypes(
            FlatJoinFunction<IN1, IN2, OUT> joinInterface,
            TypeInformation<IN1> in1Type,
            TypeInformation<IN2> in2Type,
            String functionName,
            boolean allowMissing) {
        return getBinaryOperatorReturnType(
                joinInterface,
                FlatJoinFunction.class,
                0,
                1,
                2,
                COLLECTED_BY_THIRD_PARAMETER,
                in1Type,
                in2Type,
                functionName,
                allowMissing);
    }

    /**
     * Type of the results of a join function.
     *
     * @param <IN1> type of the first input
     * @param <IN2> type of the second input
     * @param <OUT> type of the results
     * @param joinInterface the function
     * @param in1Type type of the first input
     * @param in2Type type of the second input
     * @return type of the results
     * @throws InvalidTypesException if it cannot be found out or an input does not fit
     */
    public static <IN1, IN2, OUT> TypeInformation<OUT> getJoinReturnTypes(
            JoinFunction<IN1, IN2, OUT> joinInterface,
            TypeInformation<IN1> in1Type,
            TypeInformation<IN2> in2Type) {
        return getJoinReturnTypes(joinInterface, in1Type, in2Type, null, false);
    }

    /**
     * Type of the results of a join function.
     *
     * @param <IN1> type of the first input
     * @param <IN2> type of the second input
     * @param <OUT> type of the results
     * @param joinInterface the function
     * @param in1Type type of the first input
     * @param in2Type type of the second input
     * @param functionName named by the type that is returned if the type is missing; null for {@code toString}
     * @param allowMissing whether to return a {@link MissingTypeInfo} instead of failing
     * @return type of the results
     * @throws InvalidTypesException if it cannot be found out or an input does not fit
     */
    public static <IN1, IN2, OUT> TypeInformation<OUT> getJoinReturnTypes(
            JoinFunction<IN1, IN2, OUT> joinInterface,
            TypeInformation<IN1> in1Type,
            TypeInformation<IN2> in2Type,
            String functionName,
            boolean allowMissing) {
        return getBinaryOperatorReturnType(
                joinInterface,
                JoinFunction.class,
                0,
                1,
                2,
                NO_INDEX,
                in1Type,
                in2Type,
                functionName,
                allowMissing);
    }

    /**
     * Type of the results of a co-group function.
     *
     * @param <IN1> type of the first input
     * @param <IN2> type of the second input
     * @param <OUT> type of the results
     * @param coGroupInterface the function
     * @param in1Type type of the first input
     * @param in2Type type of the second input
     * @return type of the results
     * @throws InvalidTypesException if it cannot be found out or an input does not fit
     */
    public static <IN1, IN2, OUT> TypeInformation<OUT> getCoGroupReturnTypes(
            CoGroupFunction<IN1, IN2, OUT> coGroupInterface,
            TypeInformation<IN1> in1Type,
            TypeInformation<IN2> in2Type) {
        return getCoGroupReturnTypes(coGroupInterface, in1Type, in2Type, null, false);
    }

    /**
     * Type of the results of a co-group function.
     *
     * @param <IN1> type of the first input
     * @param <IN2> type of the second input
     * @param <OUT> type of the results
     * @param coGroupInterface the function
     * @param in1Type type of the first input
     * @param in2Type type of the second input
     * @param functionName named by the type that is returned if the type is missing; null for {@code toString}
     * @param allowMissing whether to return a {@link MissingTypeInfo} instead of failing
     * @return type of the results
     * @throws InvalidTypesException if it cannot be found out or an input does not fit
     */
    public static <IN1, IN2, OUT> TypeInformation<OUT> getCoGroupReturnTypes(
            CoGroupFunction<IN1, IN2, OUT> coGroupInterface,
            TypeInformation<IN1> in1Type,
            TypeInformation<IN2> in2Type,
            String functionName,
            boolean allowMissing) {
        return getBinaryOperatorReturnType(
                coGroupInterface,
                CoGroupFunction.class,
                0,
                1,
                2,
                COLLECTED_BY_THIRD_PARAMETER,
                in1Type,
                in2Type,
                functionName,
                allowMissing);
    }

    /**
     * Type of the results of a map partition function.
     *
     * @param <IN> type of the input
     * @param <OUT> type of the results
     * @param mapPartitionInterface the function
     * @param inType type of the input
     * @return type of the results
     * @throws InvalidTypesException if it cannot be found out or the input does not fit
     */
    public static <IN, OUT> TypeInformation<OUT> getMapPartitionReturnTypes(
            MapPartitionFunction<IN, OUT> mapPartitionInterface, TypeInformation<IN> inType) {
        return getMapPartitionReturnTypes(mapPartitionInterface, inType, null, false);
    }

    /**
     * Type of the results of a map partition function.
     *
     * @param <IN> type of the input
     * @param <OUT> type of the results
     * @param mapPartitionInterface the function
     * @param inType type of the input
     * @param functionName named by the type that is returned if the type is missing; null for {@code toString}
     * @param allowMissing whether to return a {@link MissingTypeInfo} instead of failing
     * @return type of the results
     * @throws InvalidTypesException if it cannot be found out or the input does not fit
     */
    public static <IN, OUT> TypeInformation<OUT> getMapPartitionReturnTypes(
            MapPartitionFunction<IN, OUT> mapPartitionInterface,
            TypeInformation<IN> inType,
            String functionName,
            boolean allowMissing) {
        return getUnaryOperatorReturnType(
                mapPartitionInterface,
                MapPartitionFunction.class,
                0,
                1,
                COLLECTED_BY_SECOND_PARAMETER,
                inType,
                functionName,
                allowMissing);
    }

    /**
     * Type of the results of a group reduce function.
     *
     * @param <IN> type of the input
     * @param <OUT> type of the results
     * @param groupReduceInterface the function
     * @param inType type of the input
     * @return type of the results
     * @throws InvalidTypesException if it cannot be found out or the input does not fit
     */
    public static <IN, OUT> TypeInformation<OUT> getGroupReduceReturnTypes(
            GroupReduceFunction<IN, OUT> groupReduceInterface, TypeInformation<IN> inType) {
        return getGroupReduceReturnTypes(groupReduceInterface, inType, null, false);
    }

    /**
     * Type of the results of a group reduce function.
     *
     * @param <IN> type of the input
     * @param <OUT> type of the results
     * @param groupReduceInterface the function
     * @param inType type of the input
     * @param functionName named by the type that is returned if the type is missing; null for {@code toString}
     * @param allowMissing whether to return a {@link MissingTypeInfo} instead of failing
     * @return type of the results
     * @throws InvalidTypesException if it cannot be found out or the input does not fit
     */
    public static <IN, OUT> TypeInformation<OUT> getGroupReduceReturnTypes(
            GroupReduceFunction<IN, OUT> groupReduceInterface,
            TypeInformation<IN> inType,
            String functionName,
            boolean allowMissing) {
        return getUnaryOperatorReturnType(
                groupReduceInterface,
                GroupReduceFunction.class,
                0,
                1,
                COLLECTED_BY_SECOND_PARAMETER,
                inType,
                functionName,
                allowMissing);
    }

    /**
     * Type of the results of a group combine function.
     *
     * @param <IN> type of the input
     * @param <OUT> type of the results
     * @param groupCombineInterface the function
     * @param inType type of the input
     * @return type of the results
     * @throws InvalidTypesException if it cannot be found out or the input does not fit
     */
    public static <IN, OUT> TypeInformation<OUT> getGroupCombineReturnTypes(
            GroupCombineFunction<IN, OUT> groupCombineInterface, TypeInformation<IN> inType) {
        return getGroupCombineReturnTypes(groupCombineInterface, inType, null, false);
    }

    /**
     * Type of the results of a group combine function.
     *
     * @param <IN> type of the input
     * @param <OUT> type of the results
     * @param groupCombineInterface the function
     * @param inType type of the input
     * @param functionName named by the type that is returned if the type is missing; null for {@code toString}
     * @param allowMissing whether to return a {@link MissingTypeInfo} instead of failing
     * @return type of the results
     * @throws InvalidTypesException if it cannot be found out or the input does not fit
     */
    public static <IN, OUT> TypeInformation<OUT> getGroupCombineReturnTypes(
            GroupCombineFunction<IN, OUT> groupCombineInterface,
            TypeInformation<IN> inType,
            String functionName,
            boolean allowMissing) {
        return getUnaryOperatorReturnType(
                groupCombineInterface,
                GroupCombineFunction.class,
                0,
                1,
                COLLECTED_BY_SECOND_PARAMETER,
                inType,
                functionName,
                allowMissing);
    }

    /**
     * Type of the results of a cross function.
     *
     * @param <IN1> type of the first input
     * @param <IN2> type of the second input
     * @param <OUT> type of the results
     * @param crossInterface the function
     * @param in1Type type of the first input
     * @param in2Type type of the second input
     * @return type of the results
     * @throws InvalidTypesException if it cannot be found out or an input does not fit
     */
    public static <IN1, IN2, OUT> TypeInformation<OUT> getCrossReturnTypes(
            CrossFunction<IN1, IN2, OUT> crossInterface,
            TypeInformation<IN1> in1Type,
            TypeInformation<IN2> in2Type) {
        return getCrossReturnTypes(crossInterface, in1Type, in2Type, null, false);
    }

    /**
     * Type of the results of a cross function.
     *
     * @param <IN1> type of the first input
     * @param <IN2> type of the second input
     * @param <OUT> type of the results
     * @param crossInterface the function
     * @param in1Type type of the first input
     * @param in2Type type of the second input
     * @param functionName named by the type that is returned if the type is missing; null for {@code toString}
     * @param allowMissing whether to return a {@link MissingTypeInfo} instead of failing
     * @return type of the results
     * @throws InvalidTypesException if it cannot be found out or an input does not fit
     */
    public static <IN1, IN2, OUT> TypeInformation<OUT> getCrossReturnTypes(
            CrossFunction<IN1, IN2, OUT> crossInterface,
            TypeInformation<IN1> in1Type,
            TypeInformation<IN2> in2Type,
            String functionName,
            boolean allowMissing) {
        return getBinaryOperatorReturnType(
                crossInterface,
                CrossFunction.class,
                0,
                1,
                2,
                NO_INDEX,
                in1Type,
                in2Type,
                functionName,
                allowMissing);
    }

    /**
     * Type of a class that reads and writes itself in Hadoop's way.
     *
     * @param <T> the class
     * @param clazz the class
     * @return its type
     * @throws RuntimeException always: Millrace brings no description of such types
     */
    public static <T> TypeInformation<T> createHadoopWritableTypeInfo(Class<T> clazz) {
        Preconditions.checkNotNull(clazz);
        throw new RuntimeException(
                "Could not load the TypeInformation for the class 'org.apache.hadoop.io.Writable'. Millrace"
                        + " brings no module for Hadoop's types: convert " + clazz.getName()
                        + " into a type of your own, or describe it with a TypeInformation of your own.");
    }

    /**
     * Type of the results of a key selector.
     *
     * @param <IN> type of the input
     * @param <OUT> type of the results
     * @param selectorInterface the function
     * @param inType type of the input
     * @return type of the results
     * @throws InvalidTypesException if it cannot be found out or the input does not fit
     */
    public static <IN, OUT> TypeInformation<OUT> getKeySelectorTypes(
            KeySelector<IN, OUT> selectorInterface, TypeInformation<IN> inType) {
        return getKeySelectorTypes(selectorInterface, inType, null, false);
    }

    /**
     * Type of the results of a key selector.
     *
     * @param <IN> type of the input
     * @param <OUT> type of the results
     * @param selectorInterface the function
     * @param inType type of the input
     * @param functionName named by the type that is returned if the type is missing; null for {@code toString}
     * @param allowMissing whether to return a {@link MissingTypeInfo} instead of failing
     * @return type of the results
     * @throws InvalidTypesException if it cannot be found out or the input does not fit
     */
    public static <IN, OUT> TypeInformation<OUT> getKeySelectorTypes(
            KeySelector<IN, OUT> selectorInterface,
            TypeInformation<IN> inType,
            String functionName,
            boolean allowMissing) {
        return getUnaryOperatorReturnType(
                selectorInterface,
                KeySelector.class,
                0,
                1,
                NO_INDEX,
                inType,
                functionName,
                allowMissing);
    }

    /**
     * Type of the records of an input format: what it says, else what its class says.
     *
     * @param <IN> type of the records
     * @param inputFormatInterface the format
     * @return type of the records
     * @throws InvalidTypesException if it cannot be found out
     */
    @SuppressWarnings("unchecked")
    public static <IN> TypeInformation<IN> getInputFormatTypes(
            InputFormat<IN, ?> inputFormatInterface) {
        if (inputFormatInterface instanceof ResultTypeQueryable) {
            return ((ResultTypeQueryable<IN>) inputFormatInterface).getProducedType();
        }
        return createTypeInfo(InputFormat.class, inputFormatInterface.getClass(), 0, null, null);
    }

    /**
     * Type of the keys that a partitioner takes.
     *
     * @param <T> type of the keys
     * @param partitioner the partitioner
     * @return type of the keys
     * @throws InvalidTypesException if it cannot be found out
     */
    public static <T> TypeInformation<T> getPartitionerTypes(Partitioner<T> partitioner) {
        return getPartitionerTypes(partitioner, null, false);
    }

    /**
     * Type of the keys that a partitioner takes.
     *
     * @param <T> type of the keys
     * @param partitioner the partitioner
     * @param functionName named by the type that is returned if the type is missing; null for {@code toString}
     * @param allowMissing whether to return a {@link MissingTypeInfo} instead of failing
     * @return type of the keys
     * @throws InvalidTypesException if it cannot be found out
     */
    public static <T> TypeInformation<T> getPartitionerTypes(
            Partitioner<T> partitioner, String functionName, boolean allowMissing) {
        return orMissing(
                partitioner,
                functionName,
                allowMissing,
                () -> new FunctionTypes(Partitioner.class, partitioner).partitionerKeyType());
    }

    /**
     * Type of the results of any function with one input.
     *
     * @param <IN> type of the input
     * @param <OUT> type of the results
     * @param function the function
     * @param baseClass interface or abstract class that the function implements
     * @param inputTypeArgumentIndex type parameter of the base class for the input
     * @param outputTypeArgumentIndex type parameter of the base class for the results
     * @param lambdaOutputTypeArgumentIndices where a lambda names the type of its results: index of the parameter, then
     *     of the type argument at each level; {@link #NO_INDEX} if as return type
     * @param inType type of the input, null if unknown
     * @param functionName named by the type that is returned if the type is missing; null for {@code toString}
     * @param allowMissing whether to return a {@link MissingTypeInfo} instead of failing
     * @return type of the results
     * @throws InvalidTypesException if it cannot be found out or the input does not fit
     */
    public static <IN, OUT> TypeInformation<OUT> getUnaryOperatorReturnType(
            Function function,
            Class<?> baseClass,
            int inputTypeArgumentIndex,
            int outputTypeArgumentIndex,
            int[] lambdaOutputTypeArgumentIndices,
            TypeInformation<IN> inType,
            String functionName,
            boolean allowMissing) {
        checkArgument(
                inType == null || inputTypeArgumentIndex >= 0,
                "Input type argument index was not provided");
        checkArgument(outputTypeArgumentIndex >= 0, "Output type argument index was not provided");
        checkArgument(
                lambdaOutputTypeArgumentIndices != null,
                "Indices for output type arguments within lambda not provided");
        return resultType(
                function,
                functionName,
                allowMissing,
                () -> new FunctionTypes(baseClass, function)
                        .resultType(
                                outputTypeArgumentIndex,
                                lambdaOutputTypeArgumentIndices,
                                new TypeInformation<?>[] {inType},
                                new int[] {inputTypeArgumentIndex}));
    }

    /**
     * Type of the results of any function with two inputs.
     *
     * @param <IN1> type of the first input
     * @param <IN2> type of the second input
     * @param <OUT> type of the results
     * @param function the function
     * @param baseClass interface or abstract class that the function implements
     * @param input1TypeArgumentIndex type parameter of the base class for the first input
     * @param input2TypeArgumentIndex type parameter of the base class for the second input
     * @param outputTypeArgumentIndex type parameter of the base class for the results
     * @param lambdaOutputTypeArgumentIndices where a lambda names the type of its results: index of the parameter, then
     *     of the type argument at each level; {@link #NO_INDEX} if as return type
     * @param in1Type type of the first input, null if unknown
     * @param in2Type type of the second input, null if unknown
     * @param functionName named by the type that is returned if the type is missing; null for {@code toString}
     * @param allowMissing whether to return a {@link MissingTypeInfo} instead of failing
     * @return type of the results
     * @throws InvalidTypesException if it cannot be found out or an input does not fit
     */
    public static <IN1, IN2, OUT> TypeInformation<OUT> getBinaryOperatorReturnType(
            Function function,
            Class<?> baseClass,
            int input1TypeArgumentIndex,
            int input2TypeArgumentIndex,
            int outputTypeArgumentIndex,
            int[] lambdaOutputTypeArgumentIndices,
            TypeInformation<IN1> in1Type,
            TypeInformation<IN2> in2Type,
            String functionName,
            boolean allowMissing) {
        checkArgument(
                in1Type == null || input1TypeArgumentIndex >= 0,
                "Input 1 type argument index was not provided");
        checkArgument(
                in2Type == null || input2TypeArgumentIndex >= 0,
                "Input 2 type argument index was not provided");
        checkArgument(outputTypeArgumentIndex >= 0, "Output type argument index was not provided");
        checkArgument(
                lambdaOutputTypeArgumentIndices != null,
                "Indices for output type arguments within lambda not provided");
        return resultType(
                function,
                functionName,
                allowMissing,
                () -> new FunctionTypes(baseClass, function)
                        .resultType(
                                outputTypeArgumentIndex,
                                lambdaOutputTypeArgumentIndices,
                                new TypeInformation<?>[] {in1Type, in2Type},
                                new int[] {input1TypeArgumentIndex, input2TypeArgumentIndex}));
    }

    @SuppressWarnings("unchecked")
    private static <OUT> TypeInformation<OUT> resultType(
            Function function,
            String functionName,
            boolean allowMissing,
            Supplier<TypeInformation<?>> extraction) {
        if (function instanceof ResultTypeQueryable) {
            return ((ResultTypeQueryable<OUT>) function).getProducedType();
        }
        return orMissing(function, functionName, allowMissing, extraction);
    }

    @SuppressWarnings("unchecked")
    private static <OUT> TypeInformation<OUT> orMissing(
            Function function,
            String functionName,
            boolean allowMissing,
            Supplier<TypeInformation<?>> extraction) {
        try {
            return (TypeInformation<OUT>) extraction.get();
        } catch (InvalidTypesException e) {
            if (!allowMissing) {
                throw e;
            }
            String name = functionName == null ? function.toString() : functionName;
            return (TypeInformation<OUT>) new MissingTypeInfo(name, e);
        }
    }

    /**
     * Type of a class.
     *
     * @param <T> the class
     * @param type the class
     * @return its type
     * @throws InvalidTypesException if it cannot be found out
     */
    @SuppressWarnings("unchecked")
    public static <T> TypeInformation<T> createTypeInfo(Class<T> type) {
        return (TypeInformation<T>) createTypeInfo((Type) type);
    }

    /**
     * Type of a Java type with its type arguments.
     *
     * @param t the Java type
     * @return its type
     * @throws InvalidTypesException if it cannot be found out
     */
    public static TypeInformation<?> createTypeInfo(Type t) {
        return TypeMapper.WITHOUT_INPUTS.infoOf(t, TypePath.EMPTY.plus(t));
    }

    /**
     * Type that an object's class passes to its base class, or the object's own answer if it is a
     * {@link ResultTypeQueryable}.
     *
     * @param <OUT> the type
     * @param instance the object
     * @param baseClass generic class or interface
     * @param clazz class that extends or implements it
     * @param returnParamPos type parameter of the base class
     * @return the type
     * @throws InvalidTypesException if it cannot be found out
     */
    @SuppressWarnings("unchecked")
    public static <OUT> TypeInformation<OUT> createTypeInfo(
            Object instance, Class<?> baseClass, Class<?> clazz, int returnParamPos) {
        if (instance instanceof ResultTypeQueryable) {
            return ((ResultTypeQueryable<OUT>) instance).getProducedType();
        }
        return createTypeInfo(baseClass, clazz, returnParamPos, null, null);
    }

    /**
     * Type that a class passes to its base class.
     *
     * @param <IN1> type of the first input
     * @param <IN2> type of the second input
     * @param <OUT> the type
     * @param baseClass generic class or interface
     * @param clazz class that extends or implements it
     * @param returnParamPos type parameter of the base class
     * @param in1Type type of the first input, tells type variables; may be null
     * @param in2Type type of the second input, tells type variables; may be null
     * @return the type
     * @throws InvalidTypesException if it cannot be found out
     */
    @SuppressWarnings("unchecked")
    public static <IN1, IN2, OUT> TypeInformation<OUT> createTypeInfo(
            Class<?> baseClass,
            Class<?> clazz,
            int returnParamPos,
            TypeInformation<IN1> in1Type,
            TypeInformation<IN2> in2Type) {
        return (TypeInformation<OUT>)
                new TypeMapper(in1Type, in2Type).infoOfArgument(baseClass, clazz, returnParamPos);
    }

    /**
     * Type that a class passes to its base class, as a Java type.
     *
     * @param baseClass generic class or interface
     * @param clazz class that extends or implements it
     * @param pos type parameter of the base class
     * @return the type argument, possibly a type variable
     * @throws InvalidTypesException if the class does not give type arguments
     */
    public static Type getParameterType(Class<?> baseClass, Class<?> clazz, int pos) {
        return BaseTypeArgument.find(baseClass, clazz, pos).type();
    }

    /**
     * The factory that a type is annotated with.
     *
     * @param <OUT> the type
     * @param t the Java type
     * @return the factory, null if there is none
     * @throws InvalidTypesException if the annotation is wrong
     */
    @SuppressWarnings("unchecked")
    public static <OUT> TypeInfoFactory<OUT> getTypeInfoFactory(Type t) {
        return TypeExtractionUtils.isClassType(t)
                ? (TypeInfoFactory<OUT>) AnnotatedFactory.of(TypeExtractionUtils.typeToClass(t))
                : null;
    }

    /**
     * The factory that a field is annotated with.
     *
     * @param <OUT> type of the field
     * @param field the field
     * @return the factory, null if there is none
     * @throws InvalidTypesException if the annotation is wrong
     */
    @SuppressWarnings("unchecked")
    public static <OUT> TypeInfoFactory<OUT> getTypeInfoFactory(Field field) {
        return (TypeInfoFactory<OUT>) AnnotatedFactory.of(field);
    }

    /**
     * Type of a class without type arguments. A tuple cannot be found out this way.
     *
     * @param <X> the class
     * @param clazz the class
     * @return its type
     * @throws InvalidTypesException if it cannot be found out
     */
    @SuppressWarnings("unchecked")
    public static <X> TypeInformation<X> getForClass(Class<X> clazz) {
        checkNotNull(clazz);
        return (TypeInformation<X>)
                TypeMapper.WITHOUT_INPUTS.infoOfClass(clazz, TypePath.EMPTY.plus(clazz));
    }

    /**
     * Type of an object: of a tuple or row by the objects in it, else by its class.
     *
     * @param <X> type of the object
     * @param value the object
     * @return its type
     * @throws InvalidTypesException if it cannot be found out, or a field of a tuple or row is null
     */
    @SuppressWarnings("unchecked")
    public static <X> TypeInformation<X> getForObject(X value) {
        return (TypeInformation<X>) ObjectTypes.infoOf(checkNotNull(value));
    }

    /**
     * Type of a class as a POJO.
     *
     * @param <OUT> the type
     * @param <IN1> type of the first input
     * @param <IN2> type of the second input
     * @param type the class, possibly with type arguments
     * @param typeHierarchy types that tell its type variables, outermost first
     * @param in1Type type of the first input, may be null
     * @param in2Type type of the second input, may be null
     * @return the type; a generic type or null if the class is no POJO
     */
    @SuppressWarnings("unchecked")
    protected <OUT, IN1, IN2> TypeInformation<OUT> analyzePojo(
            Type type,
            List<Type> typeHierarchy,
            TypeInformation<IN1> in1Type,
            TypeInformation<IN2> in2Type) {
        return (TypeInformation<OUT>) PojoRules.infoOf(
                type, TypePath.of(typeHierarchy), new TypeMapper(in1Type, in2Type));
    }

    /**
     * Fields of a class and its superclasses, without static and transient ones.
     *
     * @param clazz the class
     * @param ignoreDuplicates whether the first of several fields of a name is taken
     * @return the fields, those of the class first
     * @throws InvalidTypesException if there are several fields of a name and that is not ignored
     */
    public static List<Field> getAllDeclaredFields(Class<?> clazz, boolean ignoreDuplicates) {
        return PojoRules.fieldsOf(clazz, ignoreDuplicates);
    }

    /**
     * A field of a class or its superclasses, neither static nor transient.
     *
     * @param clazz the class
     * @param name of the field
     * @return the field, null if there is none
     */
    public static Field getDeclaredField(Class<?> clazz, String name) {
        for (Field field : PojoRules.fieldsOf(clazz, true)) {
            if (field.getName().equals(name)) {
                return field;
            }
        }
        return null;
    }
}
