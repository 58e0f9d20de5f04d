// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.functions.RichMapFunction;
import io.millrace.api.common.state.ListState;
import io.millrace.api.common.state.ListStateDescriptor;
import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.configuration.Configuration;
import io.millrace.engine.common.StateException;
import io.millrace.it.Jobs;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.KeyedStream;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.util.Collector;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

class KeyedStateTest {

    private static KeyedStream<String, String> byFirstWord(DataStream<String> stream) {
        return stream.keyBy(record -> record.split(" ")[0]);
    }

    @Test
    @Tag("row:S1")
    void shouldKeepFlinksRulesOfEmptyAndNullInEveryKindOfState() throws Exception {
        List<String> seen = Jobs.everywhere(env -> byFirstWord(env.fromElements(
                        "a x", "a yy", "b z", "a empty", "a drop", "a clear", "a q", "b empty",
                        "b clear"))
                .process(new EveryState()));

        // As Flink 1.14.4 prints it.
        assertThat(seen)
                .containsExactlyInAnyOrder(
                        "a x null [] {}[]00truefalsenullnull null null"
                                + " -> x [x, x, y] {last=null, x=1}[last, x]22falsetruenullnull x [1]",
                        "a yy x [x, x, y] {last=null, x=1}[last, x]22falsetruenullnull x [1] -> yy"
                                + " [x, x, y, yy, x, y] {last=null, x=1, yy=2}[last, x, yy]33falsetruenullnull"
                                + " x+yy [1, 2]",
                        "b z null [] {}[]00truefalsenullnull null null"
                                + " -> z [z, x, y] {last=null, z=1}[last, z]22falsetruenullnull z [1]",
                        "a emptied null [] {last=null, x=1, yy=2}[last, x, yy]33falsetruenullnull x+yy [1, 2]",
                        "a drop null [] {last=null, x=1, yy=2}[last, x, yy]33falsetruenullnull x+yy [1, 2]"
                                + " -> drop [drop, x, y] {drop=4, last=null, x=1, yy=2}[drop, last, x,"
                                + " yy]44falsetruenullnull x+yy+drop [1, 2, 4]",
                        "a dropped drop [one] {last=null, x=1, yy=2}[last, x, yy]33falsetruenullnull"
                                + " x+yy+drop [1, 2, 4]",
                        "a cleared null [] {}[]00truefalsenullnull null null",
                        "a q null [] {}[]00truefalsenullnull null null"
                                + " -> q [q, x, y] {last=null, q=1}[last, q]22falsetruenullnull q [1]",
                        "b emptied null [] {last=null, z=1}[last, z]22falsetruenullnull z [1]",
                        "b cleared null [] {}[]00truefalsenullnull null null");
    }

    /** Tells what a list does with nulls. */
    private static final class NullsInList extends KeyedProcessFunction<String, String, String> {

        @Override
        public void processElement(String value, Context context, Collector<String> out)
                throws Exception {
            ListState<String> list = getRuntimeContext()
                    .getListState(new ListStateDescriptor<>("list", String.class));
            out.collect(failureOf(() -> list.add(null)));
            out.collect(failureOf(() -> list.addAll(null)));
            out.collect(failureOf(() -> list.update(null)));
            out.collect(failureOf(() -> list.addAll(Arrays.asList("x", null))));
            out.collect("left " + list.get());
        }

        private interface Action {
            void run() throws Exception;
        }

        private static String failureOf(Action action) {
            try {
                action.run();
                return "none";
            } catch (Exception e) {
                return e.getClass().getSimpleName() + " " + e.getMessage();
            }
        }
    }

    @Test
    @Tag("row:S1")
    void shouldRejectNullsInLists() throws Exception {
        List<String> seen = Jobs.inOrder(
                env -> env.fromElements("a").keyBy(value -> value).process(new NullsInList()));

        assertThat(seen)
                .containsExactly(
                        "NullPointerException You cannot add null to a ListState.",
                        "NullPointerException List of values to add cannot be null.",
                        "NullPointerException List of values to add cannot be null.",
                        "NullPointerException You cannot add null to a ListState.",
                        "left []");
    }

    /** Counts the records of a key. */
    private static final class Counting extends KeyedProcessFunction<String, String, String> {

        private final ValueStateDescriptor<Long> descriptor;
        private ValueState<Long> count;

        @SuppressWarnings("deprecation")
        private Counting(Long defaultCount) {
            descriptor = new ValueStateDescriptor<>("count", Long.class, defaultCount);
        }

        @Override
        public void open(Configuration parameters) {
            count = getRuntimeContext().getState(descriptor);
        }

