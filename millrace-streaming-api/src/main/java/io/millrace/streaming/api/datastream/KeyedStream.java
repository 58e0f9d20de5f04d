// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.datastream;

import io.millrace.api.common.functions.ReduceFunction;
import io.millrace.api.common.state.ReducingStateDescriptor;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.api.java.typeutils.TypeExtractor;
import io.millrace.streaming.api.description.OperatorDescription;
import io.millrace.streaming.api.description.Partitioning;
import io.millrace.streaming.api.description.TwoInputDescription;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.streaming.api.functions.aggregation.AggregationFunction;
import io.millrace.streaming.api.functions.aggregation.AggregationFunction.AggregationType;
import io.millrace.streaming.api.functions.co.ProcessJoinFunction;
import io.millrace.streaming.api.functions.sink.SinkFunction;
import io.millrace.streaming.api.operators.StreamOperatorFactory;
import io.millrace.streaming.api.transformations.OneInputTransformation;
import io.millrace.streaming.api.transformations.PartitionTransformation;
import io.millrace.streaming.api.windowing.assigners.GlobalWindows;
import io.millrace.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.SlidingProcessingTimeWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingProcessingTimeWindows;
import io.millrace.streaming.api.windowing.assigners.WindowAssigner;
import io.millrace.streaming.api.windowing.evictors.CountEvictor;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.triggers.CountTrigger;
import io.millrace.streaming.api.windowing.triggers.PurgingTrigger;
import io.millrace.streaming.api.windowing.windows.GlobalWindow;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.streaming.api.windowing.windows.Window;
import io.millrace.streaming.runtime.partitioner.StreamPartitioner;
import io.millrace.util.Preconditions;

/**
 * A stream that is partitioned by key: all records of a key go to one subtask, and state and timers of the operators
 * behind it belong to a key. Mirrors Flink 1.14's class of this name.
 *
 * @param <T> type of the records
 * @param <KEY> type of the keys
 */
public class KeyedStream<T, KEY> extends DataStream<T> {

    private final KeySelector<T, KEY> keySelector;
    private final TypeInformation<KEY> keyType;

    /**
     * A stream by key.
     *
     * @param dataStream the stream
     * @param keySelector takes the key out of a record
     */
    public KeyedStream(DataStream<T> dataStream, KeySelector<T, KEY> keySelector) {
        this(
                dataStream,
                keySelector,
                TypeExtractor.getKeySelectorTypes(keySelector, dataStream.getType()));
    }

    /**
     * A stream by key.
     *
     * @param dataStream the stream
     * @param keySelector takes the key out of a record
     * @param keyType type of the key
     * @throws io.millrace.api.common.InvalidProgramException if the type cannot be a key: arrays, enums, and POJOs
     *     without a hash code of their own
     */
    public KeyedStream(
            DataStream<T> dataStream,
            KeySelector<T, KEY> keySelector,
            TypeInformation<KEY> keyType) {
        this(
                dataStream,
                new PartitionTransformation<>(
                        dataStream.getTransformation(),
                        new Partitioning.Hash(keySelector, KeyTypes.validate(keyType))),
                keySelector,
                keyType);
    }

    /** A stream that is partitioned by key already. */
    KeyedStream(
            DataStream<T> dataStream,
            PartitionTransformation<T> partition,
            KeySelector<T, KEY> keySelector,
            TypeInformation<KEY> keyType) {
        super(dataStream.getExecutionEnvironment(), partition);
        KeyTypes.validate(keyType);
        this.keySelector = keySelector;
        this.keyType = keyType;
    }

    /**
     * Takes the key out of a record.
     *
     * @return the selector
     */
    public KeySelector<T, KEY> getKeySelector() {
        return keySelector;
    }

    /**
     * Type of the key.
     *
     * @return the type
     */
    public TypeInformation<KEY> getKeyType() {
        return keyType;
    }

    @Override
    protected DataStream<T> setConnectionType(StreamPartitioner<T> partitioner) {
        throw new UnsupportedOperationException("Cannot override partitioning for KeyedStream.");
    }

    @Override
    DataStream<T> partitioned(Partitioning partitioning) {
        throw new UnsupportedOperationException("Cannot override partitioning for KeyedStream.");
    }

    @Override
    @SuppressWarnings("unchecked")
    <R> SingleOutputStreamOperator<R> transform(
            String operatorName, TypeInformation<R> outputType, OperatorDescription description) {
        return keyed(super.transform(operatorName, outputType, description));
    }

