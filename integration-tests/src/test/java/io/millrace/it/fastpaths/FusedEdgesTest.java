// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.fastpaths;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.eventtime.Watermark;
import io.millrace.api.common.typeinfo.Types;
import io.millrace.api.java.functions.KeySelector;
import io.millrace.api.java.tuple.Tuple2;
import io.millrace.engine.plan.FastPathOptions;
import io.millrace.engine.simulation.Simulation;
import io.millrace.it.Jobs;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.KeyedProcessFunction;
import io.millrace.streaming.api.functions.sink.DiscardingSink;
import io.millrace.streaming.api.functions.sink.SinkFunction;
import io.millrace.streaming.api.functions.source.SourceFunction;
import io.millrace.streaming.api.windowing.assigners.TumblingEventTimeWindows;
import io.millrace.streaming.api.windowing.time.Time;
import io.millrace.util.Collector;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A keyed edge that is a call passes on time, idleness, the end and failures as an exchange does. */
class FusedEdgesTest {

    private static final int SEEDS = 60;
    private static final Switches EXCHANGED = Switches.without(FastPathOptions.FUSED_KEYED_EDGES);

    /** What the sinks of the run saw; simulations are one at a time. */
    private static final List<String> SEEN = new ArrayList<>();

    private static List<String> seen(long seed, Switches switches) throws Exception {
        SEEN.clear();
        StreamExecutionEnvironment env = Simulation.environment(seed, 1, switches.configuration());
        // Behind the source's own task: what may set timers is not fused with a source function.
        env.addSource(new Erratic(seed), Types.STRING)
                .rebalance()
                .map(text -> text)
                .returns(Types.STRING)
                .keyBy(text -> text.substring(0, 1))
                .process(new Telling())
                .keyBy(text -> text.length())
                .reduce((one, other) -> other)
                .addSink(new Noting());
        env.execute();
        return List.copyOf(SEEN);
    }

    /** Both edges are fused into the task that the source function's thread drives. */
    private static List<String> seenBehindASourceFunction(long seed, Switches switches)
            throws Exception {
        SEEN.clear();
        StreamExecutionEnvironment env = Simulation.environment(seed, 1, switches.configuration());
        env.addSource(new Erratic(seed), Types.STRING)
                .keyBy(text -> text.substring(0, 1))
                .reduce((one, other) -> one + " " + other)
                .keyBy(text -> text.substring(0, 1))
                .window(TumblingEventTimeWindows.of(Time.milliseconds(5)))
                .reduce((one, other) -> one + "; " + other)
                .addSink(new Noting());
        env.execute();
        return List.copyOf(SEEN);
    }

    @Test
    void shouldPassOnTimeBehindASourceFunctionAsAnExchangeDoes() throws Exception {
        int lines = 0;

        for (long seed = 0; seed < SEEDS; seed++) {
            List<String> exchanged = seenBehindASourceFunction(seed, EXCHANGED);
            List<String> fused = seenBehindASourceFunction(seed, Switches.allOn());
            assertThat(fused).as("seed %s", seed).isEqualTo(exchanged);
            lines += fused.size();
        }

        assertThat(lines).isGreaterThan(5 * SEEDS);
    }

    private static String failureOf(KeySelector<Reading, String> key, Switches switches) {
        StreamExecutionEnvironment env = Simulation.environment(1, 1, switches.configuration());
        try {
            env.addSource(new WithoutKind(), Types.POJO(Reading.class))
                    .rebalance()
                    .map(reading -> reading)
                    .returns(Types.POJO(Reading.class))
                    .keyBy(key, Types.STRING)
                    .process(new Passing())
                    .addSink(new DiscardingSink<>());
            env.execute();
        } catch (Exception e) {
            return Jobs.rootOf(e).toString();
        }
        return "none";
    }

    @Test
    void shouldPassOnTimeAndIdlenessAsAnExchangeDoes() throws Exception {
        int lines = 0;

        for (long seed = 0; seed < SEEDS; seed++) {
            List<String> exchanged = seen(seed, EXCHANGED);
            List<String> fused = seen(seed, Switches.allOn());
            assertThat(fused).as("seed %s", seed).isEqualTo(exchanged);
            lines += fused.size();
        }

        assertThat(lines).isGreaterThan(10 * SEEDS);
    }

