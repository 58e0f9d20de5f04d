// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.datastream;

import io.millrace.api.common.functions.CoGroupFunction;
import io.millrace.api.common.functions.FlatJoinFunction;
import io.millrace.api.common.functions.JoinFunction;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.api.java.typeutils.TypeExtractor;
import io.millrace.streaming.api.datastream.CoGroupedStreams.TaggedUnion;
import io.millrace.streaming.api.windowing.assigners.WindowAssigner;
import io.millrace.streaming.api.windowing.evictors.Evictor;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.triggers.Trigger;
import io.millrace.streaming.api.windowing.windows.Window;
import io.millrace.util.Collector;

import java.util.Objects;

/**
 * Two streams that are joined by key and window: {@code first.join(second).where(key).equalTo(key).window(assigner).apply(function)}.
 * An inner join: the function gets every pair of records with the same key in the same window. Mirrors Flink 1.14's class of this
 * name.
 *
 * @param <T1> type of the first stream
 * @param <T2> type of the second stream
 */
public class JoinedStreams<T1, T2> {

    private final DataStream<T1> input1;
    private final DataStream<T2> input2;

    /**
     * Two streams.
     *
     * @param input1 the first stream
     * @param input2 the second stream
     */
    public JoinedStreams(DataStream<T1> input1, DataStream<T2> input2) {
        this.input1 = Objects.requireNonNull(input1);
        this.input2 = Objects.requireNonNull(input2);
    }

    /**
     * Takes the key out of records of the first stream.
     *
     * @param <KEY> type of the key
     * @param keySelector takes the key out of a record: deterministic, never null
     * @return asks for the other key
     */
    public <KEY> Where<KEY> where(KeySelector<T1, KEY> keySelector) {
        Objects.requireNonNull(keySelector);
        return where(keySelector, TypeExtractor.getKeySelectorTypes(keySelector, input1.getType()));
    }

    /**
     * Takes the key out of records of the first stream.
     *
     * @param <KEY> type of the key
     * @param keySelector takes the key out of a record: deterministic, never null
     * @param keyType type of the key
     * @return asks for the other key
     */
    public <KEY> Where<KEY> where(KeySelector<T1, KEY> keySelector, TypeInformation<KEY> keyType) {
        Objects.requireNonNull(keySelector);
        Objects.requireNonNull(keyType);
        return new Where<>(input1.clean(keySelector), keyType);
    }

    /**
     * Two streams of which the first has a key.
     *
     * @param <KEY> type of the key
     */
    public class Where<KEY> {

        private final KeySelector<T1, KEY> keySelector1;
        private final TypeInformation<KEY> keyType;

        Where(KeySelector<T1, KEY> keySelector1, TypeInformation<KEY> keyType) {
            this.keySelector1 = keySelector1;
            this.keyType = keyType;
        }

        /**
         * Takes the key out of records of the second stream.
         *
         * @param keySelector takes the key out of a record: deterministic, never null
         * @return asks for the windows
         */
        public EqualTo equalTo(KeySelector<T2, KEY> keySelector) {
            Objects.requireNonNull(keySelector);
            return equalTo(
                    keySelector, TypeExtractor.getKeySelectorTypes(keySelector, input2.getType()));
        }

        /**
         * Takes the key out of records of the second stream.
         *
         * @param keySelector takes the key out of a record: deterministic, never null
         * @param keyType type of the key, the same as the first stream's
         * @return asks for the windows
         * @throws IllegalArgumentException if the key types differ
         */
        public EqualTo equalTo(KeySelector<T2, KEY> keySelector, TypeInformation<KEY> keyType) {
            Objects.requireNonNull(keySelector);
            Objects.requireNonNull(keyType);
            if (!keyType.equals(this.keyType)) {
                throw new IllegalArgumentException("The keys for the two inputs are not equal: "
                        + "first key = " + this.keyType + " , second key = " + keyType);
            }
            return new EqualTo(input2.clean(keySelector));
        }

        /** Two streams that both have keys. */
        public class EqualTo {

            private final KeySelector<T2, KEY> keySelector2;

            EqualTo(KeySelector<T2, KEY> keySelector2) {
                this.keySelector2 = Objects.requireNonNull(keySelector2);
            }

            /**
             * Windows over both streams.
             *
             * @param <W> type of the windows
             * @param assigner puts records into windows
             * @return the windowed streams
             */
            public <W extends Window> WithWindow<T1, T2, KEY, W> window(
                    WindowAssigner<? super TaggedUnion<T1, T2>, W> assigner) {
                return new WithWindow<>(
                        input1,
                        input2,
                        keySelector1,
                        keySelector2,
                        keyType,
                        assigner,
                        null,
                        null,
                        null);
            }
        }
    }

