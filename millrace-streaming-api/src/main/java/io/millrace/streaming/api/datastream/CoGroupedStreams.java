// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.streaming.api.datastream;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.functions.CoGroupFunction;
import io.millrace.api.common.functions.MapFunction;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeutils.CompositeTypeSerializerSnapshot;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.common.typeutils.TypeSerializerSnapshot;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.api.java.typeutils.TypeExtractor;
import io.millrace.core.memory.DataInputView;
import io.millrace.core.memory.DataOutputView;
import io.millrace.streaming.api.functions.windowing.WindowFunction;
import io.millrace.streaming.api.windowing.assigners.WindowAssigner;
import io.millrace.streaming.api.windowing.evictors.Evictor;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.triggers.Trigger;
import io.millrace.streaming.api.windowing.windows.Window;
import io.millrace.util.Collector;
import io.millrace.util.Preconditions;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Two streams whose records meet by key and window: {@code first.coGroup(second).where(key).equalTo(key).window(assigner)
 * .apply(function)}. The function gets the records of both sides, one of which may be none. Mirrors Flink 1.14's class of this name;
 * as there, the operators behind it are one that tags the records of each side, and a window operator over both.
 *
 * @param <T1> type of the first stream
 * @param <T2> type of the second stream
 */
public class CoGroupedStreams<T1, T2> {

    private final DataStream<T1> input1;
    private final DataStream<T2> input2;

    /**
     * Two streams.
     *
     * @param input1 the first stream
     * @param input2 the second stream
     */
    public CoGroupedStreams(DataStream<T1> input1, DataStream<T2> input2) {
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
        Preconditions.checkNotNull(keySelector);
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
        Preconditions.checkNotNull(keySelector);
        Preconditions.checkNotNull(keyType);
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
            Preconditions.checkNotNull(keySelector);
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
            Preconditions.checkNotNull(keySelector);
            Preconditions.checkNotNull(keyType);
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
            this.input1 = input1;
            this.input2 = input2;
            this.keySelector1 = keySelector1;
            this.keySelector2 = keySelector2;
            this.keyType = keyType;
            this.windowAssigner = windowAssigner;
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
         * Calls a function for every key and window in which there are records.
         *
         * @param <T> type of the results
         * @param function gets all records of the window, of either side
         * @return the stream of results; their timestamp is the last one of the window
         */
        public <T> DataStream<T> apply(CoGroupFunction<T1, T2, T> function) {
            return apply(
                    function,
                    TypeExtractor.getCoGroupReturnTypes(
                            function, input1.getType(), input2.getType(), "CoGroup", false));
        }

        /**
         * The same as {@link #apply(CoGroupFunction)}, as an operator that can be configured.
         *
         * @param <T> type of the results
         * @param function gets all records of the window, of either side
         * @return the stream of results
         * @deprecated as in Flink, where it is to go when {@code apply} returns an operator
         */
        @Deprecated
        public <T> SingleOutputStreamOperator<T> with(CoGroupFunction<T1, T2, T> function) {
            return (SingleOutputStreamOperator<T>) apply(function);
        }

        /**
         * Calls a function for every key and window in which there are records.
         *
         * @param <T> type of the results
         * @param function gets all records of the window, of either side
         * @param resultType type of the results
         * @return the stream of results; their timestamp is the last one of the window
         */
        public <T> DataStream<T> apply(
                CoGroupFunction<T1, T2, T> function, TypeInformation<T> resultType) {
            CoGroupFunction<T1, T2, T> cleaned =
                    input1.getExecutionEnvironment().clean(function);
            UnionTypeInfo<T1, T2> unionType =
                    new UnionTypeInfo<>(input1.getType(), input2.getType());
            DataStream<TaggedUnion<T1, T2>> first = input1.map(new Input1Tagger<T1, T2>())
                    .setParallelism(input1.getParallelism())
                    .returns(unionType);
            DataStream<TaggedUnion<T1, T2>> second = input2.map(new Input2Tagger<T1, T2>())
                    .setParallelism(input2.getParallelism())
                    .returns(unionType);
            WindowedStream<TaggedUnion<T1, T2>, KEY, W> windowed = new KeyedStream<>(
                            first.union(second),
                            new UnionKeySelector<>(keySelector1, keySelector2),
                            keyType)
                    .window(windowAssigner);
            if (trigger != null) {
                windowed.trigger(trigger);
            }
            if (evictor != null) {
                windowed.evictor(evictor);
            }
            if (allowedLateness != null) {
                windowed.allowedLateness(allowedLateness);
            }
            return windowed.apply(
                    new CoGroupWindowFunction<T1, T2, T, KEY, W>(cleaned), resultType);
        }

        /**
         * The same as {@link #apply(CoGroupFunction, TypeInformation)}, as an operator that can be configured.
         *
         * @param <T> type of the results
         * @param function gets all records of the window, of either side
         * @param resultType type of the results
         * @return the stream of results
         * @deprecated as in Flink, where it is to go when {@code apply} returns an operator
         */
        @Deprecated
        public <T> SingleOutputStreamOperator<T> with(
                CoGroupFunction<T1, T2, T> function, TypeInformation<T> resultType) {
            return (SingleOutputStreamOperator<T>) apply(function, resultType);
        }
    }

