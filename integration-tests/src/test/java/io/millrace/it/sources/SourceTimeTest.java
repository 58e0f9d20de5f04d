// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.eventtime.Watermark;
import io.millrace.api.common.eventtime.WatermarkGenerator;
import io.millrace.api.common.eventtime.WatermarkOutput;
import io.millrace.api.common.eventtime.WatermarkStrategy;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.connector.source.SplitEnumeratorContext;
import io.millrace.it.Jobs;
import io.millrace.streaming.api.functions.ProcessFunction;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.util.Collector;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;

class SourceTimeTest {

    /** A watermark behind every record. */
    private static final class EachRecord implements WatermarkGenerator<String> {

        @Override
        public void onEvent(String event, long timestamp, WatermarkOutput output) {
            output.emitWatermark(new Watermark(timestamp - 1));
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput output) {}
    }

    private static final class Seen extends ProcessFunction<String, String> {

        @Override
        public void processElement(String value, Context context, Collector<String> out) {
            out.collect(value + " " + context.timerService().currentWatermark());
        }
    }

    /** Gives all splits to the first reader at once. */
    private static final class AllAtOnce extends TestEnumerator {

        private AllAtOnce(SplitEnumeratorContext<TestSplit> context, TestSplit... splits) {
            super(context, splits);
        }

        @Override
        public void handleSplitRequest(int subtaskId, String requesterHostname) {
            context.assignSplits(new io.millrace.api.connector.source.SplitsAssignment<>(
                    Map.of(subtaskId, List.copyOf(unassigned))));
            // The reader may ask again before it has got them.
            unassigned.clear();
            context.signalNoMoreSplits(subtaskId);
        }
    }

    private static TestSource allAtOnce(TestSplit... splits) {
        return new TestSource(context -> new AllAtOnce(context, splits), TestReader::new);
    }

    @Test
    @Tag("row:W18")
    void shouldPassOnSmallestWatermarkOfSplitsThatHaveNotEnded() throws Exception {
        TestSource source = allAtOnce(
                TestSplit.of("a", 10, 20, 30, 40, 50),
                TestSplit.of("b", 15, 16),
                TestSplit.of("c", 100, 200, 300));

        List<String> seen = Jobs.inOrder(env -> env.fromSource(
                        source, WatermarkStrategy.forGenerator(context -> new EachRecord()), "src")
                .process(new Seen()));

        assertThat(seen)
                .containsExactly(
                        "a0 " + Long.MIN_VALUE,
                        // A split counts from its first record on.
                        "b0 9",
                        "c0 9",
                        "a1 9",
                        "b1 14",
                        "c1 15",
                        "a2 15",
                        // b has ended: it is looked at again with the next watermark that is
                        // emitted.
                        "c2 15",
                        "a3 29",
                        // c has ended.
                        "a4 39");
    }

    @Test
    @Tag("row:U11")
    void shouldFireAllWindowsAtTheEnd() throws Exception {
        List<String> seen = Jobs.everywhere(env -> env.fromSource(
                        new TestSource(
                                context -> new TestEnumerator(
                                        context,
                                        TestSplit.counted("a", 25),
                                        TestSplit.counted("b", 5)),
                                TestReader::new),
                        WatermarkStrategy.noWatermarks(),
                        "src")
                .map(value -> value.substring(0, 1))
                .keyBy(value -> value)
                .window(TumblingEventTimeWindows.of(Time.milliseconds(10)))
                .aggregate(new Counting())
                .returns(Types.STRING));

        assertThat(seen).containsExactly("10 a", "10 a", "5 a", "5 b");
    }

    private static final class Counting
            implements io.millrace.api.common.functions.AggregateFunction<String, String, String> {

        @Override
        public String createAccumulator() {
            return "";
        }

        @Override
        public String add(String value, String accumulator) {
            return accumulator + value;
        }

        @Override
        public String getResult(String accumulator) {
            return accumulator.length() + " " + accumulator.charAt(0);
        }

        @Override
        public String merge(String a, String b) {
            return a + b;
        }
    }

    /** Every 100 ms a split of one record: ten of "a", then only of "b" for three seconds, then "a" again. */
    private static final class Slow extends TestEnumerator {

        private int rounds;
        private int reader = -1;

        private Slow(SplitEnumeratorContext<TestSplit> context) {
            super(context);
        }

        @Override
        public void start() {
            context.callAsync(
                    () -> 0,
                    (result, failure) -> {
                        if (reader >= 0 && rounds <= 45) {
                            assign();
                        }
                    },
                    0,
                    100);
        }