    @Override
    protected <R> SingleOutputStreamOperator<R> doTransform(
            String operatorName,
            TypeInformation<R> outTypeInfo,
            StreamOperatorFactory<R> operatorFactory) {
        return keyed(super.doTransform(operatorName, outTypeInfo, operatorFactory));
    }

    @SuppressWarnings("unchecked")
    private <R> SingleOutputStreamOperator<R> keyed(SingleOutputStreamOperator<R> result) {
        OneInputTransformation<T, R> step =
                (OneInputTransformation<T, R>) result.getTransformation();
        step.setStateKeySelector(keySelector);
        step.setStateKeyType(keyType);
        return result;
    }

    @Override
    public DataStreamSink<T> addSink(SinkFunction<T> sinkFunction) {
        DataStreamSink<T> sink = super.addSink(sinkFunction);
        sink.getLegacyTransformation().setStateKeySelector(keySelector);
        sink.getLegacyTransformation().setStateKeyType(keyType);
        return sink;
    }

    /**
     * Any number of records out per record, with key, time, side outputs, state and timers.
     *
     * @param <R> type of the result
     * @param keyedProcessFunction the user's function
     * @return the resulting stream
     */
    public <R> SingleOutputStreamOperator<R> process(
            KeyedProcessFunction<KEY, T, R> keyedProcessFunction) {
        return process(
                keyedProcessFunction,
                TypeExtractor.getUnaryOperatorReturnType(
                        keyedProcessFunction,
                        KeyedProcessFunction.class,
                        1,
                        2,
                        TypeExtractor.NO_INDEX,
                        getType(),
                        CallLocation.get(),
                        true));
    }

    /**
     * Any number of records out per record, with key, time, side outputs, state and timers.
     *
     * @param <R> type of the result
     * @param keyedProcessFunction the user's function
     * @param outputType type of the result
     * @return the resulting stream
     */
    public <R> SingleOutputStreamOperator<R> process(
            KeyedProcessFunction<KEY, T, R> keyedProcessFunction, TypeInformation<R> outputType) {
        return transform(
                "KeyedProcess",
                outputType,
                new OperatorDescription.KeyedProcess(clean(keyedProcessFunction)));
    }

    /**
     * Joins this stream with another: records of one key whose timestamps are near each other.
     *
     * @param <T1> type of the other stream
     * @param otherStream the right side
     * @return asks for the bounds
     */
    public <T1> IntervalJoin<T, T1, KEY> intervalJoin(KeyedStream<T1, KEY> otherStream) {
        return new IntervalJoin<>(this, otherStream);
    }

    /**
     * Tumbling time windows per key.
     *
     * @param size length of a window
     * @return the windowed stream
     * @deprecated use {@link #window(WindowAssigner)}
     */
    @Deprecated
    public WindowedStream<T, KEY, TimeWindow> timeWindow(Time size) {
        return window(
                isProcessingTime()
                        ? TumblingProcessingTimeWindows.of(size)
                        : TumblingEventTimeWindows.of(size));
    }

    /**
     * Sliding time windows per key.
     *
     * @param size length of a window
     * @param slide from the start of a window to that of the next
     * @return the windowed stream
     * @deprecated use {@link #window(WindowAssigner)}
     */
    @Deprecated
    public WindowedStream<T, KEY, TimeWindow> timeWindow(Time size, Time slide) {
        return window(
                isProcessingTime()
                        ? SlidingProcessingTimeWindows.of(size, slide)
                        : SlidingEventTimeWindows.of(size, slide));
    }

    /**
     * Windows of so many records per key.
     *
     * @param size records per window
     * @return the windowed stream
     */
    public WindowedStream<T, KEY, GlobalWindow> countWindow(long size) {
        return window(GlobalWindows.create()).trigger(PurgingTrigger.of(CountTrigger.of(size)));
    }

    /**
     * The last so many records of a key, every so many records of the key.
     *
     * @param size records per window
     * @param slide records between two results
     * @return the windowed stream
     */
    public WindowedStream<T, KEY, GlobalWindow> countWindow(long size, long slide) {
        return window(GlobalWindows.create())
                .evictor(CountEvictor.of(size))
                .trigger(CountTrigger.of(slide));
    }

