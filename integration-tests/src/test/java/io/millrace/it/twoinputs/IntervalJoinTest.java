// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.twoinputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.api.java.tuple.Tuple2;
import io.millrace.engine.embedded.LocalJob;
import io.millrace.engine.simulation.Simulation;
import io.millrace.it.Jobs;
import io.millrace.it.Observed;
import io.millrace.it.Script;
import io.millrace.streaming.api.datastream.KeyedStream;
import io.millrace.streaming.api.datastream.SingleOutputStreamOperator;
import io.millrace.streaming.api.datastream.UnsupportedTimeCharacteristicException;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.co.ProcessJoinFunction;
import io.millrace.streaming.api.functions.sink.DiscardingSink;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.util.Collector;
import io.millrace.util.FlinkException;
import io.millrace.util.OutputTag;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Joins by time. A record is a letter, its key, and what tells it from others. */
class IntervalJoinTest {

    private static final OutputTag<String> ASIDE = new OutputTag<>("aside") {};

    private static final class Pairing extends ProcessJoinFunction<String, String, String> {

        @Override
        public void processElement(
                String left, String right, Context context, Collector<String> out) {
            out.collect(left + "+" + right);
            context.output(
                    ASIDE,
                    context.getLeftTimestamp() + " " + context.getRightTimestamp() + " "
                            + context.getTimestamp());
        }
    }

    private static KeyedStream<String, Character> keyed(
            StreamExecutionEnvironment env, Script script) {
        return script.in(env).keyBy(record -> record.charAt(0));
    }

    private static SingleOutputStreamOperator<String> joined(
            StreamExecutionEnvironment env, Script left, Script right, long lower, long upper) {
        return keyed(env, left)
                .intervalJoin(keyed(env, right))
                .between(Time.milliseconds(lower), Time.milliseconds(upper))
                .process(new Pairing());
    }

    @Test
    @Tag("row:M9")
    void shouldTakeBothBoundsIntoTheIntervalUnlessAskedNotTo() throws Exception {
        Script left = new Script().at(10, "a");
        Script right = new Script();
        for (int timestamp = 6; timestamp <= 14; timestamp++) {
            right.at(timestamp, "a" + timestamp);
        }

        List<String> inclusive =
                Jobs.everywhere(env -> joined(env, left, right, -2, 3).map(pair -> pair));
        List<String> exclusive = Jobs.everywhere(env -> keyed(env, left)
                .intervalJoin(keyed(env, right))
                .between(Time.milliseconds(-2), Time.milliseconds(3))
                .lowerBoundExclusive()
                .upperBoundExclusive()
                .process(new Pairing()));

        assertThat(inclusive).containsExactly("a+a10", "a+a11", "a+a12", "a+a13", "a+a8", "a+a9");
        assertThat(exclusive).containsExactly("a+a10", "a+a11", "a+a12", "a+a9");
    }

    @Test
    @Tag("row:M9")
    void shouldGiveResultsTheLaterOfBothTimestamps() throws Exception {
        Script left = new Script().at(10, "a1").at(20, "a2");
        Script right = new Script().at(15, "a3");

        List<String> results = Jobs.everywhere(env -> joined(env, left, right, -5, 5)
                .process(new Observed())
                .map(line -> line.substring(0, line.indexOf('~'))));
        List<String> aside =
                Jobs.everywhere(env -> joined(env, left, right, -5, 5).getSideOutput(ASIDE));

        assertThat(results).containsExactly("a1+a3 @15 ", "a2+a3 @20 ");
        assertThat(aside).containsExactly("10 15 15", "20 15 20");
    }

    @Test
    @Tag("row:M9")
    void shouldFindThePairsThatAPlainLoopFinds() throws Exception {
        Random random = new Random(7);
        for (int round = 0; round < 6; round++) {
            long lower = random.nextInt(20) - 12;
            long upper = lower + random.nextInt(12);
            List<Tuple2<Long, String>> left = records(random);
            List<Tuple2<Long, String>> right = records(random);

            List<String> pairs =
                    Jobs.everywhere(env -> joined(env, script(left), script(right), lower, upper));

            assertThat(pairs)
                    .as("between %d and %d", lower, upper)
                    .isEqualTo(expected(left, right, lower, upper));
        }
    }

