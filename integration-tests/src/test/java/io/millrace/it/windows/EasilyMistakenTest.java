// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.common.typeutils.TypeSerializer;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.it.Jobs;
import io.millrace.it.Timeline;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.windowing.ProcessAllWindowFunction;
import io.millrace.streaming.api.windowing.assigners.GlobalWindows;
import io.millrace.streaming.api.windowing.assigners.ProcessingTimeSessionWindows;
import io.millrace.streaming.api.windowing.assigners.SlidingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.assigners.WindowAssigner;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.triggers.CountTrigger;
import io.millrace.streaming.api.windowing.triggers.Trigger;
import io.millrace.streaming.api.windowing.windows.GlobalWindow;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.util.Collector;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.Collection;
import java.util.List;

/** What windows do where books and memory often say something else. */
class EasilyMistakenTest {

    private static final Script ONE_KEY =
            new Script().at(1, "a", 1).at(4, "a", 4).at(5, "a", 5).at(11, "a", 11);

    @Test
    @Tag("row:C1")
    void shouldPutRecordIntoOneTumblingWindowAndIntoSeveralSlidingOnes() throws Exception {
        List<String> tumbling = WindowJobs.run(env -> ONE_KEY.keyedIn(env)
                .window(TumblingEventTimeWindows.of(Time.milliseconds(10)))
                .process(new Listing<>()));
        List<String> overlapping = WindowJobs.run(env -> ONE_KEY.keyedIn(env)
                .window(SlidingEventTimeWindows.of(Time.milliseconds(10), Time.milliseconds(5)))
                .process(new Listing<>()));
        List<String> withGaps = WindowJobs.run(env -> ONE_KEY.keyedIn(env)
                .window(SlidingEventTimeWindows.of(Time.milliseconds(2), Time.milliseconds(10)))
                .process(new Listing<>()));

        assertThat(tumbling).containsExactly("a [0,10) 1 4 5", "a [10,20) 11");
        assertThat(overlapping)
                .containsExactly("a [-5,5) 1 4", "a [0,10) 1 4 5", "a [5,15) 5 11", "a [10,20) 11");
        assertThat(withGaps).containsExactly("a [0,2) 1", "a [10,12) 11");
    }

    /** Lists a window of all keys, and the subtask that has it. */
    private static final class ListingAll
            extends ProcessAllWindowFunction<Tuple2<String, Integer>, String, GlobalWindow> {

        @Override
        public void process(
                Context context,
                Iterable<Tuple2<String, Integer>> elements,
                Collector<String> out) {
            out.collect(getRuntimeContext().getIndexOfThisSubtask() + " of "
                    + getRuntimeContext().getNumberOfParallelSubtasks() + ":"
                    + Listing.values(elements));
        }
    }

    @Test
    @Tag("row:C2")
    void shouldTellGlobalWindowsFromWindowAll() throws Exception {
        Script twoKeys =
                new Script().at(1, "a", 1).at(2, "b", 2).at(3, "a", 3).watermark(1_000_000);

        List<String> byDefault = WindowJobs.run(env ->
                twoKeys.keyedIn(env).window(GlobalWindows.create()).process(new Listing<>()));
        List<String> counted = WindowJobs.run(env -> twoKeys.keyedIn(env)
                .window(GlobalWindows.create())
                .trigger(CountTrigger.of(2))
                .process(new Listing<>()));
        List<String> all = Jobs.threaded(
                4, env -> twoKeys.in(env).countWindowAll(3).process(new ListingAll()));

        // Neither an ever higher watermark nor the end makes the window of a key fire.
        assertThat(byDefault).isEmpty();
        // One window for each key.
        assertThat(counted).containsExactly("a all 1 3");
        // One for all of them, in one subtask, though the environment asks for four.
        assertThat(all).containsExactly("0 of 1: 1 2 3");
    }

    @Test
    @Tag("row:C2")
    void shouldRefuseToRunWindowOfAllKeysInSeveralSubtasks() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(4);
        SingleOutputStreamOperator<String> all =
                ONE_KEY.in(env).countWindowAll(3).process(new ListingAll());