    /**
     * Windows per key.
     *
     * @param <W> type of the windows
     * @param assigner puts records into windows
     * @return the windowed stream
     */
    public <W extends Window> WindowedStream<T, KEY, W> window(
            WindowAssigner<? super T, W> assigner) {
        return new WindowedStream<>(this, assigner);
    }

    /**
     * Rolling reduce per key: emits the first record of a key as it is, and from then on what the function
     * makes of the last result and the next record.
     *
     * @param reducer the user's function
     * @return the stream of results
     */
    public SingleOutputStreamOperator<T> reduce(ReduceFunction<T> reducer) {
        return transform(
                "Keyed Reduce",
                getType(),
                new OperatorDescription.KeyedReduce(clean(reducer), getType()));
    }

    private Aggregations<T> aggregations() {
        return new Aggregations<>(getType(), getExecutionConfig());
    }

    /**
     * The sum of a field so far per key; the other fields are those of the first record.
     *
     * @param positionToSum position of the field in the tuple; 0 for the record itself
     * @return the stream of results
     */
    public SingleOutputStreamOperator<T> sum(int positionToSum) {
        return aggregate(aggregations().sum(positionToSum));
    }

    /**
     * The sum of a field so far per key; the other fields are those of the first record.
     *
     * @param field field expression, such as {@code "user.age"}
     * @return the stream of results
     */
    public SingleOutputStreamOperator<T> sum(String field) {
        return aggregate(aggregations().sum(field));
    }

    /**
     * The smallest value of a field so far per key; the other fields are those of the first record.
     *
     * @param positionToMin position of the field in the tuple; 0 for the record itself
     * @return the stream of results
     */
    public SingleOutputStreamOperator<T> min(int positionToMin) {
        return aggregate(aggregations().compare(positionToMin, AggregationType.MIN, false));
    }

    /**
     * The smallest value of a field so far per key; the other fields are those of the first record.
     *
     * @param field field expression, such as {@code "user.age"}
     * @return the stream of results
     */
    public SingleOutputStreamOperator<T> min(String field) {
        return aggregate(aggregations().compare(field, AggregationType.MIN, false));
    }

    /**
     * The record with the smallest value of a field so far per key; the first of equal ones.
     *
     * @param positionToMinBy position of the field in the tuple; 0 for the record itself
     * @return the stream of results
     */
    public SingleOutputStreamOperator<T> minBy(int positionToMinBy) {
        return minBy(positionToMinBy, true);
    }

    /**
     * The record with the smallest value of a field so far per key.
     *
     * @param positionToMinBy position of the field in the tuple; 0 for the record itself
     * @param first whether the first of equal records is kept, or the last
     * @return the stream of results
     */
    public SingleOutputStreamOperator<T> minBy(int positionToMinBy, boolean first) {
        return aggregate(aggregations().compare(positionToMinBy, AggregationType.MINBY, first));
    }

    /**
     * The record with the smallest value of a field so far per key; the first of equal ones.
     *
     * @param field field expression, such as {@code "user.age"}
     * @return the stream of results
     */
    public SingleOutputStreamOperator<T> minBy(String field) {
        return minBy(field, true);
    }

    /**
     * The record with the smallest value of a field so far per key.
     *
     * @param field field expression, such as {@code "user.age"}
     * @param first whether the first of equal records is kept, or the last
     * @return the stream of results
     */
    public SingleOutputStreamOperator<T> minBy(String field, boolean first) {
        return aggregate(aggregations().compare(field, AggregationType.MINBY, first));
    }

    /**
     * The largest value of a field so far per key; the other fields are those of the first record.
     *
     * @param positionToMax position of the field in the tuple; 0 for the record itself
     * @return the stream of results
     */
    public SingleOutputStreamOperator<T> max(int positionToMax) {
        return aggregate(aggregations().compare(positionToMax, AggregationType.MAX, false));
    }

    /**
     * The largest value of a field so far per key; the other fields are those of the first record.
     *
     * @param field field expression, such as {@code "user.age"}
     * @return the stream of results
     */
    public SingleOutputStreamOperator<T> max(String field) {
        return aggregate(aggregations().compare(field, AggregationType.MAX, false));
    }

    /**
     * The record with the largest value of a field so far per key; the first of equal ones.
     *
     * @param positionToMaxBy position of the field in the tuple; 0 for the record itself
     * @return the stream of results
     */
    public SingleOutputStreamOperator<T> maxBy(int positionToMaxBy) {
        return maxBy(positionToMaxBy, true);
    }

