// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.twoinputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.functions.CoGroupFunction;
import io.millrace.api.common.functions.FlatJoinFunction;
import io.millrace.api.common.functions.JoinFunction;
import io.millrace.api.common.functions.RichCoGroupFunction;
import io.millrace.api.common.functions.RichJoinFunction;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.configuration.Configuration;
import io.millrace.it.Jobs;
import io.millrace.it.Observed;
import io.millrace.it.Script;
import io.millrace.streaming.api.datastream.CoGroupedStreams;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.JoinedStreams;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.windowing.assigners.EventTimeSessionWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.WindowAssigner;
import io.millrace.streaming.api.windowing.evictors.TimeEvictor;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.triggers.EventTimeTrigger;
import io.millrace.streaming.api.windowing.triggers.PurgingTrigger;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.util.Collector;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Joins and groups by key and window. A record is a letter, its key, and what tells it from others. */
class WindowJoinTest {

    private static final WindowAssigner<Object, TimeWindow> TENS =
            TumblingEventTimeWindows.of(Time.milliseconds(10));
    private static final WindowAssigner<Object, TimeWindow> SESSIONS =
            EventTimeSessionWindows.withGap(Time.milliseconds(10));

    private static final Script LEFT =
            new Script().at(1, "a1").at(2, "a2").at(3, "b3").at(12, "a4").at(25, "c5");
    private static final Script RIGHT =
            new Script().at(5, "a6").at(9, "a7").at(10, "b8").at(19, "a9").at(33, "c0");

    private static JoinedStreams.WithWindow<String, String, Character, TimeWindow> joined(
            StreamExecutionEnvironment env, WindowAssigner<Object, TimeWindow> assigner) {
        return LEFT.in(env)
                .join(RIGHT.in(env))
                .where(record -> record.charAt(0))
                .equalTo(record -> record.charAt(0))
                .window(assigner);
    }

    private static CoGroupedStreams.WithWindow<String, String, Character, TimeWindow> grouped(
            StreamExecutionEnvironment env,
            Script left,
            Script right,
            WindowAssigner<Object, TimeWindow> assigner) {
        return left.in(env)
                .coGroup(right.in(env))
                .where(record -> record.charAt(0))
                .equalTo(record -> record.charAt(0))
                .window(assigner);
    }

    private static DataStream<String> timed(DataStream<String> results) {
        return results.process(new Observed())
                .map(line -> line.substring(0, line.indexOf('~') - 1));
    }

    /** Both sides, sorted. */
    private static final class Sides implements CoGroupFunction<String, String, String> {

        @Override
        public void coGroup(
                Iterable<String> first, Iterable<String> second, Collector<String> out) {
            out.collect(sorted(first) + "|" + sorted(second));
        }

        private static List<String> sorted(Iterable<String> records) {
            List<String> sorted = new ArrayList<>();
            records.forEach(sorted::add);
            Collections.sort(sorted);
            return sorted;
        }
    }

    @Test
    @Tag("row:M8")
    void shouldJoinAllPairsOfKeyAndWindowAtTheEndOfTheWindow() throws Exception {
        List<String> pairs = Jobs.everywhere(
                env -> timed(joined(env, TENS).apply((a, b) -> a + b, Types.STRING)));

        assertThat(pairs).containsExactly("a1a6 @9", "a1a7 @9", "a2a6 @9", "a2a7 @9", "a4a9 @19");
    }

    @Test
    @Tag("row:M8")
    void shouldMergeSessionsOverBothSides() throws Exception {
        List<String> pairs = Jobs.everywhere(
                env -> timed(joined(env, SESSIONS).apply((a, b) -> a + b, Types.STRING)));

        // Of a there is one session, from 1 to 29, only because of the right side's records.
        assertThat(pairs)
                .containsExactly(
                        "a1a6 @28",
                        "a1a7 @28",
                        "a1a9 @28",
                        "a2a6 @28",
                        "a2a7 @28",
                        "a2a9 @28",
                        "a4a6 @28",
                        "a4a7 @28",
                        "a4a9 @28",
                        "b3b8 @19",
                        "c5c0 @42");
    }

