// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.eventtime.Watermark;
import io.millrace.api.common.eventtime.WatermarkGenerator;
import io.millrace.api.common.eventtime.WatermarkOutput;
import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.engine.simulation.Simulation;
import io.millrace.it.Script;
import io.millrace.streaming.api.datastream.DataStream;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.ProcessFunction;
import io.millrace.streaming.api.functions.co.CoProcessFunction;
import io.millrace.util.CloseableIterator;
import io.millrace.util.Collector;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class WatermarkMetricsTest {

    private static List<String> run(StreamExecutionEnvironment env, DataStream<String> stream)
            throws Exception {
        List<String> lines = new ArrayList<>();
        try (CloseableIterator<String> results = stream.executeAndCollect("job")) {
            results.forEachRemaining(lines::add);
        }
        return lines;
    }

    private static StreamExecutionEnvironment environment() {
        return Simulation.environment(1, 1, Heard.settings());
    }

    @Test
    @Tag("row:W19")
    void shouldShowWhatCameInAndWhatWentOutOfEachOperatorOfAChain() throws Exception {
        StreamExecutionEnvironment env = environment();
        DataStream<String> times = new Script()
                .at(1, "a")
                .at(5, "b")
                .at(9, "c")
                .in(env)
                .assignTimestampsAndWatermarks(
                        WatermarkStrategy.<String>forGenerator(context -> new Behind())
                                .withTimestampAssigner((value, before) -> before))
                .name("times");

        List<String> lines = run(env, times.process(new ShowingOne()).name("shows"));

        String none = String.valueOf(Long.MIN_VALUE);
        assertThat(lines)
                .containsExactly(
                        "a: times out " + none + ", in " + none + ", out " + none,
                        "b: times out 0, in 0, out 0",
                        "c: times out 4, in 4, out 4");
        assertThat(Heard.GONE)
                .containsEntry("job.shows.0.currentInputWatermark", Long.MAX_VALUE)
                .containsEntry("job.shows.0.currentOutputWatermark", Long.MAX_VALUE)
                .doesNotContainKey("job.Source: Custom Source.0.currentInputWatermark");
    }

    @Test
    @Tag("row:W19")
    void shouldShowTheEventTimeOfEachInputAndTheSlowestOfThem() throws Exception {
        StreamExecutionEnvironment env = environment();
        DataStream<String> fast = new Script().watermark(70).in(env);
        DataStream<String> slow = new Script().watermark(30).at(40, "x").in(env);

        List<String> lines =
                run(env, fast.connect(slow).process(new ShowingTwo()).name("two"));

        assertThat(lines)
                .hasSize(1)
                .allMatch(line -> line.endsWith("second 30, all is slowest: true"));
        assertThat(Heard.GONE)
                .containsEntry("job.two.0.currentInput1Watermark", Long.MAX_VALUE)
                .containsEntry("job.two.0.currentInput2Watermark", Long.MAX_VALUE)
                .containsEntry("job.two.0.currentInputWatermark", Long.MAX_VALUE);
    }

    private static final class Behind implements WatermarkGenerator<String> {

        @Override
        public void onEvent(String event, long timestamp, WatermarkOutput output) {
            output.emitWatermark(new Watermark(timestamp - 1));
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {}
    }

    private static final class ShowingOne extends ProcessFunction<String, String> {

        private static final long serialVersionUID = 1L;

        @Override
        public void processElement(String value, Context context, Collector<String> out) {
            out.collect(value + ": times out " + Heard.value("job.times.0.currentOutputWatermark")
                    + ", in " + Heard.value("job.shows.0.currentInputWatermark") + ", out "
                    + Heard.value("job.shows.0.currentOutputWatermark"));
        }
    }

    private static final class ShowingTwo extends CoProcessFunction<String, String, String> {

        private static final long serialVersionUID = 1L;

        @Override
        public void processElement1(String value, Context context, Collector<String> out) {}

        @Override
        public void processElement2(String value, Context context, Collector<String> out) {
            long first = (long) Heard.value("job.two.0.currentInput1Watermark");
            long second = (long) Heard.value("job.two.0.currentInput2Watermark");
            long all = (long) Heard.value("job.two.0.currentInputWatermark");
            out.collect("first " + first + ", second " + second + ", all is slowest: "
                    + (all == Math.min(first, second)));
        }
    }
}
