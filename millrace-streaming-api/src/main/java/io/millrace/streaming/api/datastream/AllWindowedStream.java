// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.datastream;

import io.millrace.api.common.functions.AggregateFunction;
import io.millrace.api.common.functions.ReduceFunction;
import io.millrace.api.common.state.AggregatingStateDescriptor;
import io.millrace.api.common.state.ListStateDescriptor;
import io.millrace.api.common.state.ReducingStateDescriptor;
import io.millrace.api.common.state.StateDescriptor;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.functions.NullByteKeySelector;
import io.millrace.streaming.api.description.WindowContents;
import io.millrace.streaming.api.description.WindowOutput;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.aggregation.AggregationFunction;
import io.millrace.streaming.api.functions.aggregation.AggregationFunction.AggregationType;
import io.millrace.streaming.api.functions.windowing.AllWindowFunction;
import io.millrace.streaming.api.functions.windowing.ProcessAllWindowFunction;
import io.millrace.streaming.api.windowing.assigners.WindowAssigner;
import io.millrace.streaming.api.windowing.evictors.Evictor;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.triggers.Trigger;
import io.millrace.streaming.api.windowing.windows.Window;
import io.millrace.util.OutputTag;
import io.millrace.util.Preconditions;

/**
 * A stream cut into windows without keys. Everything behind it runs with parallelism 1. Mirrors Flink 1.14's class of
 * this name.
 *
 * @param <T> type of the records
 * @param <W> type of the windows
 */
public class AllWindowedStream<T, W extends Window> {

    /** Under this name Flink keeps the contents of windows. */
    private static final String STATE_NAME = "window-contents";

    private final KeyedStream<T, Byte> input;
    private final WindowSettings<T, W> settings;

    /**
     * A stream in windows.
     *
     * @param input the stream
     * @param windowAssigner puts records into windows
     */
    public AllWindowedStream(DataStream<T> input, WindowAssigner<? super T, W> windowAssigner) {
        this.input = input.keyBy(new NullByteKeySelector<>());
        this.settings = new WindowSettings<>(
                windowAssigner, defaultTrigger(windowAssigner, input.getExecutionEnvironment()));
    }

    @SuppressWarnings("unchecked")
    private static <T, W extends Window> Trigger<? super T, ? super W> defaultTrigger(
            WindowAssigner<? super T, W> assigner, StreamExecutionEnvironment environment) {
        return (Trigger<? super T, ? super W>) assigner.getDefaultTrigger(environment);
    }

    /**
     * Says when a window emits, in place of the assigner's default.
     *
     * @param trigger the trigger
     * @return this
     * @throws UnsupportedOperationException if windows merge, and the trigger cannot
     */
    public AllWindowedStream<T, W> trigger(Trigger<? super T, ? super W> trigger) {
        settings.trigger(trigger);
        return this;
    }

    /**
     * Keeps a window after its end for records that come late; by default they are dropped. For event time only.
     *
     * @param lateness how long, at least 0
     * @return this
     */
    public AllWindowedStream<T, W> allowedLateness(Time lateness) {
        settings.allowedLateness(lateness);
        return this;
    }

    /**
     * Sends records that come too late to a side output of the result.
     *
     * @param outputTag the side output
     * @return this
     */
    public AllWindowedStream<T, W> sideOutputLateData(OutputTag<T> outputTag) {
        Preconditions.checkNotNull(outputTag, "Side output tag must not be null.");
        settings.lateOutput(getExecutionEnvironment().clean(outputTag));
        return this;
    }

    /**
     * Removes records of a window before or after its function. All records of the window are kept until then.
     *
     * @param evictor the evictor
     * @return this
     */
    public AllWindowedStream<T, W> evictor(Evictor<? super T, ? super W> evictor) {
        settings.evictor(evictor);
        return this;
    }