    @Test
    @Tag("row:M8")
    void shouldTakeFunctionsOfAllForms() throws Exception {
        List<String> expected = List.of("a1a6", "a1a7", "a2a6", "a2a7", "a4a9");
        JoinFunction<String, String, String> function = new JoinFunction<>() {
            @Override
            public String join(String a, String b) {
                return a + b;
            }
        };
        FlatJoinFunction<String, String, String> flat = new FlatJoinFunction<>() {
            @Override
            public void join(String a, String b, Collector<String> out) {
                out.collect(a + b);
            }
        };
        RichJoinFunction<String, String, String> rich = new RichJoinFunction<>() {
            private transient int opened;

            @Override
            public void open(Configuration parameters) {
                opened = getRuntimeContext().getNumberOfParallelSubtasks();
            }

            @Override
            public String join(String a, String b) {
                return opened > 0 ? a + b : "not opened";
            }
        };

        assertThat(Jobs.everywhere(env -> joined(env, TENS).apply(function))).isEqualTo(expected);
        assertThat(Jobs.everywhere(env -> joined(env, TENS).apply(flat))).isEqualTo(expected);
        assertThat(Jobs.everywhere(env -> joined(env, TENS).apply(flat, Types.STRING)))
                .isEqualTo(expected);
        assertThat(Jobs.everywhere(env -> joined(env, TENS).with(function).uid("f")))
                .isEqualTo(expected);
        assertThat(Jobs.everywhere(env -> joined(env, TENS).with(flat).uid("f")))
                .isEqualTo(expected);
        assertThat(Jobs.everywhere(
                        env -> joined(env, TENS).with(rich, Types.STRING).uid("f")))
                .isEqualTo(expected);
        assertThat(Jobs.everywhere(
                        env -> joined(env, TENS).with(flat, Types.STRING).uid("f")))
                .isEqualTo(expected);
    }

    @Test
    void shouldRejectKeysOfDifferentTypes() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        DataStream<String> words = env.fromElements("a");
        DataStream<Integer> numbers = env.fromElements(1);

