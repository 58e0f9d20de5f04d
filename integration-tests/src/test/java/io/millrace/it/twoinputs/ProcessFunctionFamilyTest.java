// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.twoinputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.state.MapStateDescriptor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.it.Jobs;
import io.millrace.it.Observed;
import io.millrace.it.Script;
import io.millrace.streaming.api.datastream.BroadcastStream;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.KeyedStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.streaming.api.functions.ProcessFunction;
import io.millrace.streaming.api.functions.co.BroadcastProcessFunction;
import io.millrace.streaming.api.functions.co.CoProcessFunction;
import io.millrace.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import io.millrace.streaming.api.functions.co.KeyedCoProcessFunction;
import io.millrace.streaming.api.functions.co.ProcessJoinFunction;
import io.millrace.streaming.api.functions.windowing.ProcessAllWindowFunction;
import io.millrace.streaming.api.functions.windowing.ProcessWindowFunction;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Every kind of process function emits a record to its main output, and one aside. */
class ProcessFunctionFamilyTest {

    private static final OutputTag<String> ASIDE = new OutputTag<>("aside") {};
    private static final Script SCRIPT = new Script().at(1, "a").at(2, "b").at(12, "a");
    private static final Script OTHER = new Script().at(3, "a").at(14, "c");
    private static final MapStateDescriptor<String, String> STATE =
            new MapStateDescriptor<>("state", Types.STRING, Types.STRING);

    private interface Step {
        SingleOutputStreamOperator<String> build(StreamExecutionEnvironment env);
    }

    private static void assertEmits(Step step, List<String> main, List<String> aside)
            throws Exception {
        assertThat(Jobs.everywhere(env -> timed(step.build(env)))).isEqualTo(main);
        assertThat(Jobs.everywhere(env -> timed(step.build(env).getSideOutput(ASIDE))))
                .isEqualTo(aside);
    }

    private static DataStream<String> timed(DataStream<String> results) {
        return results.process(new Observed())
                .map(line -> line.substring(0, line.indexOf('~') - 1));
    }

    private static KeyedStream<String, String> keyed(
            StreamExecutionEnvironment env, Script script) {
        return script.in(env).keyBy(record -> record);
    }

    private static BroadcastStream<String> broadcast(StreamExecutionEnvironment env) {
        return env.fromElements("x").map(rule -> rule).broadcast(STATE);
    }

    @Test
    @Tag("row:PF1")
    @Tag("row:M13")
    void shouldEmitFromProcessFunctions() throws Exception {
        assertEmits(
                env -> SCRIPT.in(env).process(new ProcessFunction<String, String>() {
                    @Override
                    public void processElement(
                            String value, Context context, Collector<String> out) {
                        out.collect("main " + value);
                        context.output(ASIDE, "aside " + value);
                    }
                }),
                List.of("main a @1", "main a @12", "main b @2"),
                List.of("aside a @1", "aside a @12", "aside b @2"));
        assertEmits(
                env -> keyed(env, SCRIPT)
                        .process(new KeyedProcessFunction<String, String, String>() {
                            @Override
                            public void processElement(
                                    String value, Context context, Collector<String> out) {
                                context.timerService().registerEventTimeTimer(50);
                            }

                            @Override
                            public void onTimer(
                                    long timestamp, OnTimerContext context, Collector<String> out) {
                                out.collect("main " + context.getCurrentKey());
                                context.output(ASIDE, "aside " + context.getCurrentKey());
                            }
                        }),
                List.of("main a @50", "main b @50"),
                List.of("aside a @50", "aside b @50"));
    }

    @Test
    @Tag("row:PF1")
    @Tag("row:M13")
    void shouldEmitFromFunctionsWithTwoInputs() throws Exception {
        assertEmits(
                env -> SCRIPT.in(env)
                        .connect(OTHER.in(env))
                        .process(new CoProcessFunction<String, String, String>() {
                            @Override
                            public void processElement1(
                                    String value, Context context, Collector<String> out) {
                                out.collect("left " + value);
                            }

                            @Override
                            public void processElement2(
                                    String value, Context context, Collector<String> out) {
                                context.output(ASIDE, "right " + value);
                            }
                        }),
                List.of("left a @1", "left a @12", "left b @2"),
                List.of("right a @3", "right c @14"));
        assertEmits(
                env -> keyed(env, SCRIPT)
                        .connect(keyed(env, OTHER))
                        .process(new KeyedCoProcessFunction<String, String, String, String>() {
                            @Override
                            public void processElement1(
                                    String value, Context context, Collector<String> out) {
                                context.timerService().registerEventTimeTimer(70);
                            }

                            @Override
                            public void processElement2(
                                    String value, Context context, Collector<String> out) {
                                processElement1(value, context, out);
                            }

                            @Override
                            public void onTimer(
                                    long timestamp, OnTimerContext context, Collector<String> out) {
                                out.collect("main " + context.getCurrentKey());
                                context.output(ASIDE, "aside " + context.getCurrentKey());
                            }
                        }),
                List.of("main a @70", "main b @70", "main c @70"),
                List.of("aside a @70", "aside b @70", "aside c @70"));
        assertEmits(
                env -> keyed(env, SCRIPT)
                        .intervalJoin(keyed(env, OTHER))
                        .between(Time.milliseconds(-10), Time.milliseconds(10))
                        .process(new ProcessJoinFunction<String, String, String>() {
                            @Override
                            public void processElement(
                                    String left,
                                    String right,
                                    Context context,
                                    Collector<String> out) {
                                out.collect("main " + left);
                                context.output(ASIDE, "aside " + right);
                            }
                        }),
                List.of("main a @12", "main a @3"),
                List.of("aside a @12", "aside a @3"));
    }

