// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.windows;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.datastream.WindowedStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.streaming.api.windowing.assigners.EventTimeSessionWindows;
import io.millrace.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.WindowAssigner;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.triggers.EventTimeTrigger;
import io.millrace.streaming.api.windowing.triggers.PurgingTrigger;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class LatenessTest {

    private static final TumblingEventTimeWindows TENS =
            TumblingEventTimeWindows.of(Time.milliseconds(10));
    private static final OutputTag<Tuple2<String, Integer>> LATE =
            new OutputTag<>("late", Types.TUPLE(Types.STRING, Types.INT));

    private static DataStream<String> withLate(
            WindowedStream<Tuple2<String, Integer>, String, TimeWindow> windows) {
        SingleOutputStreamOperator<String> main =
                windows.sideOutputLateData(LATE).process(new Listing<TimeWindow>());
        return main.union(main.getSideOutput(LATE).map(late -> "late-" + late.f0 + " " + late.f1));
    }

    private static List<String> run(
            Script script, WindowAssigner<Object, TimeWindow> assigner, long latenessMs)
            throws Exception {
        return WindowJobs.run(env -> withLate(script.keyedIn(env)
                .window(assigner)
                .allowedLateness(Time.milliseconds(latenessMs))));
    }

    @Test
    @Tag("row:N31")
    void shouldFireForEachLateElementUntilCleanup() throws Exception {
        Script script = new Script()
                .at(1, "a", 1)
                .watermark(9)
                .at(2, "a", 2)
                .at(3, "a", 3)
                .watermark(13)
                .at(4, "a", 4)
                .at(1, "b", 5)
                .watermark(14)
                .at(5, "a", 6)
                .at(14, "a", 7);

        List<String> strict = run(script, TENS, 0);
        List<String> lenient = run(script, TENS, 5);

        assertThat(strict)
                .containsExactly(
                        "a [0,10) 1",
                        "a [10,20) 7",
                        "late-a 2",
                        "late-a 3",
                        "late-a 4",
                        "late-a 6",
                        "late-b 5");
        assertThat(lenient)
                .containsExactly(
                        "a [0,10) 1",
                        "a [0,10) 1 2",
                        "a [0,10) 1 2 3",
                        "a [0,10) 1 2 3 4",
                        "a [10,20) 7",
                        "b [0,10) 5",
                        "late-a 6");
    }

    @Test
    @Tag("row:N32")
    void shouldAccumulateLateFiringsUnlessPurged() throws Exception {
        Script script = new Script().at(1, "a", 1).watermark(9).at(2, "a", 2).at(3, "a", 3);

        List<String> kept = run(script, TENS, 5);
        List<String> purged = WindowJobs.run(env -> script.keyedIn(env)
                .window(TENS)
                .allowedLateness(Time.milliseconds(5))
                .trigger(PurgingTrigger.of(EventTimeTrigger.create()))
                .process(new Listing<>()));

        assertThat(kept).containsExactly("a [0,10) 1", "a [0,10) 1 2", "a [0,10) 1 2 3");
        assertThat(purged).containsExactly("a [0,10) 1", "a [0,10) 2", "a [0,10) 3");
    }

    @Test
    @Tag("row:N34")
    void shouldIgnoreElementThatIsLateForSomeOfItsWindows() throws Exception {
        Script script = new Script().at(7, "a", 1).watermark(11).at(6, "a", 2).at(2, "a", 3);

        List<String> windows = run(
                script, SlidingEventTimeWindows.of(Time.milliseconds(10), Time.milliseconds(5)), 0);

        assertThat(windows).containsExactly("a [0,10) 1", "a [5,15) 1 2", "late-a 3");
    }

    @Test
    @Tag("row:N34")
    void shouldSendElementToSideOutputOnlyIfItsOwnTimeIsLate() throws Exception {
        Script script = new Script()
                .watermark(11)
                .at(9, "a", 1)
                .at(9, "b", 2)
                .watermark(13)
                .at(9, "c", 3);
        SlidingEventTimeWindows gaps =
                SlidingEventTimeWindows.of(Time.milliseconds(3), Time.milliseconds(10));

        List<String> late = run(script, gaps, 4);
        List<String> inTime = run(script, gaps, 5);

        assertThat(late).containsExactly("late-c 3");
        assertThat(inTime).isEmpty();
    }

    private static DataStream<String> dropping(StreamExecutionEnvironment env) {
        return new Script()
                .at(1, "a", 1)
                .watermark(9)
                .at(2, "a", 2)
                .at(11, "a", 3)
                .at(3, "b", 4)
                .at(9, "c", 5)
                .at(10, "c", 6)
                .keyedIn(env)
                .window(TENS)
                .process(new Listing<>());
    }

    @Test
    @Tag("row:N35")
    @Tag("row:L1")
    void shouldDropLateElementsAndCountThem() throws Exception {
        List<String> windows = WindowJobs.run(LatenessTest::dropping);
        List<Long> dropped = new ArrayList<>();
        for (int seed = 0; seed < 8; seed++) {
            dropped.add(WindowJobs.counted(
                    "numLateRecordsDropped", seed, 1 + seed % 2, LatenessTest::dropping));
        }
        long withTag = WindowJobs.counted(
                "numLateRecordsDropped",
                0,
                1,
                env -> withLate(
                        new Script().watermark(9).at(2, "a", 2).keyedIn(env).window(TENS)));

        assertThat(windows).containsExactly("a [0,10) 1", "a [10,20) 3", "c [10,20) 6");
        assertThat(dropped).hasSize(8).containsOnly(3L);
        assertThat(withTag).isZero();
    }

    @Test
    @Tag("row:N34")
    @Tag("row:N3")
    void shouldNotCountElementsInGaps() throws Exception {
        long dropped = WindowJobs.counted(
                "numLateRecordsDropped",
                0,
                1,
                env -> new Script()
                        .at(7, "a", 1)
                        .watermark(6)
                        .at(7, "a", 2)
                        .keyedIn(env)
                        .window(SlidingEventTimeWindows.of(
                                Time.milliseconds(3), Time.milliseconds(10)))
                        .process(new Listing<>()));

        assertThat(dropped).isZero();
    }

    @Test
    @Tag("row:N36")
    void shouldMergeFiredSessionsByLateElement() throws Exception {
        Script script = new Script()
                .at(0, "a", 1)
                .at(15, "a", 1)
                .watermark(26)
                .at(8, "a", 1)
                .watermark(44)
                .at(7, "a", 5)
                .at(30, "b", 6);

        List<String> windows =
                run(script, EventTimeSessionWindows.withGap(Time.milliseconds(10)), 20);

        assertThat(windows)
                .containsExactly(
                        "a [0,10) 1", "a [15,25) 1", "a [0,25) 1 1 1", "b [30,40) 6", "late-a 5");
    }

    @Test
    void shouldReviveSessionByElementOfItsOwnLateWindow() throws Exception {
        Script script = new Script()
                .at(0, "a", 1)
                .watermark(3)
                .at(8, "a", 1)
                .watermark(12)
                .at(-5, "a", 1)
                .at(1, "a", 1);

        List<String> windows =
                run(script, EventTimeSessionWindows.withGap(Time.milliseconds(10)), 0);

        assertThat(windows).containsExactly("a [-5,18) 1 1 1 1");
    }

    @Test
    @Tag("row:N16")
    void shouldNeverCleanUpWhenLatenessOverflows() throws Exception {
        Script script = new Script()
                .at(1, "a", 1)
                .watermark(1_000_000)
                .at(2, "a", 2)
                .watermark(Long.MAX_VALUE - 1);

        List<String> windows = run(script, TENS, Long.MAX_VALUE);

        assertThat(windows).containsExactly("a [0,10) 1", "a [0,10) 1 2");
    }

    private static final Script CORPUS = new Script()
            .at(1, "a", 1)
            .at(12, "a", 12)
            .at(4, "a", 4)
            .at(15, "a", 15)
            .at(8, "a", 8)
            .at(33, "a", 33)
            .at(9, "a", 9)
            .at(17, "a", 17)
            .at(31, "a", 31);

    /** The corpus with a bound for disorder, given by a watermark after each element. */
    private static List<String> bounded(long boundMs, long latenessMs) throws Exception {
        Script script = new Script();
        long max = Long.MIN_VALUE;
        for (Script.Step step : CORPUS.steps()) {
            script.at(step.time(), step.key(), step.value());
            max = Math.max(max, step.time());
            script.watermark(max - boundMs - 1);
        }
        return run(script, TENS, latenessMs);
    }

    @Test
    @Tag("row:L2")
    @Tag("row:L3")
    void shouldTreatLateElementsByEachRemedy() throws Exception {
        List<String> plain = bounded(0, 0);
        List<String> bound = bounded(8, 0);
        List<String> lateness = bounded(0, 8);
        List<String> all = bounded(4, 15);

        assertThat(plain)
                .containsExactly(
                        "a [0,10) 1",
                        "a [10,20) 12 15",
                        "a [30,40) 33 31",
                        "late-a 4",
                        "late-a 8",
                        "late-a 9",
                        "late-a 17");
        assertThat(bound)
                .containsExactly(
                        "a [0,10) 1 4 8",
                        "a [10,20) 12 15",
                        "a [30,40) 33 31",
                        "late-a 9",
                        "late-a 17");
        assertThat(lateness)
                .containsExactly(
                        "a [0,10) 1",
                        "a [0,10) 1 4",
                        "a [0,10) 1 4 8",
                        "a [10,20) 12 15",
                        "a [30,40) 33 31",
                        "late-a 9",
                        "late-a 17");
        assertThat(all)
                .containsExactly(
                        "a [0,10) 1 4",
                        "a [0,10) 1 4 8",
                        "a [10,20) 12 15",
                        "a [10,20) 12 15 17",
                        "a [30,40) 33 31",
                        "late-a 9");
    }

    /** Says of each element whether the watermark has passed it. */
    private static final class Comparing
            extends KeyedProcessFunction<String, Tuple2<String, Integer>, String> {

        @Override
        public void processElement(
                Tuple2<String, Integer> value, Context context, Collector<String> out) {
            boolean isLate = context.timestamp() <= context.timerService().currentWatermark();
            out.collect(value.f0 + " " + value.f1 + (isLate ? " late" : " in time"));
        }
    }

    @Test
    @Tag("row:L4")
    void shouldGiveLateElementsToProcessFunction() throws Exception {
        Script script = new Script()
                .at(5, "a", 1)
                .watermark(5)
                .at(5, "a", 2)
                .at(6, "a", 3)
                .at(-9, "a", 4);

        List<String> seen = WindowJobs.run(env -> script.keyedIn(env).process(new Comparing()));

        assertThat(seen).containsExactly("a 1 in time", "a 2 late", "a 3 in time", "a 4 late");
    }

    @Test
    @Tag("row:L5")
    void shouldDropUpdatesThatAreLateForFollowingWindow() throws Exception {
        Script script = new Script()
                .at(1, "a", 1)
                .at(2, "b", 2)
                .watermark(9)
                .at(3, "a", 3)
                .watermark(12);

        List<String> strict = WindowJobs.run(env -> cascade(script, env, 0));
        List<String> lenient = WindowJobs.run(env -> cascade(script, env, 5));

        assertThat(strict).containsExactly("late 4", "sums [0,10) 1 2");
        assertThat(lenient).containsExactly("sums [0,10) 1 2", "sums [0,10) 1 2 4");
    }

    /** Sums per key, which may be updated, and all sums of a window behind them. */
    private static DataStream<String> cascade(
            Script script, StreamExecutionEnvironment env, long latenessMs) {
        SingleOutputStreamOperator<String> lists = script.keyedIn(env)
                .window(TENS)
                .allowedLateness(Time.milliseconds(5))
                .sum(1)
                .setParallelism(1)
                .keyBy(sum -> "sums")
                .window(TENS)
                .allowedLateness(Time.milliseconds(latenessMs))
                .sideOutputLateData(LATE)
                .process(new SortedListing());
        return lists.union(lists.getSideOutput(LATE).map(late -> "late " + late.f1));
    }

    @Test
    void shouldKeepElementEqualToMaximumUnderMonotonousTimestamps() throws Exception {
        List<String> windows = WindowJobs.run(env -> env.fromElements(
                        Tuple2.of("a", 9),
                        Tuple2.of("a", 9),
                        Tuple2.of("a", 19),
                        Tuple2.of("a", 19))
                .assignTimestampsAndWatermarks(
                        WatermarkStrategy.<Tuple2<String, Integer>>forMonotonousTimestamps()
                                .withTimestampAssigner((element, previous) -> element.f1))
                .keyBy(element -> element.f0)
                .window(TENS)
                .process(new Listing<>()));

        assertThat(windows).containsExactly("a [0,10) 9 9", "a [10,20) 19 19");
    }
}
