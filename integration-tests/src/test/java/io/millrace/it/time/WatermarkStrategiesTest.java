// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.eventtime.TimestampAssigner;
import io.millrace.api.common.eventtime.TimestampAssignerSupplier;
import io.millrace.api.common.eventtime.WatermarkGenerator;
import io.millrace.api.common.eventtime.WatermarkOutput;
import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.it.Jobs;
import io.millrace.it.Observed;
import io.millrace.it.Script;
import io.millrace.it.Timeline;
import io.millrace.metrics.Counter;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.streaming.api.functions.sink.DiscardingSink;
import io.millrace.streaming.api.watermark.Watermark;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.util.Collector;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

class WatermarkStrategiesTest {

    private static final long INTERVAL_MS = 20;

    /** The number behind the blank is the timestamp. */
    private static <S extends WatermarkStrategy<String>> WatermarkStrategy<String> numbered(
            S strategy) {
        return strategy.withTimestampAssigner((value, before) -> timeOf(value));
    }

    private static long timeOf(String value) {
        return Long.parseLong(value.split(" ")[1]);
    }

    private static List<String> observe(
            Timeline timeline, long intervalMs, WatermarkStrategy<String> strategy, long seed)
            throws Exception {
        return Jobs.stepped(seed, 1, env -> {
            env.getConfig().setAutoWatermarkInterval(intervalMs);
            return timeline.in(env).assignTimestampsAndWatermarks(strategy).process(new Observed());
        });
    }

    /** Sets a timer at the end of time, and tells when it fires. */
    private static final class EndOfTime extends KeyedProcessFunction<String, String, String> {

        @Override
        public void processElement(String value, Context context, Collector<String> out) {
            out.collect(value + " ~" + Observed.label(context.timerService().currentWatermark()));
            context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
        }

        @Override
        public void onTimer(long time, OnTimerContext context, Collector<String> out) {
            out.collect("timer ~" + Observed.label(context.timerService().currentWatermark()));
        }
    }