    /**
     * One record per window, reduced from all as they arrive.
     *
     * @param function the user's function, not rich
     * @return the stream of results
     */
    public SingleOutputStreamOperator<T> reduce(ReduceFunction<T> function) {
        WindowSettings.checkNotRich(
                function,
                "ReduceFunction of reduce can not be a RichFunction. Please use reduce(ReduceFunction, WindowFunction)"
                        + " instead.");
        ReduceFunction<T> cleaned = clean(function);
        return reduced(cleaned, new WindowOutput.Contents(), getInputType());
    }

    /**
     * Reduces the records of a window as they arrive; a window function makes results of the one that remains.
     *
     * @param <R> type of the results
     * @param reduceFunction the user's function, not rich
     * @param function gets the reduced record
     * @return the stream of results
     */
    public <R> SingleOutputStreamOperator<R> reduce(
            ReduceFunction<T> reduceFunction, AllWindowFunction<T, R, W> function) {
        return reduce(reduceFunction, function, WindowTypes.of(function, getInputType()));
    }

    /**
     * Reduces the records of a window as they arrive; a window function makes results of the one that remains.
     *
     * @param <R> type of the results
     * @param reduceFunction the user's function, not rich
     * @param function gets the reduced record
     * @param resultType type of the results
     * @return the stream of results
     */
    public <R> SingleOutputStreamOperator<R> reduce(
            ReduceFunction<T> reduceFunction,
            AllWindowFunction<T, R, W> function,
            TypeInformation<R> resultType) {
        WindowSettings.checkNotRich(
                reduceFunction, "ReduceFunction of reduce can not be a RichFunction.");
        return reduced(
                clean(reduceFunction), new WindowOutput.ApplyAll(clean(function)), resultType);
    }

    /**
     * Reduces the records of a window as they arrive; a window function makes results of the one that remains.
     *
     * @param <R> type of the results
     * @param reduceFunction the user's function, not rich
     * @param function gets the reduced record
     * @return the stream of results
     */
    public <R> SingleOutputStreamOperator<R> reduce(
            ReduceFunction<T> reduceFunction, ProcessAllWindowFunction<T, R, W> function) {
        return reduce(reduceFunction, function, WindowTypes.of(function, getInputType()));
    }

    /**
     * Reduces the records of a window as they arrive; a window function makes results of the one that remains.
     *
     * @param <R> type of the results
     * @param reduceFunction the user's function, not rich
     * @param function gets the reduced record
     * @param resultType type of the results
     * @return the stream of results
     */
    public <R> SingleOutputStreamOperator<R> reduce(
            ReduceFunction<T> reduceFunction,
            ProcessAllWindowFunction<T, R, W> function,
            TypeInformation<R> resultType) {
        WindowSettings.checkNotRich(
                reduceFunction, "ReduceFunction of reduce can not be a RichFunction.");
        return reduced(
                clean(reduceFunction), new WindowOutput.ProcessAll(clean(function)), resultType);
    }

    /**
     * One result per window, aggregated from all records as they arrive.
     *
     * @param <ACC> type of the accumulator
     * @param <R> type of the results
     * @param function the user's function, not rich
     * @return the stream of results
     */
    public <ACC, R> SingleOutputStreamOperator<R> aggregate(AggregateFunction<T, ACC, R> function) {
        Preconditions.checkNotNull(function, "function");
        WindowSettings.checkNotRich(
                function, "This aggregation function cannot be a RichFunction.");
        return aggregate(
                function,
                WindowTypes.accumulator(function, getInputType()),
                WindowTypes.result(function, getInputType()));
    }

    /**
     * One result per window, aggregated from all records as they arrive.
     *
     * @param <ACC> type of the accumulator
     * @param <R> type of the results
     * @param function the user's function, not rich
     * @param accumulatorType type of the accumulator
     * @param resultType type of the results
     * @return the stream of results
     */
    public <ACC, R> SingleOutputStreamOperator<R> aggregate(
            AggregateFunction<T, ACC, R> function,
            TypeInformation<ACC> accumulatorType,
            TypeInformation<R> resultType) {
        Preconditions.checkNotNull(function, "function");
        Preconditions.checkNotNull(accumulatorType, "accumulatorType");
        Preconditions.checkNotNull(resultType, "resultType");
        WindowSettings.checkNotRich(
                function, "This aggregation function cannot be a RichFunction.");
        return aggregated(
                clean(function),
                new WindowOutput.Contents(),
                accumulatorType,
                resultType,
                resultType);
    }

