// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.twoinputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.state.ListState;
import io.millrace.api.common.state.ListStateDescriptor;
import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.api.common.state.ReadOnlyBroadcastState;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.configuration.Configuration;
import io.millrace.it.Jobs;
import io.millrace.streaming.api.datastream.BroadcastStream;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.co.BroadcastProcessFunction;
import io.millrace.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import io.millrace.util.Collector;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Streams with a broadcast side. Steps are five milliseconds apart, so that every seed sees them in the same order. */
class BroadcastStateTest {

    private static final MapStateDescriptor<String, Long> RULES =
            new MapStateDescriptor<>("rules", Types.STRING, Types.LONG);
    private static final ListStateDescriptor<String> WORDS =
            new ListStateDescriptor<>("words", Types.STRING);

    private static final TimedStream RULE_STREAM =
            new TimedStream().after(5, "x 1").after(20, "y 2").after(40, "x 3").after(60, "end");

    /** Each record of the stream comes to all subtasks in turn. */
    private static final TimedStream WORD_STREAM = new TimedStream()
            .after(10, "a 1")
            .after(15, "b 1")
            .after(30, "c 1")
            .after(35, "d 1")
            .after(50, "a 2")
            .after(55, "b 2")
            .after(60, "end");

    private static final class Applying extends BroadcastProcessFunction<String, String, String> {

        @Override
        public void processElement(String value, ReadOnlyContext context, Collector<String> out)
                throws Exception {
            ReadOnlyBroadcastState<String, Long> rules = context.getBroadcastState(RULES);
            out.collect(value + ": x=" + rules.get("x") + " y=" + rules.contains("y"));
        }

        @Override
        public void processBroadcastElement(String value, Context context, Collector<String> out)
                throws Exception {
            context.getBroadcastState(RULES).put(value.split(" ")[0], context.timestamp());
        }
    }

    @Test
    @Tag("row:M4")
    void shouldShowBroadcastRecordsToAllSubtasksOfStreamWithoutKeys() throws Exception {
        for (int seed = 0; seed < 9; seed++) {
            List<String> lines = Jobs.stepped(
                    seed,
                    1 + seed % 3,
                    env -> WORD_STREAM
                            .in(env)
                            .rebalance()
                            .connect(RULE_STREAM.in(env).broadcast(RULES))
                            .process(new Applying()));

            assertThat(lines)
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrder(
                            "a 1: x=1 y=false",
                            "b 1: x=1 y=false",
                            "c 1: x=1 y=true",
                            "d 1: x=1 y=true",
                            "a 2: x=3 y=true",
                            "b 2: x=3 y=true");
        }
    }

    /** Keeps words by key, until a rule comes; a rule lists the words of all keys, and forgets those of one. */
    private static final class Listing
            extends KeyedBroadcastProcessFunction<Character, String, String, String> {

        private transient ListState<String> words;

        @Override
        public void open(Configuration parameters) {
            words = getRuntimeContext().getListState(WORDS);
        }

        @Override
        public void processElement(String value, ReadOnlyContext context, Collector<String> out)
                throws Exception {
            words.add(value);
            context.timerService().registerEventTimeTimer(1_000);
            assertThat(context.getCurrentKey()).isEqualTo(value.charAt(0));
        }

        @Override
        public void processBroadcastElement(String value, Context context, Collector<String> out)
                throws Exception {
            context.getBroadcastState(RULES).put(value, 1L);
            context.applyToKeyedState(WORDS, (key, state) -> {
                out.collect(value + " sees " + key + state.get());
                if (value.equals("y 2") && key == 'a') {
                    state.clear();
                }
            });
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext context, Collector<String> out)
                throws Exception {
            long rules = 0;
            for (Map.Entry<String, Long> rule :
                    context.getBroadcastState(RULES).immutableEntries()) {
                rules += rule.getValue();
            }
            out.collect("timer of " + context.getCurrentKey() + words.get() + " " + rules);
        }
    }

    @Test
    @Tag("row:M4")
    @Tag("row:M5")
    void shouldShowBroadcastRecordTheStateOfAllKeysAndTimersTheBroadcastState() throws Exception {
        for (int seed = 0; seed < 9; seed++) {
            List<String> lines = Jobs.stepped(
                    seed,
                    1 + seed % 3,
                    env -> WORD_STREAM
                            .in(env)
                            .keyBy(word -> word.charAt(0))
                            .connect(RULE_STREAM.in(env).broadcast(RULES))
                            .process(new Listing()));

            assertThat(lines)
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrder(
                            "y 2 sees a[a 1]",
                            "y 2 sees b[b 1]",
                            "x 3 sees b[b 1]",
                            "x 3 sees c[c 1]",
                            "x 3 sees d[d 1]",
                            "timer of a[a 2] 3",
                            "timer of b[b 1, b 2] 3",
                            "timer of c[c 1] 3",
                            "timer of d[d 1] 3");
        }
    }