        private void assign() {
            rounds++;
            if (rounds == 1) {
                context.assignSplits(new io.millrace.api.connector.source.SplitsAssignment<>(
                        Map.of(reader, List.of(TestSplit.of("quiet", 5)))));
            } else if (rounds <= 45) {
                context.assignSplits(new io.millrace.api.connector.source.SplitsAssignment<>(
                        Map.of(reader, List.of(TestSplit.of("busy" + rounds, rounds * 100L)))));
            } else {
                context.signalNoMoreSplits(reader);
            }
        }

        @Override
        public void handleSplitRequest(int subtaskId, String requesterHostname) {
            reader = subtaskId;
        }
    }

    /** Never lets go of its splits' outputs: those that have nothing more are quiet, not at their end. */
    private static final class Keeping extends TestReader {

        private Keeping(io.millrace.api.connector.source.SourceReaderContext context) {
            super(context);
        }

        @Override
        boolean releases() {
            return false;
        }
    }

    @Test
    void shouldNotWaitForSplitsThatAreIdle() throws Exception {
        for (int seed = 0; seed < 8; seed++) {
            List<String> seen = Jobs.stepped(
                    seed,
                    1,
                    env -> env.fromSource(
                                    new TestSource(Slow::new, Keeping::new),
                                    WatermarkStrategy.<String>forMonotonousTimestamps()
                                            .withIdleness(Duration.ofMillis(1000)),
                                    "src")
                            .process(new Seen()));

            Map<String, Long> watermarks = new java.util.HashMap<>();
            for (String line : seen) {
                watermarks.put(line.split(" ")[0], Long.valueOf(line.split(" ")[1]));
            }
            // While the quiet split counts, it holds all back; later nothing but what has gone
            // quiet since.
            assertThat(watermarks.get("busy70")).as("seed %d: %s", seed, seen).isLessThan(5);
            assertThat(watermarks.get("busy400")).as("seed %d: %s", seed, seen).isGreaterThan(1500);
            assertThat(Collections.max(watermarks.values())).isLessThan(4500);
        }
    }

    /** Gives the first reader one split without records, and the second one a record every 100 ms. */
    private static final class OneEmpty extends TestEnumerator {

        private final List<Integer> readers = new java.util.ArrayList<>();
        private int rounds;

        private OneEmpty(SplitEnumeratorContext<TestSplit> context) {
            super(context);
        }

        @Override
        public void start() {
            context.callAsync(() -> 0, (result, failure) -> assign(), 0, 100);
        }

        private void assign() {
            if (readers.size() < 2 || rounds > 45) {
                return;
            }
            rounds++;
            if (rounds == 1) {
                give(0, TestSplit.of("empty"));
            }
            if (rounds <= 45) {
                give(1, TestSplit.of("busy" + rounds, rounds * 100L));
            } else {
                readers.forEach(context::signalNoMoreSplits);
            }
        }

        private void give(int reader, TestSplit split) {
            context.assignSplits(new io.millrace.api.connector.source.SplitsAssignment<>(
                    Map.of(readers.get(reader), List.of(split))));
        }

        @Override
        public void handleSplitRequest(int subtaskId, String requesterHostname) {
            if (!readers.contains(subtaskId)) {
                readers.add(subtaskId);
            }
        }
    }

    private static List<Long> watermarksWithOneEmpty(long seed, WatermarkStrategy<String> strategy)
            throws Exception {
        return Jobs.stepped(
                        seed,
                        1,
                        env -> env.fromSource(
                                        new TestSource(OneEmpty::new, Keeping::new),
                                        strategy,
                                        "src")
                                .setParallelism(2)
                                .rebalance()
                                .process(new Seen()))
                .stream()
                .map(line -> Long.valueOf(line.split(" ")[1]))
                .toList();
    }

    @Test
    @Tag("row:W18")
    void shouldStandStillForOneEmptySplitUnlessItGoesIdle() throws Exception {
        WatermarkStrategy<String> perSplit = WatermarkStrategy.forMonotonousTimestamps();
        for (int seed = 0; seed < 4; seed++) {
            List<Long> still = watermarksWithOneEmpty(seed, perSplit);
            List<Long> moving =
                    watermarksWithOneEmpty(seed, perSplit.withIdleness(Duration.ofMillis(1000)));

            assertThat(still).as("seed %d", seed).hasSize(45).containsOnly(Long.MIN_VALUE);
            assertThat(moving).as("seed %d", seed).hasSize(45).isSorted();
            assertThat(moving.get(44)).as("seed %d: %s", seed, moving).isGreaterThan(1_500);
        }
    }

    @Test
    @Tag("row:W18")
    void shouldBeToldWhyTimeStandsStill() throws Exception {
        String explained = Files.readString(Path.of("../docs/watermarks.md"));

        assertThat(explained).contains("its only partition is empty").contains("`withIdleness(d)`");
        assertThat(Files.readString(Path.of("../README.md"))).contains("docs/watermarks.md");
    }
}