    /**
     * The record with the largest value of a field so far per key.
     *
     * @param positionToMaxBy position of the field in the tuple; 0 for the record itself
     * @param first whether the first of equal records is kept, or the last
     * @return the stream of results
     */
    public SingleOutputStreamOperator<T> maxBy(int positionToMaxBy, boolean first) {
        return aggregate(aggregations().compare(positionToMaxBy, AggregationType.MAXBY, first));
    }

    /**
     * The record with the largest value of a field so far per key; the first of equal ones.
     *
     * @param field field expression, such as {@code "user.age"}
     * @return the stream of results
     */
    public SingleOutputStreamOperator<T> maxBy(String field) {
        return maxBy(field, true);
    }

    /**
     * The record with the largest value of a field so far per key.
     *
     * @param field field expression, such as {@code "user.age"}
     * @param first whether the first of equal records is kept, or the last
     * @return the stream of results
     */
    public SingleOutputStreamOperator<T> maxBy(String field, boolean first) {
        return aggregate(aggregations().compare(field, AggregationType.MAXBY, first));
    }

    /**
     * A rolling aggregation per key.
     *
     * @param aggregate the aggregation
     * @return the stream of results
     */
    protected SingleOutputStreamOperator<T> aggregate(AggregationFunction<T> aggregate) {
        return reduce(aggregate).name("Keyed Aggregation");
    }

    /**
     * Would make the last record of each key known under a name to programs outside of the job. This release has no queryable
     * state.
     *
     * @param queryableStateName the name
     * @return nothing
     * @throws UnsupportedOperationException always
     */
    public QueryableStateStream<KEY, T> asQueryableState(String queryableStateName) {
        throw noQueryableState(queryableStateName);
    }

    /**
     * Would make the last record of each key known under a name to programs outside of the job. This release has no queryable
     * state.
     *
     * @param queryableStateName the name
     * @param stateDescriptor of the state that holds the record
     * @return nothing
     * @throws UnsupportedOperationException always
     */
    public QueryableStateStream<KEY, T> asQueryableState(
            String queryableStateName, ValueStateDescriptor<T> stateDescriptor) {
        throw noQueryableState(queryableStateName);
    }

    /**
     * Would make the reduced records of each key known under a name to programs outside of the job. This release has no queryable
     * state.
     *
     * @param queryableStateName the name
     * @param stateDescriptor of the state that reduces the records
     * @return nothing
     * @throws UnsupportedOperationException always
     */
    public QueryableStateStream<KEY, T> asQueryableState(
            String queryableStateName, ReducingStateDescriptor<T> stateDescriptor) {
        throw noQueryableState(queryableStateName);
    }

    private static UnsupportedOperationException noQueryableState(String name) {
        return new UnsupportedOperationException("Cannot make the queryable state '" + name
                + "': this release serves no state to other programs. Write the records to a sink"
                + " that can be queried.");
    }

    /**
     * Two keyed streams that are joined by time; asks for the bounds.
     *
     * @param <T1> type of the left stream
     * @param <T2> type of the right stream
     * @param <KEY> type of the key
     */
    public static class IntervalJoin<T1, T2, KEY> {

        private final KeyedStream<T1, KEY> streamOne;
        private final KeyedStream<T2, KEY> streamTwo;
        private boolean isEventTime = true;

        IntervalJoin(KeyedStream<T1, KEY> streamOne, KeyedStream<T2, KEY> streamTwo) {
            this.streamOne = Preconditions.checkNotNull(streamOne);
            this.streamTwo = Preconditions.checkNotNull(streamTwo);
        }

        /**
         * Joins by timestamps, which holds anyway.
         *
         * @return this
         */
        public IntervalJoin<T1, T2, KEY> inEventTime() {
            isEventTime = true;
            return this;
        }

        /**
         * Would join by the wall clock; {@link #between} refuses that.
         *
         * @return this
         */
        public IntervalJoin<T1, T2, KEY> inProcessingTime() {
            isEventTime = false;
            return this;
        }

