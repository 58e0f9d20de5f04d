// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.common.eventtime.Watermark;
import io.millrace.api.common.eventtime.WatermarkGenerator;
import io.millrace.api.common.eventtime.WatermarkOutput;
import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.it.Jobs;
import io.millrace.it.Observed;
import io.millrace.it.Timeline;
import io.millrace.streaming.api.datastream.DataStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/** Streams that are united, some of which go idle or end. Times are five milliseconds apart. */
class IdlenessTest {

    /** Does what the record says: {@code w 10} a watermark, {@code idle}, {@code active}; else nothing. */
    private static final class Obedient implements WatermarkGenerator<String> {

        @Override
        public void onEvent(String event, long timestamp, WatermarkOutput output) {
            switch (event.split(" ")[0]) {
                case "w" ->
                    output.emitWatermark(new Watermark(Long.parseLong(event.split(" ")[1])));
                case "idle" -> output.markIdle();
                case "active" -> output.markActive();
                default -> {
                    return;
                }
            }
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {}
    }

    /** Watermarks that the probes among the records see behind the union. */
    private static List<String> probe(int seed, Timeline... timelines) throws Exception {
        return Jobs.stepped(seed, 1, env -> {
            DataStream<String> united = null;
            for (Timeline timeline : timelines) {
                DataStream<String> stream = timeline.in(env)
                        .assignTimestampsAndWatermarks(
                                WatermarkStrategy.forGenerator(context -> new Obedient()));
                united = united == null ? stream : united.union(stream);
            }
            return united.process(new Observed()).filter(line -> line.startsWith("probe"));
        });
    }