    /**
     * Aggregates the records of a window as they arrive; a window function makes results of the aggregate's.
     *
     * @param <ACC> type of the accumulator
     * @param <V> type of the aggregate's result
     * @param <R> type of the results
     * @param aggFunction the user's function, not rich
     * @param windowFunction gets the aggregate's result
     * @return the stream of results
     */
    public <ACC, V, R> SingleOutputStreamOperator<R> aggregate(
            AggregateFunction<T, ACC, V> aggFunction, AllWindowFunction<V, R, W> windowFunction) {
        Preconditions.checkNotNull(aggFunction, "aggFunction");
        Preconditions.checkNotNull(windowFunction, "windowFunction");
        TypeInformation<ACC> accumulatorType = WindowTypes.accumulator(aggFunction, getInputType());
        TypeInformation<V> aggregateResultType = WindowTypes.result(aggFunction, getInputType());
        TypeInformation<R> resultType = WindowTypes.of(windowFunction, aggregateResultType);
        return aggregate(aggFunction, windowFunction, accumulatorType, resultType);
    }

    /**
     * Aggregates the records of a window as they arrive; a window function makes results of the aggregate's.
     *
     * @param <ACC> type of the accumulator
     * @param <V> type of the aggregate's result
     * @param <R> type of the results
     * @param aggregateFunction the user's function, not rich
     * @param windowFunction gets the aggregate's result
     * @param accumulatorType type of the accumulator
     * @param resultType type of the results
     * @return the stream of results
     */
    public <ACC, V, R> SingleOutputStreamOperator<R> aggregate(
            AggregateFunction<T, ACC, V> aggregateFunction,
            AllWindowFunction<V, R, W> windowFunction,
            TypeInformation<ACC> accumulatorType,
            TypeInformation<R> resultType) {
        Preconditions.checkNotNull(aggregateFunction, "aggregateFunction");
        Preconditions.checkNotNull(windowFunction, "windowFunction");
        Preconditions.checkNotNull(accumulatorType, "accumulatorType");
        Preconditions.checkNotNull(resultType, "resultType");
        WindowSettings.checkNotRich(
                aggregateFunction, "This aggregate function cannot be a RichFunction.");
        TypeInformation<V> aggregateResultType =
                WindowTypes.resultIfKnown(aggregateFunction, getInputType());
        return aggregated(
                clean(aggregateFunction),
                new WindowOutput.ApplyAll(clean(windowFunction)),
                accumulatorType,
                aggregateResultType,
                resultType);
    }

    /**
     * Aggregates the records of a window as they arrive; a window function makes results of the aggregate's.
     *
     * @param <ACC> type of the accumulator
     * @param <V> type of the aggregate's result
     * @param <R> type of the results
     * @param aggFunction the user's function, not rich
     * @param windowFunction gets the aggregate's result
     * @return the stream of results
     */
    public <ACC, V, R> SingleOutputStreamOperator<R> aggregate(
            AggregateFunction<T, ACC, V> aggFunction,
            ProcessAllWindowFunction<V, R, W> windowFunction) {
        Preconditions.checkNotNull(aggFunction, "aggFunction");
        Preconditions.checkNotNull(windowFunction, "windowFunction");
        TypeInformation<ACC> accumulatorType = WindowTypes.accumulator(aggFunction, getInputType());
        TypeInformation<V> aggregateResultType = WindowTypes.result(aggFunction, getInputType());
        TypeInformation<R> resultType = WindowTypes.of(windowFunction, aggregateResultType);
        return aggregate(
                aggFunction, windowFunction, accumulatorType, aggregateResultType, resultType);
    }

