// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.functions.MapFunction;
import io.millrace.api.common.functions.RichMapFunction;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.configuration.Configuration;
import io.millrace.it.Jobs;
import io.millrace.it.Observed;
import io.millrace.it.Script;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.DataStreamUtils;
import io.millrace.streaming.api.datastream.KeyedStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class ChecksTest {

    private static final Configuration NOTHING = new Configuration();

    private static Configuration with(String key, String value) {
        return Configuration.fromMap(Map.of(key, value));
    }

    private static <T> List<T> run(
            Configuration configuration, int parallelism, Jobs.Program<T> program)
            throws Exception {
        return Jobs.run(
                StreamExecutionEnvironment.createLocalEnvironment(parallelism, configuration),
                program);
    }

    // Pre-partitioned keys

    private static final Configuration CHECKED_KEYS =
            with("millrace.check.pre-partitioned-keys", "true");

    /** Notes which subtask has a record, and counts the records of its key there. */
    private static final class CountHere extends RichMapFunction<Long, String> {

        @Override
        public String map(Long value) {
            return value % 5 + " in " + getRuntimeContext().getIndexOfThisSubtask();
        }
    }

    private static KeyedStream<Long, Long> taken(DataStream<Long> stream) {
        return DataStreamUtils.reinterpretAsKeyedStream(stream, value -> value % 5, Types.LONG);
    }

    private static DataStream<String> partitionedRight(StreamExecutionEnvironment env) {
        return taken(env.fromSequence(1, 40)
                        .keyBy(value -> value % 5)
                        .map(value -> value + 5)
                        .returns(Types.LONG))
                .map(new CountHere());
    }

    private static DataStream<String> partitionedWrong(StreamExecutionEnvironment env) {
        return taken(env.fromSequence(1, 40)
                        .setParallelism(1)
                        .rebalance()
                        .map(value -> value)
                        .returns(Types.LONG))
                .map(new CountHere());
    }

    @Test
    @Tag("row:P13")
    void shouldSendNothingElsewhereBehindStreamThatIsTakenForKeyed() throws Exception {
        List<String> right = run(NOTHING, 4, ChecksTest::partitionedRight);
        List<String> wrong = run(NOTHING, 4, ChecksTest::partitionedWrong);

        // Each key in one subtask, as keyBy has it; and each in all, as it came.
        assertThat(right).hasSize(40);
        assertThat(right.stream().distinct()).hasSize(5);
        assertThat(wrong).hasSize(40);
        assertThat(wrong.stream().distinct()).hasSize(20);
    }

    @Test
    @Tag("row:P13")
    void shouldFailAtRecordInTheSubtaskOfAnotherKeyIfAsked() throws Exception {
        List<String> right = run(CHECKED_KEYS, 4, ChecksTest::partitionedRight);
        List<String> keyed = run(
                CHECKED_KEYS,
                4,
                env -> env.fromSequence(1, 40).keyBy(value -> value % 5).map(new CountHere()));

        assertThat(right.stream().distinct()).hasSize(5);
        assertThat(keyed.stream().distinct()).hasSize(5);
        assertThatThrownBy(() -> run(
                        CHECKED_KEYS,
                        4,
                        env -> partitionedWrong(env).map(value -> value).name("behind")))
                .hasStackTraceContaining("operator 'Map' (")
                .hasStackTraceContaining(" of 4, but its key '")
                .hasStackTraceContaining("(key group ")
                .hasStackTraceContaining("use keyBy in place of reinterpretAsKeyedStream");
    }

    // Object reuse

    private static final Configuration CHECKED_REUSE = with("millrace.check.object-reuse", "true");

    private static DataStream<Tuple2<String, Integer>> pairs(StreamExecutionEnvironment env) {
        return env.fromElements(1, 2, 3)
                .map(number -> Tuple2.of("a", number))
                .returns(Types.TUPLE(Types.STRING, Types.INT))
                .name("makes");
    }

    private static DataStream<String> texts(DataStream<Tuple2<String, Integer>> pairs) {
        return pairs.map(Tuple2::toString).name("prints");
    }

    /** Changes the record that it is given. */
    private static final class Changing
            implements MapFunction<Tuple2<String, Integer>, Tuple2<String, Integer>> {

        @Override
        public Tuple2<String, Integer> map(Tuple2<String, Integer> value) {
            value.f1 *= 10;
            return value;
        }
    }

    /** Keeps the records that it is given, and changes them when the next one comes. */
    private static final class ChangingLater
            implements MapFunction<Tuple2<String, Integer>, String> {

        private final List<Tuple2<String, Integer>> kept = new ArrayList<>();

        @Override
        public String map(Tuple2<String, Integer> value) {
            kept.forEach(pair -> pair.f0 = "changed");
            kept.add(value);
            return kept.toString();
        }
    }

    /** Emits one object again and again. */
    private static final class Reusing implements MapFunction<Integer, Tuple2<String, Integer>> {

        private final Tuple2<String, Integer> emitted = Tuple2.of("a", 0);

        @Override
        public Tuple2<String, Integer> map(Integer value) {
            emitted.f1 = value;
            return emitted;
        }
    }

    /** Keeps what it is given, and changes nothing. */
    private static final class Keeping implements MapFunction<Tuple2<String, Integer>, String> {

        private final List<Tuple2<String, Integer>> kept = new ArrayList<>();

        @Override
        public String map(Tuple2<String, Integer> value) {
            kept.add(value);
            return kept.toString();
        }
    }

    private static DataStream<String> reusing(StreamExecutionEnvironment env) {
        return env.fromElements(1, 2, 3)
                .map(new Reusing())
                .name("reuses")
                .map(new Keeping())
                .name("keeps");
    }

    private static DataStream<String> fanOut(StreamExecutionEnvironment env) {
        DataStream<Tuple2<String, Integer>> pairs = pairs(env);
        return texts(pairs.map(new Changing())
                .name("changes")
                .union(pairs.map(pair -> pair)
                        .returns(Types.TUPLE(Types.STRING, Types.INT))
                        .name("passes")));
    }

    private static StreamExecutionEnvironment reuse(StreamExecutionEnvironment env) {
        env.getConfig().enableObjectReuse();
        return env;
    }

    @Test
    @Tag("row:TU6")
    void shouldCopyBetweenChainedOperatorsUnlessObjectsAreReused() throws Exception {
        boolean byDefault = StreamExecutionEnvironment.createLocalEnvironment(1)
                .getConfig()
                .isObjectReuseEnabled();

        List<String> copied = run(NOTHING, 1, ChecksTest::reusing);
        List<String> shared = run(NOTHING, 1, env -> reusing(reuse(env)));

        assertThat(byDefault).isFalse();
        assertThat(copied).containsExactly("[(a,1)]", "[(a,1), (a,2)]", "[(a,1), (a,2), (a,3)]");
        assertThat(shared).containsExactly("[(a,1)]", "[(a,2), (a,2)]", "[(a,3), (a,3), (a,3)]");
    }

    private static void assertFound(Jobs.Program<String> program, String... parts) {
        for (boolean isReuseOn : new boolean[] {true, false}) {
            var failure = assertThatThrownBy(() ->
                    run(CHECKED_REUSE, 1, env -> program.build(isReuseOn ? reuse(env) : env)));
            for (String part : parts) {
                failure.hasStackTraceContaining(part);
            }
        }
    }

    @Test
    @Tag("row:TU6")
    void shouldFindFunctionsThatChangeSharedRecordsIfAsked() {
        assertFound(
                env -> texts(pairs(env).map(new Changing()).name("changes")),
                "operator 'changes' (1/1)",
                "Operator 'changes' has changed a record that it was given by 'makes': it was"
                        + " '(a,1)', and is '(a,10)' now.");
        assertFound(
                ChecksTest::fanOut,
                "Operator 'changes' has changed a record that it was given by 'makes'");
        assertFound(
                env -> pairs(env).map(new ChangingLater()).name("changes later"),
                "Operator 'makes' handed a record to 'changes later', and one of the two has"
                        + " changed it since: it was '(a,1)', and is '(changed,1)' now.");
        assertFound(
                ChecksTest::reusing,
                "Operator 'reuses' handed a record to 'keeps', and one of the two has changed it"
                        + " since: it was '(a,1)', and is '(a,2)' now.",
                "'reuses' must not change a record that it has emitted, and 'keeps' none that it"
                        + " was given.");
    }

    @Test
    @Tag("row:TU6")
    void shouldFindNothingWhereNobodyChangesRecords() throws Exception {
        List<String> seen = run(
                CHECKED_REUSE,
                1,
                env -> texts(pairs(reuse(env))
                        .filter(pair -> pair.f1 != 2)
                        .map(pair -> Tuple2.of(pair.f0, pair.f1 + 1))
                        .returns(Types.TUPLE(Types.STRING, Types.INT))));

        assertThat(seen).containsExactly("(a,2)", "(a,4)");
    }

    // Timestamps in the future

    private static final Configuration AT_MOST_A_DAY_AHEAD =
            with("millrace.check.max-timestamp-ahead", "1 d");

    private static DataStream<String> timed(StreamExecutionEnvironment env, long... timestamps) {
        List<Long> boxed = new ArrayList<>();
        for (long timestamp : timestamps) {
            boxed.add(timestamp);
        }
        return env.fromCollection(boxed)
                .assignTimestampsAndWatermarks(
                        WatermarkStrategy.<Long>forBoundedOutOfOrderness(Duration.ZERO)
                                .withTimestampAssigner((value, timestamp) -> value))
                .name("assigns")
                .map(String::valueOf)
                .process(new Observed());
    }

    @Test
    @Tag("row:W21")
    void shouldRejectTimestampFarAheadOfTheClockIfAsked() throws Exception {
        long now = System.currentTimeMillis();
        long soon = now + Duration.ofHours(23).toMillis();
        long far = now + Duration.ofDays(3).toMillis();

        List<String> taken =
                run(AT_MOST_A_DAY_AHEAD, 1, env -> timed(env, Long.MIN_VALUE, -1, 0, now, soon));

        assertThat(taken).hasSize(5);
        assertThatThrownBy(() -> run(AT_MOST_A_DAY_AHEAD, 1, env -> timed(env, now, far, now)))
                .hasStackTraceContaining("operator 'assigns' (1/1)")
                .hasStackTraceContaining("Record '" + far + "' has the timestamp " + far)
                .hasStackTraceContaining("millrace.check.max-timestamp-ahead allows 86400000 ms");
        assertThatThrownBy(
                        () -> run(AT_MOST_A_DAY_AHEAD, 1, env -> timed(env, now, Long.MAX_VALUE)))
                .hasStackTraceContaining("operator 'assigns' (1/1)");
        assertThatThrownBy(() -> run(
                        AT_MOST_A_DAY_AHEAD,
                        1,
                        env -> new Script().at(far, "x").in(env).rebalance().map(value -> value)))
                .hasStackTraceContaining("operator 'Source: Custom Source' (1/1)")
                .hasStackTraceContaining("Record 'x' has the timestamp " + far);
    }

    @Test
    @Tag("row:W21")
    void shouldLetOneTimestampCarryTimeAwayUnlessAsked() throws Exception {
        long far = 4_000_000_000_000L;

        List<String> seen = Jobs.inOrder(env -> new Script()
                .at(1, "a")
                .at(far, "far")
                .watermark(far)
                .at(2, "b")
                .in(env)
                .process(new Observed()));

        assertThat(seen).containsExactly("a @1 ~start", "far @" + far + " ~start", "b @2 ~" + far);
    }

    @Test
    void shouldRefuseNegativeBound() {
        assertThatThrownBy(() -> run(
                        with("millrace.check.max-timestamp-ahead", "-1 ms"),
                        1,
                        env -> timed(env, 1)))
                .hasStackTraceContaining("millrace.check.max-timestamp-ahead");
    }
}