        @Override
        public void processElement(String value, Context context, Collector<String> out)
                throws Exception {
            Long before = count.value();
            long now = before == null ? 1 : before + 1;
            count.update(now);
            out.collect(value + " " + now);
        }
    }

    @Test
    @Tag("row:S2")
    void shouldFailWithoutKeysAndNameKeyBy() {
        assertThatThrownBy(() -> Jobs.stepped(
                        1,
                        1,
                        env -> env.fromElements("a").map(new RichMapFunction<String, String>() {
                            @Override
                            public void open(Configuration parameters) {
                                getRuntimeContext()
                                        .getState(new ValueStateDescriptor<>("count", Long.class));
                            }

                            @Override
                            public String map(String value) {
                                return value;
                            }
                        })))
                .rootCause()
                .hasMessageContaining("count")
                .hasMessageContaining("keyBy()");
    }

    @Test
    @Tag("row:S3")
    void shouldKeepStateOfEachKeyAndOperatorApart() throws Exception {
        List<String> seen = Jobs.everywhere(env -> {
            KeyedStream<String, String> keyed =
                    byFirstWord(env.fromElements("a", "b", "a", "a", "c", "b"));
            DataStream<String> first =
                    keyed.process(new Counting(null)).map(line -> "first " + line);
            DataStream<String> again = byFirstWord(
                            keyed.process(new Counting(null)).filter(line -> line.startsWith("a")))
                    .process(new Counting(null))
                    .map(line -> "again " + line);
            return first.union(again);
        });

        assertThat(seen)
                .containsExactly(
                        "again a 1 1",
                        "again a 2 2",
                        "again a 3 3",
                        "first a 1",
                        "first a 2",
                        "first a 3",
                        "first b 1",
                        "first b 2",
                        "first c 1");
    }

    @Test
    @Tag("row:S3")
    void shouldHaveNoKeyOutsideOfCallbacks() {
        assertThatThrownBy(() -> Jobs.stepped(
                        1,
                        1,
                        env -> env.fromElements("a")
                                .keyBy(value -> value)
                                .process(new ReadingAtOpen())))
                .rootCause()
                .isInstanceOf(NullPointerException.class)
                .hasMessageStartingWith(
                        "No key set. This method should not be called outside of a keyed context");
    }

    private static final class ReadingAtOpen extends KeyedProcessFunction<String, String, String> {

        @Override
        public void open(Configuration parameters) throws Exception {
            getRuntimeContext()
                    .getState(new ValueStateDescriptor<>("x", String.class))
                    .value();
        }

        @Override
        public void processElement(String value, Context context, Collector<String> out) {}
    }

    /** Asks for its state anew at every record, each time by another descriptor. */
    private static final class Asking extends KeyedProcessFunction<String, String, String> {

        private final boolean asksForList;

        private Asking(boolean asksForList) {
            this.asksForList = asksForList;
        }

        @Override
        public void processElement(String value, Context context, Collector<String> out)
                throws Exception {
            ValueState<String> first =
                    getRuntimeContext().getState(new ValueStateDescriptor<>("same", String.class));
            first.update(value);
            if (asksForList) {
                getRuntimeContext().getListState(new ListStateDescriptor<>("same", String.class));
            }
            ValueState<String> second =
                    getRuntimeContext().getState(new ValueStateDescriptor<>("same", String.class));
            out.collect(value + "=" + second.value());
        }
    }

    @Test
    @Tag("row:S4")
    void shouldFindStateByItsName() throws Exception {
        List<String> seen = Jobs.everywhere(
                env -> env.fromElements("a", "b").keyBy(value -> value).process(new Asking(false)));

        assertThat(seen).containsExactly("a=a", "b=b");
        assertThatThrownBy(() -> Jobs.stepped(
                        1,
                        1,
                        env -> env.fromElements("a")
                                .keyBy(value -> value)
                                .process(new Asking(true))))
                .rootCause()
                .isInstanceOf(StateException.class)
                .hasMessageContaining("'same'")
                .hasMessageContaining("VALUE")
                .hasMessageContaining("LIST");
    }

    @Test
    @Tag("row:S4")
    void shouldHonourDefaultValue() throws Exception {
        List<String> seen = Jobs.everywhere(
                env -> byFirstWord(env.fromElements("a", "b", "a")).process(new Counting(7L)));

        assertThat(seen).containsExactly("a 8", "a 9", "b 8");
    }

    @Test
    void shouldRejectNullKey() {
        assertThatThrownBy(() -> Jobs.stepped(
                        1,
                        1,
                        env -> env.fromElements("a")
                                .keyBy(value -> (String) null)
                                .process(new Counting(null))))
                .rootCause()
                .isInstanceOf(NullPointerException.class);
    }
}
