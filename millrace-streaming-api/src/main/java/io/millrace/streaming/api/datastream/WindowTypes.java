// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.datastream;

import io.millrace.api.common.functions.AggregateFunction;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.java.typeutils.TypeExtractor;
import io.millrace.streaming.api.functions.windowing.AllWindowFunction;
import io.millrace.streaming.api.functions.windowing.ProcessAllWindowFunction;
import io.millrace.streaming.api.functions.windowing.ProcessWindowFunction;
import io.millrace.streaming.api.functions.windowing.WindowFunction;

/** Finds out what window functions return; as in Flink, only keyed ones may leave it open until {@code returns}. */
final class WindowTypes {

    private WindowTypes() {}

    static <I, R> TypeInformation<R> of(
            WindowFunction<I, R, ?, ?> function, TypeInformation<I> input) {
        return TypeExtractor.getUnaryOperatorReturnType(
                function, WindowFunction.class, 0, 1, new int[] {3, 0}, input, null, true);
    }

    static <I, R> TypeInformation<R> of(
            ProcessWindowFunction<I, R, ?, ?> function, TypeInformation<I> input) {
        return TypeExtractor.getUnaryOperatorReturnType(
                function,
                ProcessWindowFunction.class,
                0,
                1,
                TypeExtractor.NO_INDEX,
                input,
                null,
                true);
    }

    static <I, R> TypeInformation<R> of(
            AllWindowFunction<I, R, ?> function, TypeInformation<I> input) {
        return TypeExtractor.getUnaryOperatorReturnType(
                function, AllWindowFunction.class, 0, 1, new int[] {2, 0}, input, null, false);
    }

    static <I, R> TypeInformation<R> of(
            ProcessAllWindowFunction<I, R, ?> function, TypeInformation<I> input) {
        return TypeExtractor.getUnaryOperatorReturnType(
                function,
                ProcessAllWindowFunction.class,
                0,
                1,
                TypeExtractor.NO_INDEX,
                input,
                null,
                false);
    }

    static <I, A> TypeInformation<A> accumulator(
            AggregateFunction<I, A, ?> function, TypeInformation<I> input) {
        return TypeExtractor.getAggregateFunctionAccumulatorType(function, input, null, false);
    }

    static <I, R> TypeInformation<R> result(
            AggregateFunction<I, ?, R> function, TypeInformation<I> input) {
        return TypeExtractor.getAggregateFunctionReturnType(function, input, null, false);
    }

    /** The aggregate's result where the program only said what the window function makes of it. */
    static <I, R> TypeInformation<R> resultIfKnown(
            AggregateFunction<I, ?, R> function, TypeInformation<I> input) {
        return TypeExtractor.getAggregateFunctionReturnType(function, input, null, true);
    }
}