    private static void assertProbes(List<String> expected, Timeline... timelines)
            throws Exception {
        for (int seed = 0; seed < 8; seed++) {
            List<String> seen = probe(seed, timelines).stream()
                    .map(line -> line.substring(line.indexOf('~') + 1))
                    .toList();
            assertThat(seen).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    @Tag("row:W8")
    void shouldLeaveInputOutWhileItsGeneratorSaysIdle() throws Exception {
        Timeline first = new Timeline()
                .after(5, "w 10")
                .after(20, "idle")
                .after(40, "active")
                .after(60, "w 130")
                .after(80, "x");
        Timeline second = new Timeline()
                .after(10, "w 10")
                .after(15, "probe")
                .after(25, "w 12")
                .after(30, "probe")
                .after(50, "w 120")
                .after(55, "probe")
                .after(65, "probe")
                .after(70, "w 150")
                .after(75, "probe");

        // 40: active again, but behind: left out until 60.
        assertProbes(List.of("10", "12", "120", "120", "130"), first, second);
    }

    @Test
    @Tag("row:W8")
    void shouldBeHeldBackByInputThatCameBackInTime() throws Exception {
        Timeline first = new Timeline()
                .after(5, "w 10")
                .after(10, "idle")
                .after(15, "active")
                .after(60, "x");
        Timeline second = new Timeline().after(20, "w 100").after(25, "probe");
        Timeline neverBack = new Timeline().after(5, "w 10").after(10, "idle").after(60, "x");

        assertProbes(List.of("10"), first, second);
        assertProbes(List.of("100"), neverBack, second);
    }

    @Test
    @Tag("row:W12")
    void shouldCombineToTheSmallestOfAllActiveInputs() throws Exception {
        Timeline first = new Timeline().after(5, "w 10").after(30, "w 50").after(90, "x");
        Timeline second = new Timeline().after(10, "w 20").after(40, "w 60").after(90, "x");
        Timeline third = new Timeline()
                .after(15, "w 30")
                .after(20, "probe")
                .after(35, "probe")
                .after(45, "probe")
                .after(90, "x");

        assertProbes(List.of("10", "20", "30"), first, second, third);
    }

    @Test
    @Tag("row:W12")
    void shouldBroadcastWatermarksToAllSubtasks() throws Exception {
        Timeline timeline = new Timeline()
                .after(5, "w 10")
                .after(10, "probe")
                .after(15, "w 20")
                .after(20, "probe");

        for (int seed = 0; seed < 8; seed++) {
            List<String> seen = Jobs.stepped(
                    seed,
                    4,
                    env -> timeline.in(env)
                            .assignTimestampsAndWatermarks(
                                    WatermarkStrategy.forGenerator(context -> new Obedient()))
                            .setParallelism(1)
                            .keyBy(value -> value)
                            .process(new Watched())
                            .broadcast()
                            .process(new Observed()));
            assertThat(seen.stream().sorted().toList())
                    .as("seed %d", seed)
                    .containsExactly(
                            "probe 10 @start ~10",
                            "probe 10 @start ~10",
                            "probe 10 @start ~10",
                            "probe 10 @start ~10",
                            "probe 20 @start ~20",
                            "probe 20 @start ~20",
                            "probe 20 @start ~20",
                            "probe 20 @start ~20");
        }
    }

    /** Tells probes which watermark its own subtask has. */
    private static final class Watched
            extends io.millrace.streaming.api.functions.KeyedProcessFunction<
                    String, String, String> {

        @Override
        public void processElement(
                String value, Context context, io.millrace.util.Collector<String> out) {
            if (value.equals("probe")) {
                out.collect("probe " + context.timerService().currentWatermark());
            }
        }
    }

    @Test
    @Tag("row:W13")
    void shouldGoOnToTheLargestWatermarkWhenTheLastInputGoesIdle() throws Exception {
        Timeline first = new Timeline().after(5, "w 10").after(30, "idle").after(60, "x");
        Timeline second = new Timeline()
                .after(10, "w 100")
                .after(15, "idle")
                .after(20, "probe")
                .after(40, "probe");

        assertProbes(List.of("10", "100"), first, second);
    }

    @Test
    @Tag("row:W14")
    void shouldTakeInputBackOnceItHasCaughtUp() throws Exception {
        Timeline first = new Timeline()
                .after(5, "w 10")
                .after(10, "idle")
                .after(25, "w 50")
                .after(50, "w 110")
                .after(80, "x");
        Timeline second = new Timeline()
                .after(15, "w 100")
                .after(20, "probe")
                .after(30, "probe")
                .after(35, "w 105")
                .after(40, "probe")
                .after(55, "w 200")
                .after(60, "probe");

        assertProbes(List.of("100", "100", "105", "110"), first, second);
    }

    @Test
    @Tag("row:W15")
    void shouldNotWaitForInputThatHasEnded() throws Exception {
        Timeline ended = new Timeline().after(5, "w 10").after(10, "x");
        Timeline living = new Timeline().after(15, "w 100").after(30, "probe");

        assertProbes(List.of("100"), ended, living);
    }

    @Test
    @Tag("row:W15")
    void shouldNotReachTheEndOfTimeWhileInputIsOnlyIdle() throws Exception {
        Timeline idle = new Timeline()
                .after(5, "w 10")
                .after(10, "idle")
                .after(60, "probe")
                .after(65, "x");
        Timeline ended = new Timeline().after(15, "w 100").after(20, "x");

        assertProbes(List.of("100"), idle, ended);
    }

    @Test
    @Tag("row:W10")
    void shouldLeaveInputOutThatHasNoRecordsForTheGivenTime() throws Exception {
        Timeline quiet = new Timeline().after(5, "x 10").after(85, "x 500").after(110, "x 0");
        Timeline busy = new Timeline()
                .after(5, "x 101")
                .after(20, "x 101")
                .after(35, "x 101")
                .after(40, "probe 0")
                .after(55, "x 101")
                .after(65, "x 101")
                .after(70, "probe 0")
                .after(80, "x 301")
                .after(95, "x 601")
                .after(105, "probe 0")
                .after(112, "x 0");
        WatermarkStrategy<String> strategy = WatermarkStrategy.<String>forMonotonousTimestamps()
                .withTimestampAssigner((value, before) -> Long.parseLong(value.split(" ")[1]));
        WatermarkStrategy<String> idling = strategy.withIdleness(Duration.ofMillis(30));

        for (int seed = 0; seed < 8; seed++) {
            List<String> seen = Jobs.stepped(seed, 1, env -> {
                env.getConfig().setAutoWatermarkInterval(4);
                return quiet.in(env)
                        .assignTimestampsAndWatermarks(idling)
                        .union(busy.in(env).assignTimestampsAndWatermarks(idling))
                        .process(new Observed())
                        .filter(line -> line.startsWith("probe"));
            });

            assertThat(seen)
                    .as("seed %d", seed)
                    .containsExactly("probe 0 @0 ~9", "probe 0 @0 ~100", "probe 0 @0 ~499");
        }
        assertThatThrownBy(() -> strategy.withIdleness(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("idleTimeout must be greater than zero");
        assertThatThrownBy(() -> strategy.withIdleness(Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("idleTimeout must be greater than zero");
    }
}