    /**
     * A record of either stream: what assigners, triggers and evictors see.
     *
     * @param <T1> type of the first stream
     * @param <T2> type of the second stream
     */
    public static class TaggedUnion<T1, T2> {

        private final T1 one;
        private final T2 two;

        private TaggedUnion(T1 one, T2 two) {
            this.one = one;
            this.two = two;
        }

        /**
         * Whether it is of the first stream.
         *
         * @return whether it is
         */
        public boolean isOne() {
            return one != null;
        }

        /**
         * Whether it is of the second stream.
         *
         * @return whether it is
         */
        public boolean isTwo() {
            return two != null;
        }

        /**
         * The record of the first stream.
         *
         * @return the record, or null
         */
        public T1 getOne() {
            return one;
        }

        /**
         * The record of the second stream.
         *
         * @return the record, or null
         */
        public T2 getTwo() {
            return two;
        }

        /**
         * A record of the first stream.
         *
         * @param <T1> type of the first stream
         * @param <T2> type of the second stream
         * @param one the record
         * @return the same, tagged
         */
        public static <T1, T2> TaggedUnion<T1, T2> one(T1 one) {
            return new TaggedUnion<>(one, null);
        }

        /**
         * A record of the second stream.
         *
         * @param <T1> type of the first stream
         * @param <T2> type of the second stream
         * @param two the record
         * @return the same, tagged
         */
        public static <T1, T2> TaggedUnion<T1, T2> two(T2 two) {
            return new TaggedUnion<>(null, two);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof TaggedUnion<?, ?> that
                    && Objects.equals(one, that.one)
                    && Objects.equals(two, that.two);
        }

        @Override
        public int hashCode() {
            return Objects.hash(one, two);
        }
    }

    /** Type of tagged records. */
    static final class UnionTypeInfo<T1, T2> extends TypeInformation<TaggedUnion<T1, T2>> {
        private static final long serialVersionUID = 1L;

        private final TypeInformation<T1> oneType;
        private final TypeInformation<T2> twoType;

        UnionTypeInfo(TypeInformation<T1> oneType, TypeInformation<T2> twoType) {
            this.oneType = oneType;
            this.twoType = twoType;
        }

        @Override
        public boolean isBasicType() {
            return false;
        }

        @Override
        public boolean isTupleType() {
            return false;
        }

        @Override
        public int getArity() {
            return 2;
        }

        @Override
        public int getTotalFields() {
            return 2;
        }

        @Override
        @SuppressWarnings("unchecked")
        public Class<TaggedUnion<T1, T2>> getTypeClass() {
            return (Class<TaggedUnion<T1, T2>>) (Class<?>) TaggedUnion.class;
        }

        @Override
        public boolean isKeyType() {
            return true;
        }

