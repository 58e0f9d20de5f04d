// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.windows;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.functions.ReduceFunction;
import io.millrace.api.common.state.ListState;
import io.millrace.api.common.state.ListStateDescriptor;
import io.millrace.api.common.state.ValueState;
import io.millrace.api.common.state.ValueStateDescriptor;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.streaming.api.datastream.AllWindowedStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.datastream.WindowedStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.windowing.AllWindowFunction;
import io.millrace.streaming.api.functions.windowing.ProcessAllWindowFunction;
import io.millrace.streaming.api.functions.windowing.ProcessWindowFunction;
import io.millrace.streaming.api.functions.windowing.WindowFunction;
import io.millrace.streaming.api.windowing.assigners.EventTimeSessionWindows;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.streaming.api.windowing.windows.TimeWindow;
import io.millrace.util.Collector;
import io.millrace.util.OutputTag;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.List;

class JobWindowFunctionsTest {

    private static final Script SCRIPT = new Script()
            .at(1, "a", 1)
            .at(2, "b", 5)
            .at(3, "a", 3)
            .at(2, "a", 2)
            .watermark(9)
            .at(11, "a", 4);

    private static WindowedStream<Tuple2<String, Integer>, String, TimeWindow> keyed(
            StreamExecutionEnvironment env) {
        return SCRIPT.keyedIn(env).window(TumblingEventTimeWindows.of(Time.milliseconds(10)));
    }

    private static AllWindowedStream<Tuple2<String, Integer>, TimeWindow> all(
            StreamExecutionEnvironment env) {
        return SCRIPT.in(env).windowAll(TumblingEventTimeWindows.of(Time.milliseconds(10)));
    }

    private static final class Total implements ReduceFunction<Tuple2<String, Integer>> {

        @Override
        public Tuple2<String, Integer> reduce(
                Tuple2<String, Integer> left, Tuple2<String, Integer> right) {
            return Tuple2.of(left.f0, left.f1 * 10 + right.f1);
        }
    }

    private static final class Applying
            implements WindowFunction<Tuple2<String, Integer>, String, String, TimeWindow> {

        @Override
        public void apply(
                String key,
                TimeWindow window,
                Iterable<Tuple2<String, Integer>> elements,
                Collector<String> out) {
            out.collect(key + " " + Listing.label(window) + Listing.values(elements));
        }
    }

    private static final class ApplyingAll
            implements AllWindowFunction<Tuple2<String, Integer>, String, TimeWindow> {

        @Override
        public void apply(
                TimeWindow window,
                Iterable<Tuple2<String, Integer>> elements,
                Collector<String> out) {
            out.collect("all " + Listing.label(window) + Listing.values(elements));
        }
    }

    private static final class ProcessingAll
            extends ProcessAllWindowFunction<Tuple2<String, Integer>, String, TimeWindow> {

        @Override
        public void process(
                Context context,
                Iterable<Tuple2<String, Integer>> elements,
                Collector<String> out) {
            out.collect("all " + Listing.label(context.window()) + Listing.values(elements));
        }
    }

    private static final class Texts
            extends ProcessWindowFunction<String, String, String, TimeWindow> {

        @Override
        public void process(
                String key, Context context, Iterable<String> elements, Collector<String> out) {
            out.collect(
                    key + " " + Listing.label(context.window()) + " " + String.join(" ", elements));
        }
    }

    private static final class ApplyingTexts
            implements WindowFunction<String, String, String, TimeWindow> {

        @Override
        public void apply(
                String key, TimeWindow window, Iterable<String> elements, Collector<String> out) {
            out.collect(key + " " + Listing.label(window) + " " + String.join(" ", elements));
        }
    }

    private static final class AllTexts
            extends ProcessAllWindowFunction<String, String, TimeWindow> {

        @Override
        public void process(Context context, Iterable<String> elements, Collector<String> out) {
            out.collect(
                    "all " + Listing.label(context.window()) + " " + String.join(" ", elements));
        }
    }

    @Test
    @Tag("row:N23")
    void shouldReduceToOneValuePerWindow() throws Exception {
        List<String> results = WindowJobs.run(
                env -> keyed(env).reduce(new Total()).map(sum -> sum.f0 + " " + sum.f1));

        assertThat(results).containsExactly("a 132", "a 4", "b 5");
    }

    @Test
    @Tag("row:N24")
    void shouldAggregateIncrementally() throws Exception {
        List<String> results = WindowJobs.run(
                env -> keyed(env).aggregate(new Digits()).map(digits -> digits + " "));
        List<String> typed = WindowJobs.run(env -> keyed(env)
                .aggregate(new Digits(), Types.STRING, Types.STRING)
                .map(digits -> digits + " "));

        assertThat(results).containsExactly("<132> ", "<4> ", "<5> ");
        assertThat(typed).isEqualTo(results);
    }

