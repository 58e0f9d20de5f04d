// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.streams;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.restartstrategy.RestartStrategies;
import io.millrace.api.common.time.Time;
import io.millrace.configuration.Configuration;
import io.millrace.engine.simulation.Simulation;
import io.millrace.it.Timeline;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.ProcessFunction;
import io.millrace.streaming.api.functions.sink.DiscardingSink;
import io.millrace.util.Collector;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Pauses between attempts that grow, as whole jobs on the simulation's clock. */
class ExponentialDelayTest {

    /** Far more than the simulation itself needs to notice a failure and to deploy anew. */
    private static final long OVERHEAD_MS = 40;

    private static final List<Long> PAUSES_MS = new ArrayList<>();

    /** How long each attempt lives before it fails; those after the last one succeed. */
    private static long[] lifetimesMs;

    private static int attempt;
    private static long failedAtMs;

    /** Fails at the record that says how long this attempt was to live. */
    private static final class Mortal extends ProcessFunction<String, String> {

        @Override
        public void processElement(String value, Context context, Collector<String> out) {
            long nowMs = context.timerService().currentProcessingTime();
            if (value.equals("born")) {
                if (attempt > 0) {
                    PAUSES_MS.add(nowMs - failedAtMs);
                }
                return;
            }
            if (attempt < lifetimesMs.length && value.equals("after " + lifetimesMs[attempt])) {
                attempt++;
                failedAtMs = nowMs;
                throw new IllegalStateException(value);
            }
        }
    }

    private interface Setting {
        void set(StreamExecutionEnvironment env);
    }

    private static List<Long> pauses(long seed, Setting setting, long... lives) throws Exception {
        PAUSES_MS.clear();
        lifetimesMs = lives;
        attempt = 0;
        Timeline timeline = new Timeline().after(1, "born");
        long[] distinct = Arrays.stream(lives).distinct().sorted().toArray();
        for (long life : distinct) {
            timeline.after(1 + life, "after " + life);
        }
        StreamExecutionEnvironment env = Simulation.environment(seed, 1);
        setting.set(env);
        timeline.in(env).process(new Mortal()).addSink(new DiscardingSink<>());

        env.execute();

        assertThat(attempt).isEqualTo(lives.length);
        return List.copyOf(PAUSES_MS);
    }

    private static Setting configured(String... settings) {
        Configuration configuration = new Configuration();
        configuration.setString("restart-strategy", "exponential-delay");
        for (String setting : settings) {
            configuration.setString(
                    "restart-strategy.exponential-delay." + setting.split("=")[0],
                    setting.split("=")[1]);
        }
        return env -> env.configure(configuration);
    }

    private static void assertPauses(List<Long> pauses, double jitter, long... expectedMs) {
        assertThat(pauses).hasSize(expectedMs.length);
        for (int i = 0; i < expectedMs.length; i++) {
            assertThat(pauses.get(i))
                    .as("pause %d of %s", i, pauses)
                    .isBetween(
                            (long) (expectedMs[i] * (1 - jitter)),
                            (long) (expectedMs[i] * (1 + jitter)) + OVERHEAD_MS);
        }
    }

    private static long[] times(int count, long lifeMs) {
        long[] lives = new long[count];
        Arrays.fill(lives, lifeMs);
        return lives;
    }

    @Test
    void shouldDoubleFromOneSecondToFiveMinutesByDefault() throws Exception {
        List<Long> spreads = new ArrayList<>();
        for (int seed = 0; seed < 8; seed++) {
            List<Long> pauses = pauses(seed, configured(), times(11, 5));

            assertPauses(
                    pauses.subList(0, 9),
                    0.1,
                    1_000,
                    2_000,
                    4_000,
                    8_000,
                    16_000,
                    32_000,
                    64_000,
                    128_000,
                    256_000);
            assertThat(pauses.subList(9, 11))
                    .allSatisfy(
                            pause -> assertThat(pause).isBetween(270_000L, 300_000 + OVERHEAD_MS));
            spreads.add(pauses.get(8) - 256_000);
        }
        assertThat(spreads)
                .as("jitter of a tenth, both ways")
                .anyMatch(spread -> spread > 1_000)
                .anyMatch(spread -> spread < -1_000)
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldStartAnewAfterAnHourByDefault() {
        StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);

        configured().set(env);

        assertThat(env.getConfig().getRestartStrategy().getDescription())
                .isEqualTo(
                        "Restart with exponential delay: starting at 1000 ms, increasing by 2.000000,"
                                + " with maximum 300000 ms. Delay resets after 3600000 ms with jitter 0.100000");
    }

    @Test
    void shouldTakeAllValuesFromTheConfiguration() throws Exception {
        Setting setting = configured(
                "initial-backoff=200 ms",
                "max-backoff=3 s",
                "backoff-multiplier=3.0",
                "reset-backoff-threshold=300 ms",
                "jitter-factor=0.0");
        for (int seed = 0; seed < 2; seed++) {
            assertPauses(
                    pauses(seed, setting, 5, 5, 5, 5, 200, 400, 5),
                    0,
                    200,
                    600,
                    1_800,
                    3_000,
                    3_000,
                    200,
                    600);
        }
    }

    @Test
    void shouldPreferTheProgramToTheConfiguration() throws Exception {
        Setting setting = env -> {
            configured("initial-backoff=7 s").set(env);
            env.setRestartStrategy(RestartStrategies.exponentialDelayRestart(
                    Time.milliseconds(100), Time.seconds(1), 4.0, Time.seconds(30), 0.0));
        };

        assertPauses(pauses(2, setting, times(4, 5)), 0, 100, 400, 1_000, 1_000);
    }
}
