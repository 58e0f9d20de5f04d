// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.twoinputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.state.ListState;
import io.millrace.api.common.state.ListStateDescriptor;
import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.configuration.Configuration;
import io.millrace.it.Jobs;
import io.millrace.it.Observed;
import io.millrace.it.Script;
import io.millrace.streaming.api.TimeDomain;
import io.millrace.streaming.api.datastream.ConnectedStreams;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.co.CoFlatMapFunction;
import io.millrace.streaming.api.functions.co.CoMapFunction;
import io.millrace.streaming.api.functions.co.CoProcessFunction;
import io.millrace.streaming.api.functions.co.KeyedCoProcessFunction;
import io.millrace.streaming.api.functions.co.RichCoFlatMapFunction;
import io.millrace.streaming.api.functions.co.RichCoMapFunction;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Functions with two inputs. Which input comes first is nobody's business, so that nothing here depends on it. */
class ConnectedStreamsTest {

    private static final OutputTag<String> ASIDE = new OutputTag<>("aside") {};

    /** Words and numbers, kept apart. */
    private static final class Naming implements CoMapFunction<String, Integer, String> {

        @Override
        public String map1(String value) {
            return "word " + value;
        }

        @Override
        public String map2(Integer value) {
            return "number " + (value + 1);
        }
    }

    @Test
    @Tag("row:M1")
    void shouldMapEachInputWithItsOwnMethod() throws Exception {
        List<String> mapped = Jobs.everywhere(env ->
                env.fromElements("a", "b").connect(env.fromElements(1, 2, 3)).map(new Naming()));

        assertThat(mapped).containsExactly("number 2", "number 3", "number 4", "word a", "word b");
    }

    @Test
    @Tag("row:M1")
    void shouldGiveResultsTheTimestampsOfTheirRecords() throws Exception {
        Script left = new Script().at(5, "a").untimed("b");
        Script right = new Script().at(7, "c");

        List<String> seen = Jobs.everywhere(env -> left.in(env)
                .connect(right.in(env))
                .flatMap(new CoFlatMapFunction<String, String, String>() {
                    @Override
                    public void flatMap1(String value, Collector<String> out) {
                        out.collect("left " + value);
                    }

                    @Override
                    public void flatMap2(String value, Collector<String> out) {
                        out.collect("right " + value);
                        out.collect("again " + value);
                    }
                })
                .process(new Observed())
                .map(line -> line.substring(0, line.indexOf('~'))));

        assertThat(seen)
                .containsExactly("again c @7 ", "left a @5 ", "left b @none ", "right c @7 ");
    }

    /** A left record and a right one of a key make a pair, whichever comes first. */
    private static final class Pairing
            extends KeyedCoProcessFunction<Integer, Tuple2<Integer, String>, Integer, String> {

        private transient ValueState<String> left;
        private transient ValueState<Integer> right;

        @Override
        public void open(Configuration parameters) {
            left = getRuntimeContext().getState(new ValueStateDescriptor<>("left", String.class));
            right = getRuntimeContext().getState(new ValueStateDescriptor<>("right", Types.INT));
        }

        @Override
        public void processElement1(
                Tuple2<Integer, String> value, Context context, Collector<String> out)
                throws Exception {
            assertThat(context.getCurrentKey()).isEqualTo(value.f0);
            left.update(value.f1);
            pair(context, out);
        }

        @Override
        public void processElement2(Integer value, Context context, Collector<String> out)
                throws Exception {
            right.update(value);
            pair(context, out);
        }

        private void pair(Context context, Collector<String> out) throws Exception {
            if (left.value() != null && right.value() != null) {
                out.collect(context.getCurrentKey() + ": " + left.value() + right.value());
                context.output(ASIDE, "pair of " + context.getCurrentKey());
            }
        }
    }

    @Test
    @Tag("row:M1")
    void shouldShareStateOfKeyAcrossBothInputs() throws Exception {
        List<Tuple2<Integer, String>> words = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int key = 0; key < 100; key++) {
            words.add(Tuple2.of(key, "w"));
            numbers.add(99 - key + 1000);
            expected.add(key + ": w" + (key + 1000));
        }
        Collections.sort(expected);

        List<String> pairs = Jobs.everywhere(env -> pairs(env, words, numbers));
        List<String> aside = Jobs.everywhere(
                env -> pairs(env, words.subList(0, 2), numbers).getSideOutput(ASIDE));