    /**
     * Aggregates the records of a window as they arrive; a window function makes results of the aggregate's.
     *
     * @param <ACC> type of the accumulator
     * @param <V> type of the aggregate's result
     * @param <R> type of the results
     * @param aggregateFunction the user's function, not rich
     * @param windowFunction gets the aggregate's result
     * @param accumulatorType type of the accumulator
     * @param aggregateResultType type of the aggregate's result
     * @param resultType type of the results
     * @return the stream of results
     */
    public <ACC, V, R> SingleOutputStreamOperator<R> aggregate(
            AggregateFunction<T, ACC, V> aggregateFunction,
            ProcessAllWindowFunction<V, R, W> windowFunction,
            TypeInformation<ACC> accumulatorType,
            TypeInformation<V> aggregateResultType,
            TypeInformation<R> resultType) {
        Preconditions.checkNotNull(aggregateFunction, "aggregateFunction");
        Preconditions.checkNotNull(windowFunction, "windowFunction");
        Preconditions.checkNotNull(accumulatorType, "accumulatorType");
        Preconditions.checkNotNull(aggregateResultType, "aggregateResultType");
        Preconditions.checkNotNull(resultType, "resultType");
        WindowSettings.checkNotRich(
                aggregateFunction, "This aggregate function cannot be a RichFunction.");
        return aggregated(
                clean(aggregateFunction),
                new WindowOutput.ProcessAll(clean(windowFunction)),
                accumulatorType,
                aggregateResultType,
                resultType);
    }

    /**
     * What a window function makes of the records of a window. All records are kept until then.
     *
     * @param <R> type of the results
     * @param function gets all records of the window at once
     * @return the stream of results
     */
    public <R> SingleOutputStreamOperator<R> apply(AllWindowFunction<T, R, W> function) {
        return apply(function, WindowTypes.of(function, getInputType()));
    }

    /**
     * What a window function makes of the records of a window. All records are kept until then.
     *
     * @param <R> type of the results
     * @param function gets all records of the window at once
     * @param resultType type of the results
     * @return the stream of results
     */
    public <R> SingleOutputStreamOperator<R> apply(
            AllWindowFunction<T, R, W> function, TypeInformation<R> resultType) {
        return elements(new WindowOutput.ApplyAll(clean(function)), resultType);
    }

    /**
     * What a window function makes of the records of a window. All records are kept until then.
     *
     * @param <R> type of the results
     * @param function gets all records of the window at once, and a context
     * @return the stream of results
     */
    public <R> SingleOutputStreamOperator<R> process(ProcessAllWindowFunction<T, R, W> function) {
        return process(function, WindowTypes.of(function, getInputType()));
    }

    /**
     * What a window function makes of the records of a window. All records are kept until then.
     *
     * @param <R> type of the results
     * @param function gets all records of the window at once, and a context
     * @param resultType type of the results
     * @return the stream of results
     */
    public <R> SingleOutputStreamOperator<R> process(
            ProcessAllWindowFunction<T, R, W> function, TypeInformation<R> resultType) {
        return elements(new WindowOutput.ProcessAll(clean(function)), resultType);
    }

    /**
     * Reduces the records of a window as they arrive; a window function makes results of the one that remains.
     *
     * @param <R> type of the results
     * @param reduceFunction the user's function, not rich
     * @param function gets the reduced record
     * @return the stream of results
     * @deprecated use {@link #reduce(ReduceFunction, AllWindowFunction)}
     */
    @Deprecated
    public <R> SingleOutputStreamOperator<R> apply(
            ReduceFunction<T> reduceFunction, AllWindowFunction<T, R, W> function) {
        return apply(reduceFunction, function, WindowTypes.of(function, getInputType()));
    }