    @Test
    @Tag("row:N9")
    @Tag("row:N24")
    void shouldMergeAccumulatorsOfMergedSessions() throws Exception {
        Script script = new Script()
                .at(0, "a", 1)
                .at(15, "a", 2)
                .at(7, "a", 3)
                .watermark(23)
                .at(30, "a", 4);

        List<String> results = WindowJobs.run(env -> script.keyedIn(env)
                .window(EventTimeSessionWindows.withGap(Time.milliseconds(10)))
                .aggregate(new Digits())
                .process(new Stamped()));

        assertThat(results).containsExactly("<1+23> @24", "<4> @39");
    }

    @Test
    @Tag("row:N26")
    void shouldApplyWindowFunctionToAllElements() throws Exception {
        List<String> results = WindowJobs.run(env -> keyed(env).apply(new Applying()));

        assertThat(results).containsExactly("a [0,10) 1 3 2", "a [10,20) 4", "b [0,10) 5");
    }

    @Test
    @Tag("row:N27")
    void shouldGiveExactlyOneElementToFunctionBehindIncrementalOne() throws Exception {
        List<String> reduceProcess =
                WindowJobs.run(env -> keyed(env).reduce(new Total(), new Listing<>()));
        List<String> reduceApply =
                WindowJobs.run(env -> keyed(env).reduce(new Total(), new Applying()));
        List<String> aggregateProcess =
                WindowJobs.run(env -> keyed(env).aggregate(new Digits(), new Texts()));
        List<String> aggregateApply =
                WindowJobs.run(env -> keyed(env).aggregate(new Digits(), new ApplyingTexts()));

        assertThat(reduceProcess).containsExactly("a [0,10) 132", "a [10,20) 4", "b [0,10) 5");
        assertThat(reduceApply).isEqualTo(reduceProcess);
        assertThat(aggregateProcess)
                .containsExactly("a [0,10) <132>", "a [10,20) <4>", "b [0,10) <5>");
        assertThat(aggregateApply).isEqualTo(aggregateProcess);
    }

    @Test
    @Tag("row:N28")
    void shouldOfferSameFunctionsWithoutKeys() throws Exception {
        List<String> apply = WindowJobs.run(env -> all(env).apply(new ApplyingAll()));
        List<String> process = WindowJobs.run(env -> all(env).process(new ProcessingAll()));
        List<String> reduce = WindowJobs.run(
                env -> all(env).reduce(new Total()).map(sum -> "all " + sum.f1).setParallelism(1));
        List<String> reduceApply =
                WindowJobs.run(env -> all(env).reduce(new Total(), new ApplyingAll()));
        List<String> reduceProcess =
                WindowJobs.run(env -> all(env).reduce(new Total(), new ProcessingAll()));
        List<String> aggregate =
                WindowJobs.run(env -> all(env).aggregate(new Digits(), new AllTexts()));

        assertThat(apply).containsExactly("all [0,10) 1 5 3 2", "all [10,20) 4");
        assertThat(process).isEqualTo(apply);
        assertThat(reduce).containsExactly("all 1532", "all 4");
        assertThat(reduceApply).containsExactly("all [0,10) 1532", "all [10,20) 4");
        assertThat(reduceProcess).isEqualTo(reduceApply);
        assertThat(aggregate).containsExactly("all [0,10) <1532>", "all [10,20) <4>");
    }

    @Test
    @Tag("row:N29")
    void shouldAggregateByFieldPerWindow() throws Exception {
        List<String> sum =
                WindowJobs.run(env -> keyed(env).sum(1).map(JobWindowFunctionsTest::text));
        List<String> min =
                WindowJobs.run(env -> keyed(env).min("f1").map(JobWindowFunctionsTest::text));
        List<String> max =
                WindowJobs.run(env -> keyed(env).max(1).map(JobWindowFunctionsTest::text));
        List<String> minBy = WindowJobs.run(
                env -> all(env).minBy(1).map(JobWindowFunctionsTest::text).setParallelism(1));
        List<String> maxBy = WindowJobs.run(
                env -> all(env).maxBy("f1").map(JobWindowFunctionsTest::text).setParallelism(1));

        assertThat(sum).containsExactly("a 6", "a 4", "b 5");
        assertThat(min).containsExactly("a 1", "a 4", "b 5");
        assertThat(max).containsExactly("a 3", "a 4", "b 5");
        assertThat(minBy).containsExactly("a 1", "a 4");
        assertThat(maxBy).containsExactly("a 4", "b 5");
    }

    private static String text(Tuple2<String, Integer> record) {
        return record.f0 + " " + record.f1;
    }