    @Test
    void shouldFailForANullKeyAsAnExchangeDoes() {
        KeySelector<Reading, String> key = reading -> reading.kind;
        String exchanged = failureOf(key, EXCHANGED);

        String fused = failureOf(key, Switches.allOn());

        assertThat(fused).isEqualTo(exchanged).contains("null");
    }

    @Test
    void shouldFailForAFailingKeySelectorAsAnExchangeDoes() {
        KeySelector<Reading, String> key = reading -> reading.kind.trim();
        String exchanged = failureOf(key, EXCHANGED);

        String fused = failureOf(key, Switches.allOn());

        assertThat(fused).isEqualTo(exchanged).contains("NullPointerException");
    }

    @Test
    void shouldRefuseANullFieldAsAnExchangeDoes() {
        String exchanged = failureOfNullField(EXCHANGED);

        String fused = failureOfNullField(Switches.allOn());

        assertThat(fused).isEqualTo(exchanged).contains("null");
    }

    private static String failureOfNullField(Switches switches) {
        StreamExecutionEnvironment env = Simulation.environment(1, 1, switches.configuration());
        try {
            env.fromElements(Tuple2.of("key", "text"))
                    .map(pair -> Tuple2.of(pair.f0, (Long) null))
                    .returns(Types.TUPLE(Types.STRING, Types.LONG))
                    .keyBy(pair -> pair.f0)
                    .map(pair -> pair.f0)
                    .addSink(new DiscardingSink<>());
            env.execute();
        } catch (Exception e) {
            return Jobs.rootOf(e).toString();
        }
        return "none";
    }

    /** Records, watermarks that also go back or repeat, and pauses, in random order. */
    private static final class Erratic implements SourceFunction<String> {

        private static final int STEPS = 30;

        private final long seed;
        private volatile boolean isCancelled;

        Erratic(long seed) {
            this.seed = seed;
        }

        @Override
        public void run(SourceContext<String> context) {
            Random random = new Random(seed);
            for (int step = 0; step < STEPS && !isCancelled; step++) {
                switch (random.nextInt(4)) {
                    case 0 ->
                        context.emitWatermark(new io.millrace.streaming.api.watermark.Watermark(
                                random.nextInt(STEPS + 10)));
                    case 1 -> context.markAsTemporarilyIdle();
                    default -> context.collectWithTimestamp(step % 3 + " " + step, step);
                }
            }
        }

        @Override
        public void cancel() {
            isCancelled = true;
        }
    }

    private static final class Telling extends KeyedProcessFunction<String, String, String> {

        @Override
        public void processElement(String text, Context context, Collector<String> out) {
            out.collect(text + " at " + context.timerService().currentWatermark());
            context.timerService().registerEventTimeTimer(context.timestamp() + 3);
        }

        @Override
        public void onTimer(long timestamp, OnTimerContext context, Collector<String> out) {
            out.collect("timer " + timestamp + " of " + context.getCurrentKey() + " at "
                    + context.timerService().currentWatermark());
        }
    }

    private static final class Noting implements SinkFunction<String> {

        @Override
        public void invoke(String text, Context context) {
            SEEN.add(text + ", " + context.timestamp() + " ~" + context.currentWatermark());
        }

        @Override
        public void writeWatermark(Watermark watermark) {
            SEEN.add("watermark " + watermark.getTimestamp());
        }

        @Override
        public void finish() {
            SEEN.add("end");
        }
    }

    /** One record without a kind. */
    private static final class WithoutKind implements SourceFunction<Reading> {

        @Override
        public void run(SourceContext<Reading> context) {
            context.collect(new Reading(1, 2, null, 3));
        }

        @Override
        public void cancel() {}
    }

    private static final class Passing extends KeyedProcessFunction<String, Reading, Reading> {

        @Override
        public void processElement(Reading reading, Context context, Collector<Reading> out) {
            out.collect(reading);
        }
    }
}