    /**
     * Reduces the records of a window as they arrive; a window function makes results of the one that remains.
     *
     * @param <R> type of the results
     * @param reduceFunction the user's function, not rich
     * @param function gets the reduced record
     * @param resultType type of the results
     * @return the stream of results
     * @deprecated use {@link #reduce(ReduceFunction, AllWindowFunction, TypeInformation)}
     */
    @Deprecated
    public <R> SingleOutputStreamOperator<R> apply(
            ReduceFunction<T> reduceFunction,
            AllWindowFunction<T, R, W> function,
            TypeInformation<R> resultType) {
        WindowSettings.checkNotRich(
                reduceFunction, "ReduceFunction of apply can not be a RichFunction.");
        return reduce(reduceFunction, function, resultType);
    }

    private <R> SingleOutputStreamOperator<R> reduced(
            ReduceFunction<T> function, WindowOutput output, TypeInformation<R> resultType) {
        var descriptor =
                new ReducingStateDescriptor<>(STATE_NAME, function, serializer(getInputType()));
        return operator(new WindowContents.Reduced(function), output, descriptor, resultType);
    }

    private <ACC, V, R> SingleOutputStreamOperator<R> aggregated(
            AggregateFunction<T, ACC, V> function,
            WindowOutput output,
            TypeInformation<ACC> accumulatorType,
            TypeInformation<V> aggregateResultType,
            TypeInformation<R> resultType) {
        var descriptor =
                new AggregatingStateDescriptor<>(STATE_NAME, function, serializer(accumulatorType));
        return operator(
                new WindowContents.Aggregated(function, accumulatorType, aggregateResultType),
                output,
                descriptor,
                resultType);
    }

    private <R> SingleOutputStreamOperator<R> elements(
            WindowOutput output, TypeInformation<R> resultType) {
        return operator(new WindowContents.Elements(), output, listDescriptor(), resultType);
    }

    /** The one operator of the whole stream. Its state goes by Flink's descriptor in the operator's name. */
    private <R> SingleOutputStreamOperator<R> operator(
            WindowContents contents,
            WindowOutput output,
            StateDescriptor<?, ?> descriptor,
            TypeInformation<R> resultType) {
        String name = settings.globalName(
                settings.hasEvictor() ? listDescriptor() : descriptor, CallLocation.get());
        return input.transform(
                        name, resultType, settings.describe(contents, output, getInputType()))
                .forceNonParallel();
    }

    private ListStateDescriptor<T> listDescriptor() {
        return new ListStateDescriptor<>(STATE_NAME, serializer(getInputType()));
    }

    private <X> TypeSerializer<X> serializer(TypeInformation<X> type) {
        return type.createSerializer(getExecutionEnvironment().getConfig());
    }

    private <F> F clean(F function) {
        return getExecutionEnvironment().clean(function);
    }

    private Aggregations<T> aggregations() {
        return new Aggregations<>(getInputType(), getExecutionEnvironment().getConfig());
    }

    private SingleOutputStreamOperator<T> aggregate(AggregationFunction<T> aggregation) {
        return reduce(aggregation);
    }

    /**
     * The sum of a field per window; the other fields are those of the first record.
     *
     * @param positionToSum position of the field in the tuple; 0 for the record itself
     * @return the stream of results
     */
    public SingleOutputStreamOperator<T> sum(int positionToSum) {
        return aggregate(aggregations().sum(positionToSum));
    }

    /**
     * The sum of a field per window; the other fields are those of the first record.
     *
     * @param field field expression, such as {@code "user.age"}
     * @return the stream of results
     */
    public SingleOutputStreamOperator<T> sum(String field) {
        return aggregate(aggregations().sum(field));
    }

    /**
     * The smallest value of a field per window; the other fields are those of the first record.
     *
     * @param positionToMin position of the field in the tuple; 0 for the record itself
     * @return the stream of results
     */
    public SingleOutputStreamOperator<T> min(int positionToMin) {
        return aggregate(aggregations().compare(positionToMin, AggregationType.MIN, false));
    }