        assertThat(all.getParallelism()).isEqualTo(1);
        assertThatThrownBy(() -> all.setParallelism(2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The parallelism of non parallel operator must be 1.");
    }

    @Test
    @Tag("row:C8")
    void shouldKeepWindowUntilWatermarkIsAtItsLastTimestampPlusLateness() throws Exception {
        Script justBefore = new Script().at(1, "a", 1).watermark(9 + 5 - 1).at(2, "a", 2);
        Script there = new Script().at(1, "a", 1).watermark(9 + 5).at(2, "a", 2);

        assertThat(lenient(justBefore)).containsExactly("a [0,10) 1", "a [0,10) 1 2");
        assertThat(lenient(there)).containsExactly("a [0,10) 1");
    }

    private static List<String> lenient(Script script) throws Exception {
        return WindowJobs.run(env -> script.keyedIn(env)
                .window(TumblingEventTimeWindows.of(Time.milliseconds(10)))
                .allowedLateness(Time.milliseconds(5))
                .process(new Listing<>()));
    }

    @Test
    @Tag("row:C8")
    void shouldNeverRemoveGlobalWindow() throws Exception {
        Script script = new Script()
                .at(1, "a", 1)
                .watermark(Long.MAX_VALUE - 1)
                .at(2, "a", 2)
                .watermark(Long.MAX_VALUE)
                .at(3, "a", 3)
                .at(4, "a", 4);

        List<String> fired = WindowJobs.run(env -> script.keyedIn(env)
                .window(GlobalWindows.create())
                .trigger(CountTrigger.of(2))
                .process(new Listing<>()));

        assertThat(fired).containsExactly("a all 1 2", "a all 1 2 3 4");
    }

    @Test
    @Tag("row:C9")
    void shouldAlignWindowsToTheEpochAndNotToTheFirstRecord() throws Exception {
        Script script = new Script()
                .at(-11, "a", 1)
                .at(-10, "a", 2)
                .at(-1, "a", 3)
                .at(7, "a", 4)
                .at(13, "a", 5);

        List<String> plain = WindowJobs.run(env -> script.keyedIn(env)
                .window(TumblingEventTimeWindows.of(Time.milliseconds(10)))
                .process(new Listing<>()));
        List<String> shifted = WindowJobs.run(env -> script.keyedIn(env)
                .window(TumblingEventTimeWindows.of(Time.milliseconds(10), Time.milliseconds(3)))
                .process(new Listing<>()));
        List<String> shiftedBack = WindowJobs.run(env -> script.keyedIn(env)
                .window(TumblingEventTimeWindows.of(Time.milliseconds(10), Time.milliseconds(-3)))
                .process(new Listing<>()));

        assertThat(plain)
                .containsExactly("a [-20,-10) 1", "a [-10,0) 2 3", "a [0,10) 4", "a [10,20) 5");
        assertThat(shifted)
                .containsExactly("a [-17,-7) 1 2", "a [-7,3) 3", "a [3,13) 4", "a [13,23) 5");
        assertThat(shiftedBack).containsExactly("a [-13,-3) 1 2", "a [-3,7) 3", "a [7,17) 4 5");
        for (long size : new long[] {1, 7, 10, 3_600_000}) {
            for (long offset : new long[] {0, 1, -1, size - 1}) {
                for (long timestamp = -25; timestamp < 25; timestamp++) {
                    if (Math.abs(offset) < size) {
                        assertThat(TimeWindow.getWindowStartWithOffset(timestamp, offset, size))
                                .isEqualTo(timestamp - Math.floorMod(timestamp - offset, size));
                    }
                }
            }
        }
    }

    @Test
    @Tag("row:C17")
    void shouldWindowRecordsWithoutAnyTime() throws Exception {
        Script script = new Script()
                .untimed("a", 1)
                .untimed("b", 2)
                .untimed("a", 3)
                .untimed("a", 4)
                .untimed("b", 6);

        List<String> counted =
                WindowJobs.run(env -> script.keyedIn(env).countWindow(2).process(new Listing<>()));
        List<String> global = WindowJobs.run(env -> script.keyedIn(env)
                .window(GlobalWindows.create())
                .trigger(CountTrigger.of(3))
                .process(new Listing<>()));
        List<String> custom = WindowJobs.run(
                env -> script.keyedIn(env).window(new ByParity()).process(new Listing<>()));

        assertThat(counted).containsExactly("a all 1 3", "b all 2 6");
        assertThat(global).containsExactly("a all 1 3 4");
        assertThat(custom)
                .containsExactly(
                        "a [1," + Long.MAX_VALUE + ") 1 3", "b [0," + Long.MAX_VALUE + ") 2 6");
    }

    @Test
    @Tag("row:C17")
    void shouldFindSessionsOfRecordsThatHaveNoTimestamps() throws Exception {
        Timeline timeline =
                new Timeline().after(0, "a").after(20, "a").after(200, "a").after(400, "b");

        List<String> sessions = Jobs.stepped(
                1,
                1,
                env -> timeline.in(env)
                        .map(key -> Tuple2.of(key, 1))
                        .returns(Types.TUPLE(Types.STRING, Types.INT))
                        .keyBy(pair -> pair.f0)
                        .window(ProcessingTimeSessionWindows.withGap(Time.milliseconds(50)))
                        .sum(1)
                        .map(Tuple2::toString));

        assertThat(sessions).containsExactly("(a,2)", "(a,1)");
    }

    /** Odd and even numbers; each window fires with its second element. Windows that ended in the past would be removed at once. */
    private static final class ByParity
            extends WindowAssigner<Tuple2<String, Integer>, TimeWindow> {

        @Override
        public Collection<TimeWindow> assignWindows(
                Tuple2<String, Integer> element, long timestamp, WindowAssignerContext context) {
            long parity = element.f1 % 2;
            return List.of(new TimeWindow(parity, Long.MAX_VALUE));
        }

        @Override
        @SuppressWarnings("unchecked")
        public Trigger<Tuple2<String, Integer>, TimeWindow> getDefaultTrigger(
                StreamExecutionEnvironment env) {
            return (Trigger<Tuple2<String, Integer>, TimeWindow>)
                    (Trigger<?, TimeWindow>) CountTrigger.<TimeWindow>of(2);
        }

        @Override
        public TypeSerializer<TimeWindow> getWindowSerializer(ExecutionConfig config) {
            return new TimeWindow.Serializer();
        }

        @Override
        public boolean isEventTime() {
            return false;
        }
    }
}
