// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.typeinfo.Types;
import io.millrace.it.Jobs;
import io.millrace.it.Observed;
import io.millrace.it.Script;
import io.millrace.streaming.api.TimeCharacteristic;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.streaming.api.functions.ProcessFunction;
import io.millrace.streaming.api.functions.sink.DiscardingSink;
import io.millrace.streaming.api.functions.source.SourceFunction;
import io.millrace.streaming.api.watermark.Watermark;
import io.millrace.util.Collector;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.function.Function;

class TimeCharacteristicTest {

    private static final long INTERVAL_MS = 20;

    private static StreamExecutionEnvironment with(
            StreamExecutionEnvironment env, TimeCharacteristic time) {
        env.setStreamTimeCharacteristic(time);
        if (time == TimeCharacteristic.IngestionTime) {
            env.getConfig().setAutoWatermarkInterval(INTERVAL_MS);
        }
        return env;
    }

    /** Compares timestamp and watermark of a record with the clock. */
    private static final class AgainstClock<T> extends ProcessFunction<T, String> {

        private long watermarkExpected = Long.MIN_VALUE;

        @Override
        public void processElement(T value, Context context, Collector<String> out) {
            long now = context.timerService().currentProcessingTime();
            long watermark = context.timerService().currentWatermark();
            boolean isOnTime = context.timestamp() != null && context.timestamp() == now;
            out.collect((isOnTime ? "now" : "@" + Observed.label(context.timestamp())) + " "
                    + (watermark == watermarkExpected
                            ? "aligned"
                            : "~" + Observed.label(watermark)));
            watermarkExpected = Math.max(watermark, now - now % INTERVAL_MS);
        }
    }

    private static List<String> againstClock(
            long seed, Function<StreamExecutionEnvironment, DataStream<?>> source)
            throws Exception {
        return Jobs.stepped(
                seed,
                1,
                env -> observed(source.apply(with(env, TimeCharacteristic.IngestionTime))));
    }

    private static <T> DataStream<String> observed(DataStream<T> stream) {
        return stream.process(new AgainstClock<T>());
    }

    @Test
    void shouldStampRecordsOfSourcesWithTheClock() throws Exception {
        for (int seed = 0; seed < 4; seed++) {
            Script script = new Script()
                    .at(5, "a")
                    .watermark(Long.MAX_VALUE - 1)
                    .at(7, "b")
                    .untimed("c");

            assertThat(againstClock(seed, script::in))
                    .containsOnly("now aligned")
                    .hasSize(3);
            assertThat(againstClock(seed, env -> env.fromElements(1, 2, 3)))
                    .containsOnly("now aligned")
                    .hasSize(3);
            assertThat(againstClock(seed, env -> env.generateSequence(1, 3)))
                    .containsOnly("now aligned")
                    .hasSize(3);
            assertThat(againstClock(seed, env -> env.fromSequence(1, 3)))
                    .containsExactly("@start aligned", "@start ~start", "@start ~start");
        }
    }

    /** One record, then nothing for a time. */
    private static final class Quiet implements SourceFunction<String> {

        private static final int TURNS = 20_000;

        private volatile boolean isCancelled;

        @Override
        public void run(SourceContext<String> context) {
            context.collect("a");
            for (int i = 0; i < TURNS && !isCancelled; i++) {
                context.emitWatermark(new Watermark(0));
            }
        }

        @Override
        public void cancel() {
            isCancelled = true;
        }
    }

    /** How long after the record the watermark has passed it by forty milliseconds. */
    private static final class After40 extends KeyedProcessFunction<String, String, String> {

        private static final long DELAY_MS = 40;

        @Override
        public void processElement(String value, Context context, Collector<String> out) {
            context.timerService().registerEventTimeTimer(context.timestamp() + DELAY_MS);
        }

        @Override
        public void onTimer(long time, OnTimerContext context, Collector<String> out) {
            long passedMs = context.timerService().currentProcessingTime() - time + DELAY_MS;
            out.collect(
                    passedMs >= DELAY_MS && passedMs <= DELAY_MS + 2 * INTERVAL_MS
                            ? "in time"
                            : "after " + passedMs + " ms");
        }
    }

    @Test
    void shouldAdvanceIngestionTimeWithTheClockWhileThereAreNoRecords() throws Exception {
        for (int seed = 0; seed < 4; seed++) {
            List<String> seen = Jobs.stepped(
                    seed,
                    1,
                    env -> with(env, TimeCharacteristic.IngestionTime)
                            .addSource(new Quiet())
                            .keyBy(value -> value)
                            .process(new After40()));

            assertThat(seen).containsExactly("in time");
        }
    }

    @Test
    void shouldTakeTimestampsAndWatermarksAwayInProcessingTime() throws Exception {
        Script script = new Script().at(5, "a").watermark(6).at(7, "b").idle();

        List<String> seen = Jobs.inOrder(env ->
                script.in(with(env, TimeCharacteristic.ProcessingTime)).process(new Observed()));
        List<String> inEventTime = Jobs.inOrder(
                env -> script.in(with(env, TimeCharacteristic.EventTime)).process(new Observed()));

        assertThat(seen).containsExactly("a @none ~start", "b @none ~start");
        assertThat(inEventTime).containsExactly("a @5 ~start", "b @7 ~6");
    }

    @Test
    void shouldFeedAllReadersOfSourceInEveryCharacteristic() throws Exception {
        for (TimeCharacteristic time : TimeCharacteristic.values()) {
            List<String> seen = Jobs.everywhere(env -> {
                DataStream<Long> source = with(env, time).generateSequence(1, 4);
                return source.map(value -> "left " + value)
                        .union(source.map(value -> "right " + value).filter(value -> true))
                        .union(source.rebalance().map(value -> "far " + value))
                        .map(value -> value)
                        .returns(Types.STRING);
            });

            assertThat(seen)
                    .containsExactly(
                            "far 1", "far 2", "far 3", "far 4", "left 1", "left 2", "left 3",
                            "left 4", "right 1", "right 2", "right 3", "right 4");
        }
    }

    @Test
    void shouldRejectIngestionTimeWithoutWatermarkInterval() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        env.setStreamTimeCharacteristic(TimeCharacteristic.IngestionTime);
        env.getConfig().setAutoWatermarkInterval(0);
        env.fromElements(1).addSink(new DiscardingSink<>());

        assertThatThrownBy(env::execute)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("watermark interval cannot be smaller than 1 ms");
    }
}