    /** Counts firings per window and per key, and tells what it cleared. */
    private static final class Remembering
            extends ProcessWindowFunction<Tuple2<String, Integer>, String, String, TimeWindow> {

        private static final OutputTag<String> CLEARED = new OutputTag<>("cleared", Types.STRING);

        private final ValueStateDescriptor<Integer> firings =
                new ValueStateDescriptor<>("firings", Types.INT);
        private final ListStateDescriptor<Long> windows =
                new ListStateDescriptor<>("windows", Types.LONG);

        @Override
        public void process(
                String key,
                Context context,
                Iterable<Tuple2<String, Integer>> elements,
                Collector<String> out)
                throws Exception {
            ValueState<Integer> count = context.windowState().getState(firings);
            count.update(count.value() == null ? 1 : count.value() + 1);
            ListState<Long> ends = context.globalState().getListState(windows);
            ends.add(context.window().getEnd());
            out.collect(key + Listing.values(elements) + " firing " + count.value()
                    + " of this window, all: " + ends.get() + ", watermark "
                    + context.currentWatermark());
        }

        @Override
        public void clear(Context context) throws Exception {
            Integer count = context.windowState().getState(firings).value();
            context.windowState().getState(firings).clear();
            context.output(CLEARED, "cleared-" + context.window().getEnd() + " after " + count);
        }
    }

    @Test
    @Tag("row:N25")
    void shouldOfferContextToProcessWindowFunction() throws Exception {
        Script script = new Script()
                .at(1, "a", 1)
                .at(12, "a", 2)
                .watermark(9)
                .at(2, "a", 3)
                .watermark(14)
                .at(4, "a", 4)
                .watermark(30)
                .at(1, "a", 5);

        List<String> results = WindowJobs.run(env -> {
            SingleOutputStreamOperator<String> main = script.keyedIn(env)
                    .window(TumblingEventTimeWindows.of(Time.milliseconds(10)))
                    .allowedLateness(Time.milliseconds(5))
                    .process(new Remembering());
            return main.union(main.getSideOutput(Remembering.CLEARED).process(new Stamped()));
        });

        assertThat(results)
                .containsExactly(
                        "a 1 firing 1 of this window, all: [10], watermark 9",
                        "a 1 3 firing 2 of this window, all: [10, 10], watermark 9",
                        "a 2 firing 1 of this window, all: [10, 10, 20], watermark 30",
                        "cleared-10 after 2 @9",
                        "cleared-20 after 1 @19");
    }

    /** The same without keys. */
    private static final class RememberingAll
            extends ProcessAllWindowFunction<Tuple2<String, Integer>, String, TimeWindow> {

        private static final OutputTag<String> SIDE = new OutputTag<>("side", Types.STRING);

        private final ValueStateDescriptor<Integer> firings =
                new ValueStateDescriptor<>("firings", Types.INT);
        private final ValueStateDescriptor<Integer> allFirings =
                new ValueStateDescriptor<>("all-firings", Types.INT);

        @Override
        public void process(
                Context context, Iterable<Tuple2<String, Integer>> elements, Collector<String> out)
                throws Exception {
            ValueState<Integer> own = context.windowState().getState(firings);
            own.update(own.value() == null ? 1 : own.value() + 1);
            ValueState<Integer> total = context.globalState().getState(allFirings);
            total.update(total.value() == null ? 1 : total.value() + 1);
            context.output(SIDE, "side " + own.value() + "/" + total.value());
        }

        @Override
        public void clear(Context context) throws Exception {
            context.windowState().getState(firings).clear();
            context.output(SIDE, "clear [" + context.window().getStart() + "]");
        }
    }

    @Test
    @Tag("row:N28")
    void shouldOfferContextToFunctionOfAllKeys() throws Exception {
        List<String> results = WindowJobs.run(env -> SCRIPT.in(env)
                .windowAll(TumblingEventTimeWindows.of(Time.milliseconds(10)))
                .process(new RememberingAll())
                .getSideOutput(RememberingAll.SIDE)
                .process(new Stamped())
                .setParallelism(1));

        assertThat(results)
                .containsExactly("clear [0] @9", "clear [10] @19", "side 1/1 @9", "side 1/2 @19");
    }

    @Test
    @Tag("row:N30")
    void shouldStampResultsWithLastTimestampOfWindow() throws Exception {
        List<String> process =
                WindowJobs.run(env -> keyed(env).process(new Listing<>()).process(new Stamped()));
        List<String> reduce = WindowJobs.run(env -> keyed(env)
                .reduce(new Total())
                .map(JobWindowFunctionsTest::text)
                .process(new Stamped()));

        assertThat(process)
                .containsExactly("a [0,10) 1 3 2 @9", "a [10,20) 4 @19", "b [0,10) 5 @9");
        assertThat(reduce).containsExactly("a 132 @9", "a 4 @19", "b 5 @9");
    }

    @Test
    void shouldStampResultsOfGlobalWindowsWithLastOfAllTimes() throws Exception {
        List<String> results = WindowJobs.run(env -> SCRIPT.keyedIn(env)
                .countWindow(2)
                .sum(1)
                .map(JobWindowFunctionsTest::text)
                .process(new Stamped()));

        assertThat(results).containsExactly("a 4 @" + Long.MAX_VALUE, "a 6 @" + Long.MAX_VALUE);
    }
}