    @Test
    @Tag("row:PF1")
    @Tag("row:M13")
    void shouldEmitFromFunctionsWithBroadcastSide() throws Exception {
        assertEmits(
                env -> SCRIPT.in(env)
                        .connect(broadcast(env))
                        .process(new BroadcastProcessFunction<String, String, String>() {
                            @Override
                            public void processElement(
                                    String value, ReadOnlyContext context, Collector<String> out) {
                                out.collect("main " + value);
                                context.output(ASIDE, "aside " + value);
                            }

                            @Override
                            public void processBroadcastElement(
                                    String value, Context context, Collector<String> out) {
                                if (getRuntimeContext().getIndexOfThisSubtask() == 0) {
                                    out.collect("main " + value);
                                    context.output(ASIDE, "aside " + value);
                                }
                            }
                        }),
                List.of("main a @1", "main a @12", "main b @2", "main x @none"),
                List.of("aside a @1", "aside a @12", "aside b @2", "aside x @none"));
        assertEmits(
                env -> keyed(env, SCRIPT)
                        .connect(broadcast(env))
                        .process(
                                new KeyedBroadcastProcessFunction<
                                        String, String, String, String>() {
                                    @Override
                                    public void processElement(
                                            String value,
                                            ReadOnlyContext context,
                                            Collector<String> out) {
                                        out.collect("main " + value);
                                        context.timerService().registerEventTimeTimer(60);
                                    }

                                    @Override
                                    public void processBroadcastElement(
                                            String value, Context context, Collector<String> out) {
                                        if (getRuntimeContext().getIndexOfThisSubtask() == 0) {
                                            context.output(ASIDE, "aside " + value);
                                        }
                                    }

                                    @Override
                                    public void onTimer(
                                            long timestamp,
                                            OnTimerContext context,
                                            Collector<String> out) {
                                        context.output(
                                                ASIDE, "timer of " + context.getCurrentKey());
                                    }
                                }),
                List.of("main a @1", "main a @12", "main b @2"),
                List.of("aside x @none", "timer of a @60", "timer of b @60"));
    }

    @Test
    @Tag("row:PF1")
    @Tag("row:M13")
    void shouldEmitFromWindowFunctions() throws Exception {
        TumblingEventTimeWindows tens = TumblingEventTimeWindows.of(Time.milliseconds(10));
        assertEmits(
                env -> keyed(env, SCRIPT)
                        .window(tens)
                        .process(new ProcessWindowFunction<String, String, String, TimeWindow>() {
                            @Override
                            public void process(
                                    String key,
                                    Context context,
                                    Iterable<String> elements,
                                    Collector<String> out) {
                                out.collect("main " + key);
                                context.output(ASIDE, "aside " + key);
                            }
                        }),
                List.of("main a @19", "main a @9", "main b @9"),
                List.of("aside a @19", "aside a @9", "aside b @9"));
        assertEmits(
                env -> SCRIPT.in(env)
                        .windowAll(tens)
                        .process(new ProcessAllWindowFunction<String, String, TimeWindow>() {
                            @Override
                            public void process(
                                    Context context,
                                    Iterable<String> elements,
                                    Collector<String> out) {
                                out.collect("main " + elements.iterator().next());
                                context.output(
                                        ASIDE, "aside " + context.window().getStart());
                            }
                        }),
                List.of("main a @19", "main a @9"),
                List.of("aside 0 @9", "aside 10 @19"));
    }

    @Test
    @Tag("row:M13")
    void shouldRefuseSideOutputWithoutTag() {
        Jobs.Program<String> program = env -> SCRIPT.in(env)
                .connect(OTHER.in(env))
                .process(new CoProcessFunction<String, String, String>() {
                    @Override
                    public void processElement1(
                            String value, Context context, Collector<String> out) {
                        context.output(null, value);
                    }

                    @Override
                    public void processElement2(
                            String value, Context context, Collector<String> out) {}
                });

        assertThatThrownBy(() -> Jobs.stepped(1, 1, program))
                .satisfies(failure -> assertThat(Jobs.rootOf(failure))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("OutputTag must not be null."));
    }
}
