// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.datastream;

import io.millrace.annotation.PublicEvolving;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.java.typeutils.TypeExtractor;
import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.streaming.api.functions.async.AsyncFunction;

import java.util.concurrent.TimeUnit;

/**
 * Adds operators that wait for results from elsewhere, with many requests under way at once. When as many are under way as the
 * operator's capacity the stream waits. At its end all are waited for. Mirrors Flink 1.14's class of this name.
 */
@PublicEvolving
public class AsyncDataStream {

    /** In which order results go on. */
    public enum OutputMode {
        /** In the order of the records. */
        ORDERED,
        /** As they come, but never past a watermark. */
        UNORDERED
    }

    private static final int DEFAULT_QUEUE_CAPACITY = 100;

    /** There is nothing in an instance. */
    public AsyncDataStream() {}

    private static <IN, OUT> SingleOutputStreamOperator<OUT> addOperator(
            DataStream<IN> in,
            AsyncFunction<IN, OUT> function,
            long timeoutMs,
            int capacity,
            OutputMode mode) {
        TypeInformation<OUT> outputType = TypeExtractor.getUnaryOperatorReturnType(
                function,
                AsyncFunction.class,
                0,
                1,
                new int[] {1, 0},
                in.getType(),
                CallLocation.get(),
                true);
        return in.transform(
                "async wait operator",
                outputType,
                new OperatorDescription.AsyncWait(
                        in.getExecutionEnvironment().clean(function),
                        timeoutMs,
                        capacity,
                        mode == OutputMode.ORDERED,
                        in.getType()));
    }

    /**
     * Results go on as they come, but never past a watermark.
     *
     * @param <IN> type of the records
     * @param <OUT> type of the results
     * @param in the stream
     * @param func makes the requests
     * @param timeout after which a request has taken too long; 0 or less for never
     * @param timeUnit of the timeout
     * @param capacity most requests under way, positive
     * @return the results
     * @throws IllegalArgumentException if the capacity is not positive
     */
    public static <IN, OUT> SingleOutputStreamOperator<OUT> unorderedWait(
            DataStream<IN> in,
            AsyncFunction<IN, OUT> func,
            long timeout,
            TimeUnit timeUnit,
            int capacity) {
        return addOperator(in, func, timeUnit.toMillis(timeout), capacity, OutputMode.UNORDERED);
    }

    /**
     * Results go on as they come, but never past a watermark; up to 100 requests are under way.
     *
     * @param <IN> type of the records
     * @param <OUT> type of the results
     * @param in the stream
     * @param func makes the requests
     * @param timeout after which a request has taken too long; 0 or less for never
     * @param timeUnit of the timeout
     * @return the results
     */
    public static <IN, OUT> SingleOutputStreamOperator<OUT> unorderedWait(
            DataStream<IN> in, AsyncFunction<IN, OUT> func, long timeout, TimeUnit timeUnit) {
        return unorderedWait(in, func, timeout, timeUnit, DEFAULT_QUEUE_CAPACITY);
    }

    /**
     * Results go on in the order of the records.
     *
     * @param <IN> type of the records
     * @param <OUT> type of the results
     * @param in the stream
     * @param func makes the requests
     * @param timeout after which a request has taken too long; 0 or less for never
     * @param timeUnit of the timeout
     * @param capacity most requests under way, positive
     * @return the results
     * @throws IllegalArgumentException if the capacity is not positive
     */
    public static <IN, OUT> SingleOutputStreamOperator<OUT> orderedWait(
            DataStream<IN> in,
            AsyncFunction<IN, OUT> func,
            long timeout,
            TimeUnit timeUnit,
            int capacity) {
        return addOperator(in, func, timeUnit.toMillis(timeout), capacity, OutputMode.ORDERED);
    }

    /**
     * Results go on in the order of the records; up to 100 requests are under way.
     *
     * @param <IN> type of the records
     * @param <OUT> type of the results
     * @param in the stream
     * @param func makes the requests
     * @param timeout after which a request has taken too long; 0 or less for never
     * @param timeUnit of the timeout
     * @return the results
     */
    public static <IN, OUT> SingleOutputStreamOperator<OUT> orderedWait(
            DataStream<IN> in, AsyncFunction<IN, OUT> func, long timeout, TimeUnit timeUnit) {
        return orderedWait(in, func, timeout, timeUnit, DEFAULT_QUEUE_CAPACITY);
    }
}