        assertThatThrownBy(() -> words.join(numbers)
                        .where(word -> word, Types.STRING)
                        .equalTo(number -> null, cast(Types.INT)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The keys for the two inputs are not equal:"
                        + " first key = String , second key = Integer");
        assertThatThrownBy(() -> words.coGroup(numbers)
                        .where(word -> word, Types.STRING)
                        .equalTo(number -> null, cast(Types.INT)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The keys for the two inputs are not equal:"
                        + " first key = String , second key = Integer");
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object object) {
        return (T) object;
    }

    @Test
    @Tag("row:M11")
    void shouldGiveTheFunctionBothSidesOneOfWhichMayBeEmpty() throws Exception {
        List<String> groups =
                Jobs.everywhere(env -> timed(grouped(env, LEFT, RIGHT, TENS).apply(new Sides())));

        assertThat(groups)
                .containsExactly(
                        "[]|[b8] @19",
                        "[]|[c0] @39",
                        "[a1, a2]|[a6, a7] @9",
                        "[a4]|[a9] @19",
                        "[b3]|[] @9",
                        "[c5]|[] @29");
    }

    @Test
    @Tag("row:M11")
    void shouldOpenAndCloseRichFunctionAndTakeItsTypeAsGiven() throws Exception {
        RichCoGroupFunction<String, String, Integer> counting = new RichCoGroupFunction<>() {
            private transient int factor;

            @Override
            public void open(Configuration parameters) {
                factor = 10;
            }

            @Override
            public void coGroup(
                    Iterable<String> first, Iterable<String> second, Collector<Integer> out) {
                int count = 0;
                for (String record : first) {
                    count++;
                }
                for (String record : second) {
                    count += factor;
                }
                out.collect(count);
            }
        };

        List<String> counts = Jobs.everywhere(env -> grouped(env, LEFT, RIGHT, TENS)
                .with(counting, Types.INT)
                .name("counting")
                .map(String::valueOf));

        assertThat(counts).containsExactly("1", "1", "10", "10", "11", "22");
    }

    @Test
    @Tag("row:M12")
    void shouldHandTriggerAndEvictorToTheWindows() throws Exception {
        List<String> evicted = Jobs.everywhere(env -> grouped(env, LEFT, RIGHT, TENS)
                .evictor(TimeEvictor.of(Time.milliseconds(4)))
                .apply(new Sides()));
        List<String> joinedAfterEviction = Jobs.everywhere(env -> joined(env, TENS)
                .evictor(TimeEvictor.of(Time.milliseconds(8)))
                .apply((a, b) -> a + b, Types.STRING));

        // The newest of a is of 9: what is of 5 goes, of 1 in the join.
        assertThat(evicted)
                .containsExactly("[]|[a7]", "[]|[a9]", "[]|[b8]", "[]|[c0]", "[b3]|[]", "[c5]|[]");
        assertThat(joinedAfterEviction).containsExactly("a2a6", "a2a7", "a4a9");
    }

    /** A late record on the left, when both sides have come behind the window. */
    private static List<String> late(int seed, Time lateness, boolean isPurging, boolean isJoin)
            throws Exception {
        TimedStream left = new TimedStream()
                .after(5, "a 1")
                .after(10, "watermark 11")
                .after(25, "aa 2")
                .after(40, "end");
        TimedStream right =
                new TimedStream().after(5, "aaa 3").after(15, "watermark 12").after(40, "end");
        return Jobs.stepped(seed, 1, env -> {
            DataStream<String> one = left.in(env);
            DataStream<String> two = right.in(env);
            if (isJoin) {
                JoinedStreams.WithWindow<String, String, Character, TimeWindow> windows = one.join(
                                two)
                        .where(record -> record.charAt(0))
                        .equalTo(record -> record.charAt(0))
                        .window(TENS)
                        .trigger(
                                isPurging
                                        ? PurgingTrigger.of(EventTimeTrigger.create())
                                        : EventTimeTrigger.create());
                return windows.allowedLateness(lateness).apply((a, b) -> a + "," + b, Types.STRING);
            }
            CoGroupedStreams.WithWindow<String, String, Character, TimeWindow> windows =
                    one.coGroup(two)
                            .where(record -> record.charAt(0))
                            .equalTo(record -> record.charAt(0))
                            .window(TENS)
                            .trigger(
                                    isPurging
                                            ? PurgingTrigger.of(EventTimeTrigger.create())
                                            : EventTimeTrigger.create());
            return windows.allowedLateness(lateness).apply(new Sides());
        });
    }

    @Test
    @Tag("row:M12")
    void shouldHandLatenessToTheWindows() throws Exception {
        Time none = Time.milliseconds(0);
        Time some = Time.milliseconds(5);
        for (int seed = 0; seed < 4; seed++) {
            assertThat(late(seed, none, false, false)).containsExactly("[a 1]|[aaa 3]");
            assertThat(late(seed, some, false, false))
                    .containsExactly("[a 1]|[aaa 3]", "[a 1, aa 2]|[aaa 3]");
            assertThat(late(seed, some, true, false)).containsExactly("[a 1]|[aaa 3]", "[aa 2]|[]");
            assertThat(late(seed, none, false, true)).containsExactly("a 1,aaa 3");
            assertThat(late(seed, some, false, true))
                    .containsExactly("a 1,aaa 3", "a 1,aaa 3", "aa 2,aaa 3");
            assertThat(late(seed, some, true, true)).containsExactly("a 1,aaa 3");
        }
    }
}
