// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.InvalidProgramException;
import io.millrace.api.common.functions.FilterFunction;
import io.millrace.api.common.functions.FlatMapFunction;
import io.millrace.api.common.functions.InvalidTypesException;
import io.millrace.api.common.functions.MapFunction;
import io.millrace.api.common.functions.RichFlatMapFunction;
import io.millrace.api.common.functions.RichMapFunction;
import io.millrace.api.common.typeinfo.TypeHint;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.api.java.tuple.Tuple3;
import io.millrace.configuration.Configuration;
import io.millrace.it.Jobs;
import io.millrace.it.Observed;
import io.millrace.it.Script;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.KeyedStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.util.Collector;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class TransformationsTest {

    /** A map function as a class. */
    private static final class Doubling implements MapFunction<Integer, Integer> {

        @Override
        public Integer map(Integer value) {
            return 2 * value;
        }
    }

    /** A rich map function. */
    private static final class Adding extends RichMapFunction<Integer, String> {

        private int summand;

        @Override
        public void open(Configuration parameters) {
            summand = 100;
        }

        @Override
        public String map(Integer value) {
            return String.valueOf(value + summand);
        }
    }

    @Test
    @Tag("row:T1")
    void shouldMapOneToOneInEveryForm() throws Exception {
        List<String> seen = Jobs.everywhere(env -> env.fromElements(1, 2, 3)
                .map(value -> value + 1)
                .map(new Doubling())
                .map(new Adding()));

        assertThat(seen).containsExactly("104", "106", "108");
    }

    /** Keeps the collector of its first call, and uses it in all calls and as it is closed. */
    private static final class KeepingCollector extends RichFlatMapFunction<String, String> {

        private Collector<String> kept;

        @Override
        public void flatMap(String value, Collector<String> out) {
            if (kept == null) {
                kept = out;
            }
            kept.collect(value + (kept == out ? "" : " of another"));
        }

        @Override
        public void close() {
            kept.collect("closing");
        }
    }

    @Test
    @Tag("row:T2")
    void shouldTakeRecordsFromTheCollectorOfFlatMapDuringCallsOnly() throws Exception {
        Script script = new Script().at(5, "a").at(7, "b");

        List<String> seen = Jobs.inOrder(
                env -> script.in(env).flatMap(new KeepingCollector()).process(new Observed()));
        List<String> sent = Jobs.inOrder(env ->
                script.in(env).flatMap(new KeepingCollector()).rebalance().process(new Observed()));

        // It is one object, and what it takes belongs to the record of the call, not of the one
        // in which it was kept. What it takes behind the last call comes too late for other tasks;
        // operators of the same chain see it behind the end of time, as in Flink.
        assertThat(seen).containsExactly("a @5 ~start", "b @7 ~start", "closing @7 ~end");
        assertThat(sent).containsExactly("a @5 ~start", "b @7 ~start");
    }

    @Test
    @Tag("row:T2")
    void shouldEmitAnyNumberPerRecordFromFlatMap() throws Exception {
        List<String> seen = Jobs.everywhere(env -> env.fromElements(0, 1, 3)
                .flatMap((FlatMapFunction<Integer, String>) (value, out) -> {
                    for (int i = 0; i < value; i++) {
                        out.collect(value + "." + i);
                    }
                })
                .returns(String.class));

        assertThat(seen).containsExactly("1.0", "3.0", "3.1", "3.2");
    }

    @Test
    @Tag("row:T3")
    void shouldProjectFieldsInTheOrderGiven() throws Exception {
        List<String> seen = Jobs.everywhere(env -> env.fromElements(Tuple3.of("a", 1, 2.5))
                .<Tuple3<Double, String, Double>>project(2, 0, 2)
                .map(tuple -> tuple.f0 + tuple.f1 + tuple.f2));
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        DataStream<Tuple3<String, Integer, Double>> tuples =
                env.fromElements(Tuple3.of("a", 1, 2.5));

        assertThat(seen).containsExactly("2.5a2.5");
        assertThat(tuples.project(2, 0).getType())
                .isEqualTo(Types.TUPLE(Types.DOUBLE, Types.STRING));
        assertThatThrownBy(() -> tuples.project(3))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("Index: 3, Size: 3");
        assertThatThrownBy(() -> tuples.project(0, -1))
                .isInstanceOf(IndexOutOfBoundsException.class)
                .hasMessage("Index: -1, Size: 3");
        assertThatThrownBy(() -> tuples.project())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("project() needs to select at least one (1) field.");
        assertThatThrownBy(() -> env.fromElements(1).project(0))
                .isExactlyInstanceOf(RuntimeException.class)
                .hasMessage("Only Tuple DataStreams can be projected");
    }

    /** Flink 1.14.4 too stops at 24, although there are tuples with 25 fields. */
    @Test
    @Tag("row:T3")
    void shouldProjectUpTo24Fields() throws Exception {
        Tuple widest = Tuple.newInstance(Tuple.MAX_ARITY);
        for (int field = 0; field < Tuple.MAX_ARITY; field++) {
            widest.setField(field, field);
        }
        for (int count = 1; count <= 24; count++) {
            int arity = count;
            int[] backwards = IntStream.range(0, count).map(i -> 24 - i).toArray();

            List<String> seen =
                    Jobs.stepped(count, 1, env -> env.fromElements(widest).project(backwards))
                            .stream()
                            .map(projected -> projected.getClass().getSimpleName() + projected)
                            .toList();

            String fields = Arrays.stream(backwards)
                    .mapToObj(Integer::toString)
                    .collect(Collectors.joining(",", "(", ")"));
            assertThat(seen).containsExactly("Tuple" + arity + fields);
        }
        DataStream<Tuple> tuples =
                StreamExecutionEnvironment.createLocalEnvironment(1).fromElements(widest);
        assertThatThrownBy(() -> tuples.project(new int[25]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("project() may select only up to (24) fields.");
    }

    @Test
    @Tag("row:T4")
    @Tag("row:T10")
    void shouldKeepOrderAndTimestamps() throws Exception {
        Script script =
                new Script().at(10, "a").at(20, "b").at(30, "c").untimed("d").at(25, "b2");

        List<String> filtered = Jobs.inOrder(env -> script.in(env)
                .filter((FilterFunction<String>) value -> !value.equals("b"))
                .process(new Observed()));
        List<String> mapped = Jobs.inOrder(env -> script.in(env)
                .map(value -> value + value)
                .<String>flatMap((value, out) -> {
                    out.collect(value + 1);
                    out.collect(value + 2);
                })
                .returns(Types.STRING)
                .filter(value -> value.endsWith("2"))
                .rebalance()
                .map(value -> value)
                .process(new Observed()));

        assertThat(filtered)
                .containsExactly("a @10 ~start", "c @30 ~start", "d @none ~start", "b2 @25 ~start");
        assertThat(mapped)
                .containsExactly(
                        "aa2 @10 ~start",
                        "bb2 @20 ~start",
                        "cc2 @30 ~start",
                        "dd2 @none ~start",
                        "b2b22 @25 ~start");
    }

    /** A POJO with a POJO inside. */
    public static class Order {
        public Customer customer;
        public int amount;

        public Order() {}

        Order(String name, int age, int amount) {
            this.customer = new Customer();
            this.customer.name = name;
            this.customer.age = age;
            this.amount = amount;
        }
    }

    /** The POJO inside. */
    public static class Customer {
        public String name;
        public int age;
    }

    /** A POJO that relies on the hash code of Object. */
    public static class NoHash {
        public int x;
    }

    /** Tells a record's key. */
    private static final class KeyOf<K, T> extends KeyedProcessFunction<K, T, String> {

        @Override
        public void processElement(T value, Context context, Collector<String> out) {
            K key = context.getCurrentKey();
            out.collect(key.getClass().getSimpleName() + " " + key);
        }
    }

    @Test
    @Tag("row:T5")
    void shouldKeyBySelectorsFieldsAndPositions() throws Exception {
        List<String> bySelector = Jobs.everywhere(
                env -> orders(env).keyBy(order -> order.amount).process(new KeyOf<>()));
        List<String> byField =
                Jobs.everywhere(env -> orders(env).keyBy("customer.name").process(new KeyOf<>()));
        List<String> byFields = Jobs.everywhere(
                env -> orders(env).keyBy("customer.name", "amount").process(new KeyOf<>()));
        List<String> byPosition =
                Jobs.everywhere(env -> env.fromElements(Tuple2.of("a", 1), Tuple2.of("b", 2))
                        .keyBy(1)
                        .process(new KeyOf<>()));
        List<String> byPositions =
                Jobs.everywhere(env -> env.fromElements(Tuple2.of("a", 1), Tuple2.of("b", 2))
                        .keyBy(1, 0)
                        .process(new KeyOf<>()));
        List<String> byTuple = Jobs.everywhere(env -> env.fromElements("a", "b")
                .keyBy(value -> Tuple2.of(value, 1), Types.TUPLE(Types.STRING, Types.INT))
                .process(new KeyOf<>()));

        assertThat(bySelector).containsExactly("Integer 1", "Integer 2");
        assertThat(byField).containsExactly("Tuple1 (a)", "Tuple1 (b)");
        assertThat(byFields).containsExactly("Tuple2 (a,1)", "Tuple2 (b,2)");
        assertThat(byPosition).containsExactly("Tuple1 (1)", "Tuple1 (2)");
        assertThat(byPositions).containsExactly("Tuple2 (1,a)", "Tuple2 (2,b)");
        assertThat(byTuple).containsExactly("Tuple2 (a,1)", "Tuple2 (b,1)");
    }

    private static DataStream<Order> orders(StreamExecutionEnvironment env) {
        return env.fromElements(new Order("a", 7, 1), new Order("b", 8, 2));
    }

    @Test
    @Tag("row:T6")
    void shouldRejectKeysWithoutUsableHash() {
        DataStream<Order> orders = orders(StreamExecutionEnvironment.createLocalEnvironment(1));

        assertThatThrownBy(() -> orders.keyBy(order -> new int[] {1}))
                .isInstanceOf(InvalidProgramException.class);
        assertThatThrownBy(() -> orders.keyBy(order -> new String[] {"a"}))
                .isInstanceOf(InvalidProgramException.class);
        assertThatThrownBy(() -> orders.keyBy(order -> new NoHash()))
                .isInstanceOf(InvalidProgramException.class)
                .hasMessageContaining("NoHash");
        assertThatThrownBy(() -> orders.keyBy("nothing")).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> orders.keyBy(0)).isInstanceOf(RuntimeException.class);
    }

    private interface Rolling {
        SingleOutputStreamOperator<Tuple3<String, Integer, String>> apply(
                KeyedStream<Tuple3<String, Integer, String>, String> keyed);
    }

    private static List<String> rolling(Rolling aggregation) throws Exception {
        List<String> seen = Jobs.inOrder(env -> aggregation
                .apply(env.fromElements(
                                Tuple3.of("k", 3, "a"),
                                Tuple3.of("k", 1, "b"),
                                Tuple3.of("other", 9, "z"),
                                Tuple3.of("k", 2, "c"),
                                Tuple3.of("k", 1, "d"),
                                Tuple3.of("k", 3, "e"))
                        .keyBy(tuple -> tuple.f0))
                .map(tuple -> tuple.f0 + " " + tuple.f1 + tuple.f2));
        assertThat(seen.remove(2)).isEqualTo("other 9z");
        return seen.stream().map(line -> line.substring(2)).toList();
    }

    @Test
    @Tag("row:T7")
    void shouldEmitOneUpdatePerRecord() throws Exception {
        assertThat(rolling(
                        keyed -> keyed.reduce((a, b) -> Tuple3.of(a.f0, a.f1 + b.f1, a.f2 + b.f2))))
                .containsExactly("3a", "4ab", "6abc", "7abcd", "10abcde");
        assertThat(rolling(keyed -> keyed.sum(1))).containsExactly("3a", "4a", "6a", "7a", "10a");
        assertThat(rolling(keyed -> keyed.sum("f1")))
                .containsExactly("3a", "4a", "6a", "7a", "10a");
        assertThat(rolling(keyed -> keyed.min(1))).containsExactly("3a", "1a", "1a", "1a", "1a");
        assertThat(rolling(keyed -> keyed.max("f1"))).containsExactly("3a", "3a", "3a", "3a", "3a");
        assertThat(rolling(keyed -> keyed.minBy(1))).containsExactly("3a", "1b", "1b", "1b", "1b");
        assertThat(rolling(keyed -> keyed.minBy(1, false)))
                .containsExactly("3a", "1b", "1b", "1d", "1d");
        assertThat(rolling(keyed -> keyed.maxBy("f1")))
                .containsExactly("3a", "3a", "3a", "3a", "3a");
        assertThat(rolling(keyed -> keyed.maxBy("f1", false)))
                .containsExactly("3a", "3a", "3a", "3a", "3e");
    }

    @Test
    @Tag("row:T8")
    void shouldAskForErasedTypeAndTakeItFromReturns() throws Exception {
        List<String> seen = Jobs.everywhere(env -> env.fromElements("a b", "c")
                .<Tuple2<String, Integer>>flatMap((line, out) -> Arrays.stream(line.split(" "))
                        .forEach(word -> out.collect(Tuple2.of(word, 1))))
                .returns(new TypeHint<Tuple2<String, Integer>>() {})
                .map(tuple -> tuple.f0 + tuple.f1));
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        DataStream<Tuple2<String, Integer>> erased =
                env.fromElements("a b").flatMap((line, out) -> out.collect(Tuple2.of(line, 1)));

        assertThat(seen).containsExactly("a1", "b1", "c1");
        assertThatThrownBy(() -> erased.keyBy(tuple -> tuple.f0))
                .isInstanceOf(InvalidTypesException.class)
                .hasMessageContaining(
                        "shouldAskForErasedTypeAndTakeItFromReturns(TransformationsTest.java:")
                .hasMessageContaining("returns");
    }

    /** The class around it cannot be serialized, and the function does not need it. */
    private final Object notSerializable = new Object();

    @Test
    @Tag("row:T16")
    void shouldCleanClosuresThatNeedNothingFromOutside() throws Exception {
        List<String> seen = Jobs.everywhere(
                env -> env.fromElements(1, 2).map(new MapFunction<Integer, String>() {
                    @Override
                    public String map(Integer value) {
                        return "v" + value;
                    }
                }));
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);

        assertThat(seen).containsExactly("v1", "v2");
        assertThatThrownBy(() -> env.fromElements(1).map(new MapFunction<Integer, String>() {
                    private final Object kept = notSerializable;

                    @Override
                    public String map(Integer value) {
                        return kept.toString();
                    }
                }))
                .isInstanceOf(InvalidProgramException.class)
                .hasMessageContaining("java.lang.Object");
    }

    @Test
    void shouldKeepTupleKeysApart() throws Exception {
        List<String> seen = Jobs.everywhere(env -> env.fromElements(
                        Tuple2.of("a", 1), Tuple2.of("a", 2), Tuple2.of("b", 1), Tuple2.of("a", 1))
                .keyBy(0, 1)
                .process(new CountPerKey()));

        assertThat(seen).containsExactly("(a,1) 1", "(a,1) 2", "(a,2) 1", "(b,1) 1");
    }

    /** Number of the record within its key. */
    private static final class CountPerKey
            extends KeyedProcessFunction<Tuple, Tuple2<String, Integer>, String> {

        private io.millrace.api.common.state.ValueState<Integer> count;

        @Override
        public void open(Configuration parameters) {
            count = getRuntimeContext()
                    .getState(new io.millrace.api.common.state.ValueStateDescriptor<>(
                            "count", Integer.class));
        }

        @Override
        public void processElement(
                Tuple2<String, Integer> value, Context context, Collector<String> out)
                throws Exception {
            int now = count.value() == null ? 1 : count.value() + 1;
            count.update(now);
            out.collect(context.getCurrentKey() + " " + now);
        }
    }
}
