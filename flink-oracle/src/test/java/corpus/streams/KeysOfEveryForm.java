// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.streams;

import corpus.support.Program;
import corpus.support.Reading;
import corpus.support.Readings;
import corpus.support.Results;
import corpus.support.RunsAt;

import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeinfo.TypeInformation;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.api.java.tuple.Tuple4;
import io.millrace.api.java.typeutils.GenericTypeInfo;
import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.KeyedStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.util.Collector;

/** Keys by positions, names, paths and selectors, and types that cannot be keys. */
@RunsAt(
        value = {1, 2},
        because = "one producer gives each key its records in order")
public class KeysOfEveryForm implements Program {

    private interface Attempt {
        Object make() throws Exception;
    }

    /** A bean with another in it. */
    public static class Place {
        public String town;
        public Tuple2<Integer, Reading> inner;

        public Place() {}

        public Place(Reading reading) {
            town = "town" + reading.amount % 2;
            inner = Tuple2.of(reading.amount % 3, reading);
        }
    }

    /** Without hashCode. */
    public static class Bare {
        private final int value;

        public Bare(int value) {
            this.value = value;
        }
    }

    /** With hashCode, and not a bean. */
    public static class Own {
        private final int value;

        public Own(int value) {
            this.value = value;
        }

        @Override
        public int hashCode() {
            return value;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Own && ((Own) other).value == value;
        }
    }

    private enum Color {
        RED,
        GREEN
    }

    @Override
    @SuppressWarnings("deprecation")
    public void run(StreamExecutionEnvironment env, Results results) throws Exception {
        DataStream<Tuple4<String, Long, Integer, Double>> tuples = Readings.tuples(env);
        count(results, "position", tuples.keyBy(2));
        count(results, "positions", tuples.keyBy(0, 3));
        count(results, "name", tuples.keyBy("f0"));
        count(results, "names", tuples.keyBy("f3", "f2"));
        count(results, "all", tuples.keyBy("*"));
        DataStream<Place> places = Readings.beans(env)
                .map(reading -> new Place(reading), TypeInformation.of(Place.class))
                .setParallelism(1);
        count(results, "path", places.keyBy("inner.f1.sensor"));
        count(results, "paths", places.keyBy("town", "inner.f0"));
        count(results, "bean", places.keyBy("inner.f1"));
        count(results, "selector", places.keyBy(place -> place.town));
        count(results, "typed", places.keyBy(place -> place.inner.f0, Types.INT));
        count(
                results,
                "tuple",
                places.keyBy(
                        place -> Tuple2.of(place.town, place.inner.f0),
                        Types.TUPLE(Types.STRING, Types.INT)));
        count(
                results,
                "own",
                places.keyBy(place -> new Own(place.inner.f0), TypeInformation.of(Own.class)));
        DataStream<int[]> arrays =
                env.fromElements(new int[] {1, 2}, new int[] {3, 4}, new int[] {1, 5});
        results.inOrder(
                "array", arrays.keyBy(0).map(array -> array[0] + array[1]).setParallelism(1));
        error(results, () -> arrays.keyBy("f0"));
        error(results, () -> tuples.keyBy(4));
        error(results, () -> tuples.keyBy(-1));
        error(results, () -> tuples.keyBy("f4"));
        error(results, () -> places.keyBy("nobody"));
        error(results, () -> places.keyBy("inner.f1.nobody"));
        error(results, () -> places.keyBy(0));
        error(results, () -> env.fromElements(1, 2).keyBy(0));
        error(results, () -> places.keyBy(place -> new int[] {place.inner.f0}));
        error(
                results,
                () -> places.keyBy(new KeySelector<Place, Bare>() {
                    @Override
                    public Bare getKey(Place place) {
                        return new Bare(1);
                    }
                }));
        error(
                results,
                () -> places.keyBy(new KeySelector<Place, Color>() {
                    @Override
                    public Color getKey(Place place) {
                        return Color.RED;
                    }
                }));
        error(results, () -> tuples.keyBy("f0").getKeyType());
        error(results, () -> places.keyBy(place -> place.town).getKeyType());
        error(
                results,
                () -> places.keyBy(Place::getClass, new GenericTypeInfo<>(Class.class))
                        .getKeyType());
        env.execute();
    }

    /** How many records of its key each record has before it. */
    private static <T, K> void count(Results results, String name, KeyedStream<T, K> stream) {
        results.anyOrder(
                name,
                stream.process(
                        new KeyedProcessFunction<K, T, String>() {
                            private transient ValueState<Integer> count;

                            @Override
                            public void open(Configuration parameters) {
                                count = getRuntimeContext()
                                        .getState(new ValueStateDescriptor<>("count", Types.INT));
                            }

                            @Override
                            public void processElement(
                                    T value, Context context, Collector<String> out)
                                    throws Exception {
                                Integer before = count.value();
                                count.update(before == null ? 1 : before + 1);
                                Object key = context.getCurrentKey();
                                out.collect((key instanceof Own ? "own" : key) + " " + before);
                            }
                        },
                        Types.STRING));
    }

    private static void error(Results results, Attempt attempt) {
        try {
            Object made = attempt.make();
            results.line(
                    "attempts",
                    made instanceof TypeInformation ? made : made.getClass().getSimpleName());
        } catch (Exception e) {
            results.line("attempts", e.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }
}