        @Override
        public TypeSerializer<TaggedUnion<T1, T2>> createSerializer(ExecutionConfig config) {
            return new UnionSerializer<>(
                    oneType.createSerializer(config), twoType.createSerializer(config));
        }

        @Override
        public String toString() {
            return "TaggedUnion<" + oneType + ", " + twoType + ">";
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof UnionTypeInfo<?, ?> that
                    && oneType.equals(that.oneType)
                    && twoType.equals(that.twoType);
        }

        @Override
        public int hashCode() {
            return 31 * oneType.hashCode() + twoType.hashCode();
        }

        @Override
        public boolean canEqual(Object other) {
            return other instanceof UnionTypeInfo;
        }
    }

    /**
     * Writes tagged records: 1 or 2, and the record. The bytes are those of Flink 1.14's class of this name.
     *
     * @param <T1> type of the first stream
     * @param <T2> type of the second stream
     */
    public static class UnionSerializer<T1, T2> extends TypeSerializer<TaggedUnion<T1, T2>> {
        private static final long serialVersionUID = 1L;

        private static final byte ONE = 1;
        private static final byte TWO = 2;

        private final TypeSerializer<T1> oneSerializer;
        private final TypeSerializer<T2> twoSerializer;

        /**
         * A serializer.
         *
         * @param oneSerializer for records of the first stream
         * @param twoSerializer for records of the second stream
         */
        public UnionSerializer(TypeSerializer<T1> oneSerializer, TypeSerializer<T2> twoSerializer) {
            this.oneSerializer = oneSerializer;
            this.twoSerializer = twoSerializer;
        }

        @Override
        public boolean isImmutableType() {
            return false;
        }

        @Override
        public TypeSerializer<TaggedUnion<T1, T2>> duplicate() {
            TypeSerializer<T1> one = oneSerializer.duplicate();
            TypeSerializer<T2> two = twoSerializer.duplicate();
            boolean isSame = one == oneSerializer && two == twoSerializer;
            return isSame ? this : new UnionSerializer<>(one, two);
        }

        @Override
        public TaggedUnion<T1, T2> createInstance() {
            return TaggedUnion.one(oneSerializer.createInstance());
        }

        @Override
        public TaggedUnion<T1, T2> copy(TaggedUnion<T1, T2> from) {
            return from.isOne()
                    ? TaggedUnion.one(oneSerializer.copy(from.getOne()))
                    : TaggedUnion.two(twoSerializer.copy(from.getTwo()));
        }

        @Override
        public TaggedUnion<T1, T2> copy(TaggedUnion<T1, T2> from, TaggedUnion<T1, T2> reuse) {
            return copy(from);
        }

        @Override
        public int getLength() {
            return -1;
        }

        @Override
        public void serialize(TaggedUnion<T1, T2> record, DataOutputView target)
                throws IOException {
            if (record.isOne()) {
                target.writeByte(ONE);
                oneSerializer.serialize(record.getOne(), target);
            } else {
                target.writeByte(TWO);
                twoSerializer.serialize(record.getTwo(), target);
            }
        }

        @Override
        public TaggedUnion<T1, T2> deserialize(DataInputView source) throws IOException {
            return source.readByte() == ONE
                    ? TaggedUnion.one(oneSerializer.deserialize(source))
                    : TaggedUnion.two(twoSerializer.deserialize(source));
        }

        @Override
        public TaggedUnion<T1, T2> deserialize(TaggedUnion<T1, T2> reuse, DataInputView source)
                throws IOException {
            return deserialize(source);
        }

        @Override
        public void copy(DataInputView source, DataOutputView target) throws IOException {
            byte tag = source.readByte();
            target.writeByte(tag);
            if (tag == ONE) {
                oneSerializer.copy(source, target);
            } else {
                twoSerializer.copy(source, target);
            }
        }

        @Override
        public int hashCode() {
            return 31 * oneSerializer.hashCode() + twoSerializer.hashCode();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof UnionSerializer<?, ?> that
                    && oneSerializer.equals(that.oneSerializer)
                    && twoSerializer.equals(that.twoSerializer);
        }