    /**
     * Two streams with keys and windows.
     *
     * @param <T1> type of the first stream
     * @param <T2> type of the second stream
     * @param <KEY> type of the key
     * @param <W> type of the windows
     */
    public static class WithWindow<T1, T2, KEY, W extends Window> {

        private final DataStream<T1> input1;
        private final DataStream<T2> input2;
        private final KeySelector<T1, KEY> keySelector1;
        private final KeySelector<T2, KEY> keySelector2;
        private final TypeInformation<KEY> keyType;
        private final WindowAssigner<? super TaggedUnion<T1, T2>, W> windowAssigner;
        private final Trigger<? super TaggedUnion<T1, T2>, ? super W> trigger;
        private final Evictor<? super TaggedUnion<T1, T2>, ? super W> evictor;
        private final Time allowedLateness;

        /**
         * Two streams with keys and windows.
         *
         * @param input1 the first stream
         * @param input2 the second stream
         * @param keySelector1 takes the key out of a record of the first stream
         * @param keySelector2 takes the key out of a record of the second stream
         * @param keyType type of the key
         * @param windowAssigner puts records into windows
         * @param trigger says when a window fires; null for the assigner's
         * @param evictor removes records before or after the function; or null
         * @param allowedLateness how long after its end a window still takes records; null for not at all
         */
        protected WithWindow(
                DataStream<T1> input1,
                DataStream<T2> input2,
                KeySelector<T1, KEY> keySelector1,
                KeySelector<T2, KEY> keySelector2,
                TypeInformation<KEY> keyType,
                WindowAssigner<? super TaggedUnion<T1, T2>, W> windowAssigner,
                Trigger<? super TaggedUnion<T1, T2>, ? super W> trigger,
                Evictor<? super TaggedUnion<T1, T2>, ? super W> evictor,
                Time allowedLateness) {
            this.input1 = Objects.requireNonNull(input1);
            this.input2 = Objects.requireNonNull(input2);
            this.keySelector1 = Objects.requireNonNull(keySelector1);
            this.keySelector2 = Objects.requireNonNull(keySelector2);
            this.keyType = Objects.requireNonNull(keyType);
            this.windowAssigner = Objects.requireNonNull(windowAssigner);
            this.trigger = trigger;
            this.evictor = evictor;
            this.allowedLateness = allowedLateness;
        }

        /**
         * Sets when a window fires.
         *
         * @param newTrigger in place of the assigner's
         * @return the windowed streams with that trigger
         */
        public WithWindow<T1, T2, KEY, W> trigger(
                Trigger<? super TaggedUnion<T1, T2>, ? super W> newTrigger) {
            return with(newTrigger, evictor, allowedLateness);
        }

        /**
         * Sets what removes records of a window before or after the function.
         *
         * @param newEvictor the evictor
         * @return the windowed streams with that evictor
         */
        public WithWindow<T1, T2, KEY, W> evictor(
                Evictor<? super TaggedUnion<T1, T2>, ? super W> newEvictor) {
            return with(trigger, newEvictor, allowedLateness);
        }

        /**
         * Sets how long after its end a window still takes records.
         *
         * @param newLateness at least 0
         * @return the windowed streams with that lateness
         */
        public WithWindow<T1, T2, KEY, W> allowedLateness(Time newLateness) {
            return with(trigger, evictor, newLateness);
        }

        private WithWindow<T1, T2, KEY, W> with(
                Trigger<? super TaggedUnion<T1, T2>, ? super W> newTrigger,
                Evictor<? super TaggedUnion<T1, T2>, ? super W> newEvictor,
                Time newLateness) {
            return new WithWindow<>(
                    input1,
                    input2,
                    keySelector1,
                    keySelector2,
                    keyType,
                    windowAssigner,
                    newTrigger,
                    newEvictor,
                    newLateness);
        }

        /**
         * Calls a function for every pair of records with the same key in the same window.
         *
         * @param <T> type of the results
         * @param function gets one pair
         * @return the stream of results; their timestamp is the last one of the window
         */
        public <T> DataStream<T> apply(JoinFunction<T1, T2, T> function) {
            return apply(
                    function,
                    TypeExtractor.getJoinReturnTypes(
                            function, input1.getType(), input2.getType(), "Join", false));
        }

        /**
         * The same as {@link #apply(JoinFunction)}, as an operator that can be configured.
         *
         * @param <T> type of the results
         * @param function gets one pair
         * @return the stream of results
         * @deprecated as in Flink, where it is to go when {@code apply} returns an operator
         */
        @Deprecated
        public <T> SingleOutputStreamOperator<T> with(JoinFunction<T1, T2, T> function) {
            return (SingleOutputStreamOperator<T>) apply(function);
        }

