// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.datastream;

import io.millrace.api.common.typeinfo.TypeHint;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.dag.Transformation;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.streaming.api.transformations.CoFeedbackTransformation;
import io.millrace.streaming.api.transformations.FeedbackTransformation;

import java.util.Collection;

/**
 * The head of a loop: the records of a stream, and those that come round once {@link #closeWith} has said which do. The loop
 * ends when nothing has come round for the time that {@code iterate} was given; without a time never. Watermarks do not go
 * round. Mirrors Flink 1.14's class of this name; what waits to go round is bounded by memory only, where Flink may deadlock.
 *
 * @param <T> type of the records
 */
public class IterativeStream<T> extends SingleOutputStreamOperator<T> {

    private final DataStream<T> originalInput;
    private final long maxWaitTime;

    /**
     * A loop over a stream.
     *
     * @param dataStream what goes in
     * @param maxWaitTime milliseconds without feedback after which the loop ends; 0 for never
     */
    protected IterativeStream(DataStream<T> dataStream, long maxWaitTime) {
        super(
                dataStream.getExecutionEnvironment(),
                new FeedbackTransformation<>(dataStream.getTransformation(), maxWaitTime));
        this.originalInput = dataStream;
        this.maxWaitTime = maxWaitTime;
        setBufferTimeout(dataStream.getExecutionEnvironment().getBufferTimeout());
    }

    /**
     * Closes the loop: the records of a stream that comes from this one go round. Closing it again adds to it.
     *
     * @param feedbackStream what goes round, of the same parallelism as the loop's input
     * @return the feedback stream
     * @throws UnsupportedOperationException if the stream does not come from this loop, or if its parallelism differs
     */
    @SuppressWarnings("unchecked")
    public DataStream<T> closeWith(DataStream<T> feedbackStream) {
        checkOrigin(feedbackStream, getTransformation());
        ((FeedbackTransformation<T>) getTransformation())
                .addFeedbackEdge(feedbackStream.getTransformation());
        return feedbackStream;
    }

    private static void checkOrigin(DataStream<?> feedbackStream, Transformation<?> loop) {
        Collection<Transformation<?>> predecessors =
                feedbackStream.getTransformation().getTransitivePredecessors();
        if (!predecessors.contains(loop)) {
            throw new UnsupportedOperationException(
                    "Cannot close an iteration with a feedback DataStream that does not originate"
                            + " from said iteration.");
        }
    }

    /**
     * Makes a loop in which records of another type go round.
     *
     * @param <F> type of what goes round
     * @param feedbackTypeClass class of that type
     * @return the input and what comes round, as two streams
     */
    public <F> ConnectedIterativeStreams<T, F> withFeedbackType(Class<F> feedbackTypeClass) {
        return withFeedbackType(TypeInformation.of(feedbackTypeClass));
    }

    /**
     * Makes a loop in which records of another type go round.
     *
     * @param <F> type of what goes round
     * @param feedbackTypeHint that type
     * @return the input and what comes round, as two streams
     */
    public <F> ConnectedIterativeStreams<T, F> withFeedbackType(TypeHint<F> feedbackTypeHint) {
        return withFeedbackType(TypeInformation.of(feedbackTypeHint));
    }

    /**
     * Makes a loop in which records of another type go round.
     *
     * @param <F> type of what goes round
     * @param feedbackType that type
     * @return the input and what comes round, as two streams
     */
    public <F> ConnectedIterativeStreams<T, F> withFeedbackType(TypeInformation<F> feedbackType) {
        return new ConnectedIterativeStreams<>(originalInput, feedbackType, maxWaitTime);
    }

    /**
     * The head of a loop whose input and feedback are of two types. Mirrors Flink 1.14's class of this name.
     *
     * @param <I> type of what goes in
     * @param <F> type of what goes round
     */
    public static class ConnectedIterativeStreams<I, F> extends ConnectedStreams<I, F> {

        private final CoFeedbackTransformation<F> coFeedbackTransformation;

        /**
         * A loop over a stream.
         *
         * @param input what goes in
         * @param feedbackType type of what goes round
         * @param waitTime milliseconds without feedback after which the loop ends; 0 for never
         */
        public ConnectedIterativeStreams(
                DataStream<I> input, TypeInformation<F> feedbackType, long waitTime) {
            super(
                    input.getExecutionEnvironment(),
                    input,
                    new DataStream<>(
                            input.getExecutionEnvironment(),
                            new CoFeedbackTransformation<>(
                                    input.getParallelism(), feedbackType, waitTime)));
            this.coFeedbackTransformation =
                    (CoFeedbackTransformation<F>) getSecondInput().getTransformation();
        }

        /**
         * Closes the loop: the records of a stream that comes from this one go round.
         *
         * @param feedbackStream what goes round, of the same parallelism as the loop's input
         * @return the feedback stream
         * @throws UnsupportedOperationException if the stream does not come from this loop, or if its parallelism differs
         */
        public DataStream<F> closeWith(DataStream<F> feedbackStream) {
            checkOrigin(feedbackStream, coFeedbackTransformation);
            coFeedbackTransformation.addFeedbackEdge(feedbackStream.getTransformation());
            return feedbackStream;
        }

        private static UnsupportedOperationException groupingFailure() {
            return new UnsupportedOperationException(
                    "Cannot change the input partitioning of an iteration head directly. Apply the"
                            + " partitioning on the input and feedback streams instead.");
        }

        @Override
        public ConnectedStreams<I, F> keyBy(int[] keyPositions1, int[] keyPositions2) {
            throw groupingFailure();
        }

        @Override
        public ConnectedStreams<I, F> keyBy(String field1, String field2) {
            throw groupingFailure();
        }

        @Override
        public ConnectedStreams<I, F> keyBy(String[] fields1, String[] fields2) {
            throw groupingFailure();
        }

        @Override
        public <KEY> ConnectedStreams<I, F> keyBy(
                KeySelector<I, KEY> keySelector1, KeySelector<F, KEY> keySelector2) {
            throw groupingFailure();
        }

        @Override
        public <KEY> ConnectedStreams<I, F> keyBy(
                KeySelector<I, KEY> keySelector1,
                KeySelector<F, KEY> keySelector2,
                TypeInformation<KEY> keyType) {
            throw groupingFailure();
        }
    }
}