        @Override
        public TypeSerializerSnapshot<TaggedUnion<T1, T2>> snapshotConfiguration() {
            return new UnionSerializerSnapshot<>(this);
        }
    }

    /**
     * What a {@link UnionSerializer} leaves behind for one that comes later. Same name and version as in Flink 1.14.
     *
     * @param <T1> type of the first stream
     * @param <T2> type of the second stream
     */
    public static class UnionSerializerSnapshot<T1, T2>
            extends CompositeTypeSerializerSnapshot<TaggedUnion<T1, T2>, UnionSerializer<T1, T2>> {

        private static final int VERSION = 2;

        /** Used when a snapshot is read. */
        public UnionSerializerSnapshot() {
            super(UnionSerializer.class);
        }

        UnionSerializerSnapshot(UnionSerializer<T1, T2> serializer) {
            super(serializer);
        }

        @Override
        protected int getCurrentOuterSnapshotVersion() {
            return VERSION;
        }

        @Override
        protected TypeSerializer<?>[] getNestedSerializers(
                UnionSerializer<T1, T2> outerSerializer) {
            return new TypeSerializer<?>[] {
                outerSerializer.oneSerializer, outerSerializer.twoSerializer
            };
        }

        @Override
        @SuppressWarnings("unchecked")
        protected UnionSerializer<T1, T2> createOuterSerializerWithNestedSerializers(
                TypeSerializer<?>[] nestedSerializers) {
            return new UnionSerializer<>(
                    (TypeSerializer<T1>) nestedSerializers[0],
                    (TypeSerializer<T2>) nestedSerializers[1]);
        }
    }

    /** Tags records of the first stream. */
    private static final class Input1Tagger<T1, T2>
            implements MapFunction<T1, TaggedUnion<T1, T2>> {
        private static final long serialVersionUID = 1L;

        @Override
        public TaggedUnion<T1, T2> map(T1 value) {
            return TaggedUnion.one(value);
        }
    }

    /** Tags records of the second stream. */
    private static final class Input2Tagger<T1, T2>
            implements MapFunction<T2, TaggedUnion<T1, T2>> {
        private static final long serialVersionUID = 1L;

        @Override
        public TaggedUnion<T1, T2> map(T2 value) {
            return TaggedUnion.two(value);
        }
    }

    /** The key of a record of either stream. */
    private static final class UnionKeySelector<T1, T2, KEY>
            implements KeySelector<TaggedUnion<T1, T2>, KEY> {
        private static final long serialVersionUID = 1L;

        private final KeySelector<T1, KEY> keySelector1;
        private final KeySelector<T2, KEY> keySelector2;

        UnionKeySelector(KeySelector<T1, KEY> keySelector1, KeySelector<T2, KEY> keySelector2) {
            this.keySelector1 = keySelector1;
            this.keySelector2 = keySelector2;
        }

        @Override
        public KEY getKey(TaggedUnion<T1, T2> value) throws Exception {
            return value.isOne()
                    ? keySelector1.getKey(value.getOne())
                    : keySelector2.getKey(value.getTwo());
        }
    }

    /** Parts the records of a window by their stream. */
    private static final class CoGroupWindowFunction<T1, T2, T, KEY, W extends Window>
            extends WrappingFunction<CoGroupFunction<T1, T2, T>>
            implements WindowFunction<TaggedUnion<T1, T2>, T, KEY, W> {
        private static final long serialVersionUID = 1L;

        CoGroupWindowFunction(CoGroupFunction<T1, T2, T> function) {
            super(function);
        }

        @Override
        public void apply(KEY key, W window, Iterable<TaggedUnion<T1, T2>> values, Collector<T> out)
                throws Exception {
            List<T1> ones = new ArrayList<>();
            List<T2> twos = new ArrayList<>();
            for (TaggedUnion<T1, T2> value : values) {
                if (value.isOne()) {
                    ones.add(value.getOne());
                } else {
                    twos.add(value.getTwo());
                }
            }
            wrapped.coGroup(ones, twos, out);
        }
    }
}