        assertThat(pairs).isEqualTo(expected);
        assertThat(aside).containsExactly("pair of 0", "pair of 1");
    }

    private static SingleOutputStreamOperator<String> pairs(
            StreamExecutionEnvironment env,
            List<Tuple2<Integer, String>> words,
            List<Integer> numbers) {
        return env.fromCollection(words)
                .connect(env.fromCollection(numbers))
                .keyBy(word -> word.f0, number -> number - 1000)
                .process(new Pairing());
    }

    /** Collects all of a key, and gives it out by a timer of either input. */
    private static final class Collecting extends CoProcessFunction<String, String, String> {

        private transient ListState<String> all;

        @Override
        public void open(Configuration parameters) {
            all = getRuntimeContext().getListState(new ListStateDescriptor<>("all", String.class));
        }

        @Override
        public void processElement1(String value, Context context, Collector<String> out)
                throws Exception {
            all.add(value);
            context.timerService().registerEventTimeTimer(100);
        }

        @Override
        public void processElement2(String value, Context context, Collector<String> out)
                throws Exception {
            all.add(value.toUpperCase());
            context.timerService().registerEventTimeTimer(100);
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext context, Collector<String> out)
                throws Exception {
            List<String> sorted = new ArrayList<>();
            all.get().forEach(sorted::add);
            Collections.sort(sorted);
            assertThat(context.timeDomain()).isEqualTo(TimeDomain.EVENT_TIME);
            out.collect(sorted + " " + context.timestamp() + " " + timestamp);
        }
    }

    @Test
    @Tag("row:M1")
    void shouldShareTimersOfKeyAcrossBothInputs() throws Exception {
        Script left = new Script().at(1, "a").at(2, "b").at(3, "aa").watermark(200);
        Script right = new Script().at(1, "a").at(2, "c").watermark(300);

        List<String> fired = Jobs.everywhere(env -> left.in(env)
                .connect(right.in(env))
                .keyBy(word -> word.charAt(0), word -> word.charAt(0))
                .process(new Collecting())
                .process(new Observed())
                .map(line -> line.substring(0, line.indexOf('~'))));

        assertThat(fired)
                .containsExactly(
                        "[A, a, aa] 100 100 @100 ", "[C] 100 100 @100 ", "[b] 100 100 @100 ");
    }

    @Test
    @Tag("row:M1")
    void shouldGiveKeyedCoMapAndCoFlatMapTheStateOfTheKey() throws Exception {
        List<String> mapped = Jobs.everywhere(env -> env.fromElements(1, 2, 1, 3)
                .connect(env.fromElements(1, 3, 4))
                .keyBy(number -> number, number -> number)
                .map(new RichCoMapFunction<Integer, Integer, Tuple2<Integer, Integer>>() {
                    private transient ValueState<Integer> count;

                    @Override
                    public void open(Configuration parameters) {
                        count = getRuntimeContext()
                                .getState(new ValueStateDescriptor<>("count", Types.INT));
                    }

                    @Override
                    public Tuple2<Integer, Integer> map1(Integer value) throws Exception {
                        int next = count.value() == null ? 1 : count.value() + 1;
                        count.update(next);
                        return Tuple2.of(value, next);
                    }

                    @Override
                    public Tuple2<Integer, Integer> map2(Integer value) throws Exception {
                        return map1(value);
                    }
                })
                .map(String::valueOf));
        List<String> last = Jobs.everywhere(env -> env.fromElements(1, 2, 1, 3)
                .connect(env.fromElements(1, 3, 4))
                .keyBy(number -> number, number -> number)
                .flatMap(new RichCoFlatMapFunction<Integer, Integer, String>() {
                    private transient ValueState<Integer> count;

                    @Override
                    public void open(Configuration parameters) {
                        count = getRuntimeContext()
                                .getState(new ValueStateDescriptor<>("count", Types.INT));
                    }

                    @Override
                    public void flatMap1(Integer value, Collector<String> out) throws Exception {
                        int next = count.value() == null ? 1 : count.value() + 1;
                        count.update(next);
                        if (next == 2) {
                            out.collect("second " + value);
                        }
                    }

                    @Override
                    public void flatMap2(Integer value, Collector<String> out) throws Exception {
                        flatMap1(value, out);
                    }
                }));

        assertThat(mapped)
                .containsExactly("(1,1)", "(1,2)", "(1,3)", "(2,1)", "(3,1)", "(3,2)", "(4,1)");
        assertThat(last).containsExactly("second 1", "second 3");
    }

    @Test
    void shouldKeyByPositionsAndFieldNamesToo() throws Exception {
        List<Tuple2<Integer, String>> left = List.of(Tuple2.of(1, "a"), Tuple2.of(2, "b"));
        List<Tuple2<String, Integer>> right = List.of(Tuple2.of("x", 1), Tuple2.of("y", 3));

        List<String> byPosition =
                Jobs.everywhere(env -> joined(connected(env, left, right).keyBy(0, 1)));
        List<String> byPositions = Jobs.everywhere(
                env -> joined(connected(env, left, right).keyBy(new int[] {0}, new int[] {1})));
        List<String> byName =
                Jobs.everywhere(env -> joined(connected(env, left, right).keyBy("f0", "f1")));
        List<String> byType = Jobs.everywhere(env -> joined(connected(env, left, right)
                .keyBy(tuple -> tuple.f0, tuple -> tuple.f1, Types.INT)));

        assertThat(byPosition).containsExactly("ax");
        assertThat(byPositions).containsExactly("ax");
        assertThat(byName).containsExactly("ax");
        assertThat(byType).containsExactly("ax");
    }

    private static ConnectedStreams<Tuple2<Integer, String>, Tuple2<String, Integer>> connected(
            StreamExecutionEnvironment env,
            List<Tuple2<Integer, String>> left,
            List<Tuple2<String, Integer>> right) {
        return env.fromCollection(left).connect(env.fromCollection(right));
    }

    private static DataStream<String> joined(
            ConnectedStreams<Tuple2<Integer, String>, Tuple2<String, Integer>> streams) {
        return streams.process(
                new CoProcessFunction<Tuple2<Integer, String>, Tuple2<String, Integer>, String>() {
                    private transient ListState<String> left;
                    private transient ListState<String> right;

                    @Override
                    public void open(Configuration parameters) {
                        left = getRuntimeContext()
                                .getListState(new ListStateDescriptor<>("l", String.class));
                        right = getRuntimeContext()
                                .getListState(new ListStateDescriptor<>("r", String.class));
                    }

                    @Override
                    public void processElement1(
                            Tuple2<Integer, String> value, Context context, Collector<String> out)
                            throws Exception {
                        left.add(value.f1);
                        for (String other : right.get()) {
                            out.collect(value.f1 + other);
                        }
                    }

                    @Override
                    public void processElement2(
                            Tuple2<String, Integer> value, Context context, Collector<String> out)
                            throws Exception {
                        right.add(value.f0);
                        for (String other : left.get()) {
                            out.collect(other + value.f0);
                        }
                    }
                });
    }

    @Test
    @Tag("row:M2")
    void shouldRejectKeysOfDifferentTypes() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        DataStream<String> words = env.fromElements("a");
        DataStream<Integer> numbers = env.fromElements(1);
        ConnectedStreams<String, Integer> connected =
                words.keyBy(word -> word).connect(numbers.keyBy(number -> number));
        ConnectedStreams<Tuple2<Integer, String>, Tuple2<String, Integer>> tuples =
                connected(env, List.of(Tuple2.of(1, "a")), List.of(Tuple2.of("a", 1)));

        assertThatThrownBy(() -> connected.map(new Naming()))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("Key types if input KeyedStreams don't match: String and Integer.");
        assertThatThrownBy(() -> joined(tuples.keyBy(0, 0)))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("Key types if input KeyedStreams don't match:"
                        + " Java Tuple1<Integer> and Java Tuple1<String>.");
        assertThatThrownBy(() -> joined(tuples.keyBy("f1", "f1")))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("Key types if input KeyedStreams don't match:"
                        + " Java Tuple1<String> and Java Tuple1<Integer>.");
    }

    @Test
    void shouldRejectKeyedFunctionWithoutKeysOnBothInputs() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        DataStream<Tuple2<Integer, String>> words = env.fromElements(Tuple2.of(1, "a"));
        DataStream<Integer> numbers = env.fromElements(1);

        assertThatThrownBy(
                        () -> words.keyBy(word -> word.f0).connect(numbers).process(new Pairing()))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("KeyedCoProcessFunction can only be used when both input streams are"
                        + " of type KeyedStream.");
    }

    @Test
    void shouldRefuseTimersWithoutKeysOnBothInputs() {
        Jobs.Program<String> program = env -> env.fromElements("a")
                .keyBy(word -> word.charAt(0))
                .connect(env.fromElements("b"))
                .process(new CoProcessFunction<String, String, String>() {
                    @Override
                    public void processElement1(
                            String value, Context context, Collector<String> out) {
                        context.timerService().registerEventTimeTimer(1);
                    }

                    @Override
                    public void processElement2(
                            String value, Context context, Collector<String> out) {}
                });

        assertThatThrownBy(() -> Jobs.stepped(1, 1, program))
                .satisfies(failure -> assertThat(Jobs.rootOf(failure))
                        .isInstanceOf(UnsupportedOperationException.class)
                        .hasMessage("Setting timers is only supported on a keyed streams."));
    }
}