    @Test
    @Tag("row:W2")
    void shouldBeginAndEndEventTimeAtTheEndsOfLong() throws Exception {
        Script script = new Script().untimed("a").watermark(5).untimed("a");

        List<String> seen =
                Jobs.inOrder(env -> script.in(env).keyBy(value -> value).process(new EndOfTime()));

        assertThat(seen).containsExactly("a ~start", "a ~5", "timer ~end");
        assertThat(new Watermark(5))
                .isEqualTo(new Watermark(5))
                .hasSameHashCodeAs(new Watermark(5));
        assertThat(new Watermark(5)).isNotEqualTo(new Watermark(6));
        assertThat(Watermark.MAX_WATERMARK.getTimestamp()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    @Tag("row:W3")
    void shouldNotForwardWatermarkThatDoesNotRise() throws Exception {
        Script script = new Script()
                .watermark(5)
                .at(1, "a")
                .watermark(5)
                .at(2, "b")
                .watermark(3)
                .at(3, "c")
                .watermark(6)
                .at(4, "d");

        List<String> seen = Jobs.inOrder(env -> script.in(env).process(new Observed()));

        assertThat(seen).containsExactly("a @1 ~5", "b @2 ~5", "c @3 ~5", "d @4 ~6");
    }

    /** Emits the number of times it was asked for a watermark. */
    private static final class Counting implements WatermarkGenerator<String> {

        private long asked;

        @Override
        public void onEvent(String event, long timestamp, WatermarkOutput output) {}

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {
            output.emitWatermark(new io.millrace.api.common.eventtime.Watermark(++asked));
        }
    }

    @Test
    @Tag("row:W4")
    void shouldAskGeneratorForWatermarkAtEveryInterval() throws Exception {
        Timeline timeline =
                new Timeline().after(10, "a").after(30, "b").after(50, "c").after(70, "d");
        WatermarkStrategy<String> strategy = WatermarkStrategy.forGenerator(ctx -> new Counting());

        for (int seed = 0; seed < 4; seed++) {
            assertThat(observe(timeline, INTERVAL_MS, strategy, seed))
                    .containsExactly(
                            "a @start ~start", "b @start ~1", "c @start ~2", "d @start ~3");
            assertThat(observe(timeline, 0, strategy, seed))
                    .containsExactly(
                            "a @start ~start",
                            "b @start ~start",
                            "c @start ~start",
                            "d @start ~start");
        }
        assertThat(StreamExecutionEnvironment.createLocalEnvironment()
                        .getConfig()
                        .getAutoWatermarkInterval())
                .isEqualTo(200);
    }

    @Test
    @Tag("row:W5")
    void shouldHoldWatermarkBackByTheBound() throws Exception {
        Timeline timeline = new Timeline()
                .after(30, "a 100")
                .after(35, "b 90")
                .after(50, "c 70")
                .after(70, "d 300")
                .after(90, "e 0");

        List<String> seen = observe(
                timeline,
                INTERVAL_MS,
                numbered(WatermarkStrategy.forBoundedOutOfOrderness(Duration.ofMillis(25))),
                1);

        assertThat(seen)
                .containsExactly(
                        "a 100 @100 ~start",
                        "b 90 @90 ~start",
                        "c 70 @70 ~74",
                        "d 300 @300 ~74",
                        "e 0 @0 ~274");
        assertThatThrownBy(() -> assigned(
                        new Script().untimed("a"),
                        WatermarkStrategy.forBoundedOutOfOrderness(Duration.ofMillis(-1))))
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxOutOfOrderness cannot be negative");
    }

    @Test
    @Tag("row:W6")
    void shouldNotTakeElementAtTheMaximumForLate() throws Exception {
        Timeline timeline = new Timeline().after(10, "a 100").after(30, "a 100").after(50, "a 99");

        List<String> seen = observe(
                timeline, INTERVAL_MS, numbered(WatermarkStrategy.forMonotonousTimestamps()), 1);
        List<String> windows = Jobs.stepped(1, 1, env -> {
            env.getConfig().setAutoWatermarkInterval(INTERVAL_MS);
            return timeline.in(env)
                    .assignTimestampsAndWatermarks(
                            numbered(WatermarkStrategy.forMonotonousTimestamps()))
                    .keyBy(value -> "key")
                    .window(TumblingEventTimeWindows.of(Time.milliseconds(1)))
                    .reduce((a, b) -> a + "," + b);
        });

        assertThat(seen).containsExactly("a 100 @100 ~start", "a 100 @100 ~99", "a 99 @99 ~99");
        assertThat(windows).containsExactly("a 100,a 100");
    }

    private static final AtomicInteger GENERATORS = new AtomicInteger();

    @Test
    @Tag("row:W7")
    void shouldMakeNoWatermarksOrThoseOfTheUsersGeneratorPerSubtask() throws Exception {
        Timeline timeline = new Timeline().after(30, "a").after(60, "b");
        List<String> none = observe(timeline, 10, WatermarkStrategy.noWatermarks(), 1);
        List<String> atEnd = Jobs.inOrder(env -> new Script()
                .untimed("a")
                .watermark(7)
                .untimed("a")
                .in(env)
                .assignTimestampsAndWatermarks(WatermarkStrategy.noWatermarks())
                .keyBy(value -> value)
                .process(new EndOfTime()));

        GENERATORS.set(0);
        Jobs.stepped(
                1,
                4,
                env -> env.fromSequence(1, 100)
                        .assignTimestampsAndWatermarks(
                                WatermarkStrategy.<Long>forGenerator(context -> {
                                    GENERATORS.incrementAndGet();
                                    return WatermarkStrategy.<Long>forMonotonousTimestamps()
                                            .createWatermarkGenerator(context);
                                })));

        assertThat(none).containsExactly("a @start ~start", "b @start ~start");
        assertThat(atEnd).containsExactly("a ~start", "a ~start", "timer ~end");
        assertThat(GENERATORS).hasValue(4);
    }

    /** A supplier whose assigners count what they see. */
    private static final class CountingSupplier implements TimestampAssignerSupplier<String> {

        @Override
        public TimestampAssigner<String> createTimestampAssigner(Context context) {
            Counter counter = context.getMetricGroup().counter("stamped");
            return (value, before) -> {
                counter.inc();
                return before + counter.getCount();
            };
        }
    }

    @Test
    @Tag("row:W9")
    void shouldTakeTimestampsFromAssignerElseFromSource() throws Exception {
        Script script = new Script().at(10, "a 100").at(20, "b 200");
        WatermarkStrategy<String> none = WatermarkStrategy.noWatermarks();

        List<String> fromSource = assigned(script, none);
        List<String> fromLambda = assigned(script, numbered(none));
        List<String> seesBefore =
                assigned(script, none.withTimestampAssigner((value, before) -> before + 1));
        List<String> fromSupplier =
                assigned(script, none.withTimestampAssigner(new CountingSupplier()));

        assertThat(fromSource).containsExactly("a 100 @10 ~start", "b 200 @20 ~start");
        assertThat(fromLambda).containsExactly("a 100 @100 ~start", "b 200 @200 ~start");
        assertThat(seesBefore).containsExactly("a 100 @11 ~start", "b 200 @21 ~start");
        assertThat(fromSupplier).containsExactly("a 100 @11 ~start", "b 200 @22 ~start");
        assertThatThrownBy(() -> Jobs.stepped(
                        1,
                        1,
                        env -> env.fromElements("a", "b")
                                .keyBy(value -> value)
                                .window(TumblingEventTimeWindows.of(Time.seconds(1)))
                                .reduce((a, b) -> a)))
                .rootCause()
                .hasMessage(
                        "Record has Long.MIN_VALUE timestamp (= no timestamp marker). Is the time"
                                + " characteristic set to 'ProcessingTime', or did you forget to call"
                                + " 'DataStream.assignTimestampsAndWatermarks(...)'?");
    }

    private static List<String> assigned(Script script, WatermarkStrategy<String> strategy)
            throws Exception {
        return Jobs.inOrder(env ->
                script.in(env).assignTimestampsAndWatermarks(strategy).process(new Observed()));
    }

    /** A watermark per record that asks for it, at its time. */
    private static final class Punctuated implements WatermarkGenerator<String> {

        @Override
        public void onEvent(String event, long timestamp, WatermarkOutput output) {
            if (event.startsWith("!")) {
                output.emitWatermark(new io.millrace.api.common.eventtime.Watermark(timestamp));
            }
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {}
    }

    @Test
    void shouldReplaceWatermarksFromUpstreamWhereverTheyAreAssignedAnew() throws Exception {
        Script script = new Script()
                .at(1, "x 10")
                .watermark(1000)
                .at(2, "! 20")
                .at(3, "skip 25")
                .at(4, "x 30")
                .at(5, "! 40")
                .at(6, "x 50");

        List<String> seen = Jobs.inOrder(env -> {
            DataStream<String> filtered =
                    script.in(env).map(value -> value).filter(value -> !value.startsWith("skip"));
            return filtered.assignTimestampsAndWatermarks(
                            numbered(WatermarkStrategy.forGenerator(context -> new Punctuated())))
                    .process(new Observed());
        });

        assertThat(seen)
                .containsExactly(
                        "x 10 @10 ~start",
                        "! 20 @20 ~start",
                        "x 30 @30 ~20",
                        "! 40 @40 ~20",
                        "x 50 @50 ~40");
    }

    @Test
    void shouldFailWhenTimestampAssignerFails() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        env.fromElements("a")
                .assignTimestampsAndWatermarks(
                        numbered(WatermarkStrategy.forMonotonousTimestamps()))
                .addSink(new DiscardingSink<>());

        assertThatThrownBy(env::execute)
                .hasRootCauseInstanceOf(ArrayIndexOutOfBoundsException.class);
    }
}