    private static List<Tuple2<Long, String>> records(Random random) {
        List<Tuple2<Long, String>> records = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            records.add(Tuple2.of(
                    i * 2L + random.nextInt(10), (char) ('a' + random.nextInt(4)) + "" + i));
        }
        return records;
    }

    /** With watermarks behind which no record comes, and of just the timestamps that do. */
    private static Script script(List<Tuple2<Long, String>> records) {
        Script script = new Script();
        for (int i = 0; i < records.size(); i++) {
            script.at(records.get(i).f0, records.get(i).f1);
            script.watermark(i * 2L);
        }
        return script;
    }

    private static List<String> expected(
            List<Tuple2<Long, String>> left,
            List<Tuple2<Long, String>> right,
            long lower,
            long upper) {
        List<String> pairs = new ArrayList<>();
        for (Tuple2<Long, String> one : left) {
            for (Tuple2<Long, String> two : right) {
                long distance = two.f0 - one.f0;
                if (one.f1.charAt(0) == two.f1.charAt(0)
                        && distance >= lower
                        && distance <= upper) {
                    pairs.add(one.f1 + "+" + two.f1);
                }
            }
        }
        return pairs.stream().sorted().toList();
    }

    @Test
    @Tag("row:M9")
    void shouldRejectProcessingTimeAndTwistedBounds() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
        KeyedStream<String, Character> stream = keyed(env, new Script());

        assertThatThrownBy(() -> stream.intervalJoin(stream)
                        .inProcessingTime()
                        .between(Time.milliseconds(0), Time.milliseconds(1)))
                .isInstanceOf(UnsupportedTimeCharacteristicException.class)
                .hasMessage("Time-bounded stream joins are only supported in event time");
        assertThatThrownBy(() -> stream.intervalJoin(stream).between(null, Time.milliseconds(1)))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("A lower bound needs to be provided for a time-bounded join");
        assertThatThrownBy(() -> stream.intervalJoin(stream)
                        .between(Time.milliseconds(2), Time.milliseconds(1))
                        .process(new Pairing()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("lowerBound <= upperBound must be fulfilled");
    }

    @Test
    void shouldRefuseRecordsWithoutTimestamp() {
        assertThatThrownBy(() -> Jobs.stepped(
                        1,
                        1,
                        env -> joined(
                                env, new Script().untimed("a"), new Script().untimed("a"), 0, 1)))
                .satisfies(failure -> assertThat(Jobs.rootOf(failure))
                        .isInstanceOf(FlinkException.class)
                        .hasMessage("Long.MIN_VALUE timestamp: Elements used in interval stream"
                                + " joins need to have timestamps meaningful timestamps."));
    }

    private static SingleOutputStreamOperator<String> late(StreamExecutionEnvironment env) {
        TimedStream left = new TimedStream()
                .after(5, "a 10")
                .after(10, "watermark 12")
                .after(30, "a 11")
                .after(35, "a 12")
                .after(60, "end");
        TimedStream right = new TimedStream()
                .after(15, "watermark 20")
                .after(20, "a 11")
                .after(25, "a 12")
                .after(40, "b 3")
                .after(60, "end");
        return left.in(env)
                .keyBy(record -> record.charAt(0))
                .intervalJoin(right.in(env).keyBy(record -> record.charAt(0)))
                .between(Time.milliseconds(-5), Time.milliseconds(5))
                .process(new Pairing());
    }

    @Test
    @Tag("row:M10")
    void shouldDropAndCountLateRecordsOfBothInputs() throws Exception {
        for (int seed = 0; seed < 6; seed++) {
            List<String> pairs = Jobs.stepped(seed, 1, IntervalJoinTest::late);

            assertThat(pairs).as("seed %d", seed).containsExactly("a 10+a 12", "a 12+a 12");
            assertThat(lateRecords(seed)).as("seed %d", seed).isEqualTo(3);
        }
    }

    private static long lateRecords(int seed) throws Exception {
        StreamExecutionEnvironment env = Simulation.environment(seed, 1);
        late(env).addSink(new DiscardingSink<>());
        LocalJob job = (LocalJob) env.executeAsync();
        job.getJobExecutionResult().get();
        return job.metrics().stream()
                .filter(entry -> entry.identifier().endsWith(".numLateRecordsDropped"))
                .mapToLong(entry -> (long) entry.value())
                .sum();
    }
}