        /**
         * Calls a function for every pair of records with the same key in the same window.
         *
         * @param <T> type of the results
         * @param function gets one pair, and emits any number of results
         * @param resultType type of the results
         * @return the stream of results; their timestamp is the last one of the window
         */
        public <T> DataStream<T> apply(
                FlatJoinFunction<T1, T2, T> function, TypeInformation<T> resultType) {
            FlatJoinFunction<T1, T2, T> cleaned =
                    input1.getExecutionEnvironment().clean(function);
            return coGrouped().apply(new FlatJoinCoGroupFunction<>(cleaned), resultType);
        }

        /**
         * The same as {@link #apply(FlatJoinFunction, TypeInformation)}, as an operator that can be configured.
         *
         * @param <T> type of the results
         * @param function gets one pair, and emits any number of results
         * @param resultType type of the results
         * @return the stream of results
         * @deprecated as in Flink, where it is to go when {@code apply} returns an operator
         */
        @Deprecated
        public <T> SingleOutputStreamOperator<T> with(
                FlatJoinFunction<T1, T2, T> function, TypeInformation<T> resultType) {
            return (SingleOutputStreamOperator<T>) apply(function, resultType);
        }

        /**
         * Calls a function for every pair of records with the same key in the same window.
         *
         * @param <T> type of the results
         * @param function gets one pair, and emits any number of results
         * @return the stream of results; their timestamp is the last one of the window
         */
        public <T> DataStream<T> apply(FlatJoinFunction<T1, T2, T> function) {
            return apply(
                    function,
                    TypeExtractor.getFlatJoinReturnTypes(
                            function, input1.getType(), input2.getType(), "Join", false));
        }

        /**
         * The same as {@link #apply(FlatJoinFunction)}, as an operator that can be configured.
         *
         * @param <T> type of the results
         * @param function gets one pair, and emits any number of results
         * @return the stream of results
         * @deprecated as in Flink, where it is to go when {@code apply} returns an operator
         */
        @Deprecated
        public <T> SingleOutputStreamOperator<T> with(FlatJoinFunction<T1, T2, T> function) {
            return (SingleOutputStreamOperator<T>) apply(function);
        }

        /**
         * Calls a function for every pair of records with the same key in the same window.
         *
         * @param <T> type of the results
         * @param function gets one pair
         * @param resultType type of the results
         * @return the stream of results; their timestamp is the last one of the window
         */
        public <T> DataStream<T> apply(
                JoinFunction<T1, T2, T> function, TypeInformation<T> resultType) {
            JoinFunction<T1, T2, T> cleaned = input1.getExecutionEnvironment().clean(function);
            return coGrouped().apply(new JoinCoGroupFunction<>(cleaned), resultType);
        }

        /**
         * The same as {@link #apply(JoinFunction, TypeInformation)}, as an operator that can be configured.
         *
         * @param <T> type of the results
         * @param function gets one pair
         * @param resultType type of the results
         * @return the stream of results
         * @deprecated as in Flink, where it is to go when {@code apply} returns an operator
         */
        @Deprecated
        public <T> SingleOutputStreamOperator<T> with(
                JoinFunction<T1, T2, T> function, TypeInformation<T> resultType) {
            return (SingleOutputStreamOperator<T>) apply(function, resultType);
        }

        /** As in Flink the key types are found out from the selectors once more. */
        private CoGroupedStreams.WithWindow<T1, T2, KEY, W> coGrouped() {
            return input1.coGroup(input2)
                    .where(keySelector1)
                    .equalTo(keySelector2)
                    .window(windowAssigner)
                    .trigger(trigger)
                    .evictor(evictor)
                    .allowedLateness(allowedLateness);
        }
    }

    /** All pairs, each to a function that returns a result. */
    private static final class JoinCoGroupFunction<T1, T2, T>
            extends WrappingFunction<JoinFunction<T1, T2, T>>
            implements CoGroupFunction<T1, T2, T> {
        private static final long serialVersionUID = 1L;

        JoinCoGroupFunction(JoinFunction<T1, T2, T> function) {
            super(function);
        }

        @Override
        public void coGroup(Iterable<T1> first, Iterable<T2> second, Collector<T> out)
                throws Exception {
            for (T1 one : first) {
                for (T2 two : second) {
                    out.collect(wrapped.join(one, two));
                }
            }
        }
    }

    /** All pairs, each to a function that emits results. */
    private static final class FlatJoinCoGroupFunction<T1, T2, T>
            extends WrappingFunction<FlatJoinFunction<T1, T2, T>>
            implements CoGroupFunction<T1, T2, T> {
        private static final long serialVersionUID = 1L;

        FlatJoinCoGroupFunction(FlatJoinFunction<T1, T2, T> function) {
            super(function);
        }

        @Override
        public void coGroup(Iterable<T1> first, Iterable<T2> second, Collector<T> out)
                throws Exception {
            for (T1 one : first) {
                for (T2 two : second) {
                    wrapped.join(one, two, out);
                }
            }
        }
    }
}