        /**
         * Sets the bounds: a right record matches a left one if its timestamp, minus the left one's, lies between them. Both belong
         * to the interval.
         *
         * @param lowerBound smallest difference; negative if right records may be earlier
         * @param upperBound largest difference
         * @return asks for the function
         * @throws UnsupportedTimeCharacteristicException in processing time
         */
        public IntervalJoined<T1, T2, KEY> between(Time lowerBound, Time upperBound) {
            if (!isEventTime) {
                throw new UnsupportedTimeCharacteristicException(
                        "Time-bounded stream joins are only supported in event time");
            }
            Preconditions.checkNotNull(
                    lowerBound, "A lower bound needs to be provided for a time-bounded join");
            Preconditions.checkNotNull(
                    upperBound, "An upper bound needs to be provided for a time-bounded join");
            return new IntervalJoined<>(
                    streamOne,
                    streamTwo,
                    lowerBound.toMilliseconds(),
                    upperBound.toMilliseconds(),
                    true,
                    true);
        }
    }

    /**
     * Two keyed streams that are joined by time; asks for the function.
     *
     * @param <IN1> type of the left stream
     * @param <IN2> type of the right stream
     * @param <KEY> type of the key
     */
    public static class IntervalJoined<IN1, IN2, KEY> {

        private final KeyedStream<IN1, KEY> left;
        private final KeyedStream<IN2, KEY> right;
        private final long lowerBound;
        private final long upperBound;
        private boolean lowerBoundInclusive;
        private boolean upperBoundInclusive;

        /**
         * Two keyed streams and bounds.
         *
         * @param left the left stream
         * @param right the right stream
         * @param lowerBound smallest difference of timestamps, right minus left, in milliseconds
         * @param upperBound largest difference
         * @param lowerBoundInclusive whether the smallest difference itself matches
         * @param upperBoundInclusive whether the largest difference itself matches
         */
        public IntervalJoined(
                KeyedStream<IN1, KEY> left,
                KeyedStream<IN2, KEY> right,
                long lowerBound,
                long upperBound,
                boolean lowerBoundInclusive,
                boolean upperBoundInclusive) {
            this.left = Preconditions.checkNotNull(left);
            this.right = Preconditions.checkNotNull(right);
            this.lowerBound = lowerBound;
            this.upperBound = upperBound;
            this.lowerBoundInclusive = lowerBoundInclusive;
            this.upperBoundInclusive = upperBoundInclusive;
        }

        /**
         * Takes the upper bound itself out of the interval.
         *
         * @return this
         */
        public IntervalJoined<IN1, IN2, KEY> upperBoundExclusive() {
            upperBoundInclusive = false;
            return this;
        }

        /**
         * Takes the lower bound itself out of the interval.
         *
         * @return this
         */
        public IntervalJoined<IN1, IN2, KEY> lowerBoundExclusive() {
            lowerBoundInclusive = false;
            return this;
        }

        /**
         * Calls a function for every pair.
         *
         * @param <OUT> type of the results
         * @param processJoinFunction the user's function
         * @return the stream of results; each has the later of the two timestamps
         */
        public <OUT> SingleOutputStreamOperator<OUT> process(
                ProcessJoinFunction<IN1, IN2, OUT> processJoinFunction) {
            Preconditions.checkNotNull(processJoinFunction);
            return process(
                    processJoinFunction,
                    TypeExtractor.getBinaryOperatorReturnType(
                            processJoinFunction,
                            ProcessJoinFunction.class,
                            0,
                            1,
                            2,
                            TypeExtractor.NO_INDEX,
                            left.getType(),
                            right.getType(),
                            CallLocation.get(),
                            true));
        }

        /**
         * Calls a function for every pair.
         *
         * @param <OUT> type of the results
         * @param processJoinFunction the user's function
         * @param outputType type of the results
         * @return the stream of results; each has the later of the two timestamps
         * @throws IllegalArgumentException if the lower bound is above the upper one
         */
        public <OUT> SingleOutputStreamOperator<OUT> process(
                ProcessJoinFunction<IN1, IN2, OUT> processJoinFunction,
                TypeInformation<OUT> outputType) {
            Preconditions.checkNotNull(processJoinFunction);
            Preconditions.checkNotNull(outputType);
            Preconditions.checkArgument(
                    lowerBound <= upperBound, "lowerBound <= upperBound must be fulfilled");
            ProcessJoinFunction<IN1, IN2, OUT> cleaned =
                    left.getExecutionEnvironment().clean(processJoinFunction);
            return left.connect(right)
                    .keyBy(left.getKeySelector(), right.getKeySelector())
                    .transform(
                            "Interval Join",
                            outputType,
                            new TwoInputDescription.IntervalJoin(
                                    cleaned,
                                    lowerBoundInclusive ? lowerBound : lowerBound + 1,
                                    upperBoundInclusive ? upperBound : upperBound - 1));
        }
    }
}