    @Test
    @Tag("row:M5")
    void shouldLetOnlyTheBroadcastSideChangeTheState() throws Exception {
        List<String> lines = Jobs.stepped(
                1,
                2,
                env -> WORD_STREAM
                        .in(env)
                        .rebalance()
                        .connect(RULE_STREAM.in(env).broadcast(RULES))
                        .process(new BroadcastProcessFunction<String, String, String>() {
                            @Override
                            public void processElement(
                                    String value, ReadOnlyContext context, Collector<String> out)
                                    throws Exception {
                                Iterator<Map.Entry<String, Long>> entries =
                                        context.getBroadcastState(RULES)
                                                .immutableEntries()
                                                .iterator();
                                entries.next();
                                try {
                                    entries.remove();
                                } catch (UnsupportedOperationException e) {
                                    out.collect("refused");
                                }
                            }

                            @Override
                            public void processBroadcastElement(
                                    String value, Context context, Collector<String> out)
                                    throws Exception {
                                context.getBroadcastState(RULES).put(value, 1L);
                                context.getBroadcastState(RULES).putAll(Map.of("z", 2L));
                                context.getBroadcastState(RULES).remove("z");
                                for (Map.Entry<String, Long> rule :
                                        context.getBroadcastState(RULES).entries()) {
                                    out.collect("has " + rule);
                                }
                                if (value.equals("x 3")) {
                                    context.getBroadcastState(RULES).clear();
                                    context.getBroadcastState(RULES).put("last", 1L);
                                }
                            }
                        }));

        assertThat(lines).filteredOn(line -> line.equals("refused")).hasSize(6);
        assertThat(lines).filteredOn(line -> line.equals("has x 1=1")).hasSize(2 * 3);
        assertThat(lines).filteredOn(line -> line.equals("has y 2=1")).hasSize(2 * 2);
        assertThat(lines).filteredOn(line -> line.contains("z")).isEmpty();
        assertThat(Arrays.stream(ReadOnlyBroadcastState.class.getMethods()).map(Method::getName))
                .containsExactlyInAnyOrder("get", "contains", "immutableEntries", "clear");
    }

    @Test
    @Tag("row:M5")
    void shouldHaveNoTimersWithoutKeys() {
        assertThat(methods(BroadcastProcessFunction.Context.class)).doesNotContain("timerService");
        assertThat(methods(BroadcastProcessFunction.ReadOnlyContext.class))
                .doesNotContain("timerService");
        assertThat(methods(BroadcastProcessFunction.class)).doesNotContain("onTimer");
        assertThat(methods(KeyedBroadcastProcessFunction.Context.class))
                .contains("applyToKeyedState")
                .doesNotContain("timerService");
        assertThat(methods(KeyedBroadcastProcessFunction.ReadOnlyContext.class))
                .contains("timerService");
    }

    private static List<String> methods(Class<?> type) {
        return Arrays.stream(type.getMethods()).map(Method::getName).toList();
    }

    @Test
    @Tag("row:M5")
    void shouldRefuseStatesThatTheStreamWasNotBroadcastWith() {
        Jobs.Program<String> program = env -> WORD_STREAM
                .in(env)
                .connect(RULE_STREAM
                        .in(env)
                        .broadcast(new MapStateDescriptor<>("others", Types.STRING, Types.LONG)))
                .process(new Applying());

        assertThatThrownBy(() -> Jobs.stepped(1, 1, program))
                .satisfies(failure -> assertThat(Jobs.rootOf(failure))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("The requested state does not exist. Check for typos in your"
                                + " state descriptor, or specify the state descriptor in the"
                                + " datastream.broadcast(...) call if you forgot to register it."));
    }

    @Test
    @Tag("row:M4")
    void shouldRejectFunctionsForTheOtherKindOfStream() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        DataStream<String> words = env.fromElements("a");
        BroadcastStream<String> rules = env.fromElements("x").broadcast(RULES);

        assertThatThrownBy(() -> words.connect(rules).process(new Listing()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A KeyedBroadcastProcessFunction can only be used on a keyed stream.");
        assertThatThrownBy(() ->
                        words.keyBy(word -> word.charAt(0)).connect(rules).process(new Applying()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A BroadcastProcessFunction can only be used on a non-keyed stream.");
    }
}