    /**
     * The smallest value of a field per window; the other fields are those of the first record.
     *
     * @param field field expression, such as {@code "user.age"}
     * @return the stream of results
     */
    public SingleOutputStreamOperator<T> min(String field) {
        return aggregate(aggregations().compare(field, AggregationType.MIN, false));
    }

    /**
     * The record with the smallest value of a field per window; the first of equal ones.
     *
     * @param positionToMinBy position of the field in the tuple; 0 for the record itself
     * @return the stream of results
     */
    public SingleOutputStreamOperator<T> minBy(int positionToMinBy) {
        return minBy(positionToMinBy, true);
    }

    /**
     * The record with the smallest value of a field per window.
     *
     * @param positionToMinBy position of the field in the tuple; 0 for the record itself
     * @param first whether the first of equal records is kept, or the last
     * @return the stream of results
     */
    public SingleOutputStreamOperator<T> minBy(int positionToMinBy, boolean first) {
        return aggregate(aggregations().compare(positionToMinBy, AggregationType.MINBY, first));
    }

    /**
     * The record with the smallest value of a field per window; the first of equal ones.
     *
     * @param field field expression, such as {@code "user.age"}
     * @return the stream of results
     */
    public SingleOutputStreamOperator<T> minBy(String field) {
        return minBy(field, true);
    }

    /**
     * The record with the smallest value of a field per window.
     *
     * @param field field expression, such as {@code "user.age"}
     * @param first whether the first of equal records is kept, or the last
     * @return the stream of results
     */
    public SingleOutputStreamOperator<T> minBy(String field, boolean first) {
        return aggregate(aggregations().compare(field, AggregationType.MINBY, first));
    }

    /**
     * The largest value of a field per window; the other fields are those of the first record.
     *
     * @param positionToMax position of the field in the tuple; 0 for the record itself
     * @return the stream of results
     */
    public SingleOutputStreamOperator<T> max(int positionToMax) {
        return aggregate(aggregations().compare(positionToMax, AggregationType.MAX, false));
    }

    /**
     * The largest value of a field per window; the other fields are those of the first record.
     *
     * @param field field expression, such as {@code "user.age"}
     * @return the stream of results
     */
    public SingleOutputStreamOperator<T> max(String field) {
        return aggregate(aggregations().compare(field, AggregationType.MAX, false));
    }

    /**
     * The record with the largest value of a field per window; the first of equal ones.
     *
     * @param positionToMaxBy position of the field in the tuple; 0 for the record itself
     * @return the stream of results
     */
    public SingleOutputStreamOperator<T> maxBy(int positionToMaxBy) {
        return maxBy(positionToMaxBy, true);
    }

    /**
     * The record with the largest value of a field per window.
     *
     * @param positionToMaxBy position of the field in the tuple; 0 for the record itself
     * @param first whether the first of equal records is kept, or the last
     * @return the stream of results
     */
    public SingleOutputStreamOperator<T> maxBy(int positionToMaxBy, boolean first) {
        return aggregate(aggregations().compare(positionToMaxBy, AggregationType.MAXBY, first));
    }

    /**
     * The record with the largest value of a field per window; the first of equal ones.
     *
     * @param field field expression, such as {@code "user.age"}
     * @return the stream of results
     */
    public SingleOutputStreamOperator<T> maxBy(String field) {
        return maxBy(field, true);
    }

    /**
     * The record with the largest value of a field per window.
     *
     * @param field field expression, such as {@code "user.age"}
     * @param first whether the first of equal records is kept, or the last
     * @return the stream of results
     */
    public SingleOutputStreamOperator<T> maxBy(String field, boolean first) {
        return aggregate(aggregations().compare(field, AggregationType.MAXBY, first));
    }

    /**
     * Environment of the program.
     *
     * @return the environment
     */
    public StreamExecutionEnvironment getExecutionEnvironment() {
        return input.getExecutionEnvironment();
    }

    /**
     * Type of the records in the windows.
     *
     * @return the type
     */
    public TypeInformation<T> getInputType() {
        return input.getType();
    }
}
