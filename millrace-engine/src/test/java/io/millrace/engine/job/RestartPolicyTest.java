// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.engine.plan.JobOptions.RestartOptions;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

class RestartPolicyTest {

    private static final long START_MS = 5_000;

    private static RestartPolicy policy(RestartOptions options) {
        return RestartPolicies.of(options, new SplittableRandom(1));
    }

    /** Delays after failures with the given pauses before them. */
    private static List<Long> delays(RestartPolicy policy, long... pausesMs) {
        List<Long> delays = new ArrayList<>();
        long now = START_MS;
        for (long pause : pausesMs) {
            now += pause;
            delays.add(policy.delayAfterFailureMs(now));
        }
        return delays;
    }

    @Test
    void shouldNeverRestartWithoutStrategy() {
        RestartPolicy policy = policy(new RestartOptions.None());

        assertThat(delays(policy, 0, 1_000)).containsOnly(RestartPolicy.NO_RESTART);
        assertThat(policy.label()).isEqualTo("NoRestartBackoffTimeStrategy");
    }

    @Test
    void shouldRestartSoManyTimesWithFixedDelay() {
        RestartPolicy policy = policy(new RestartOptions.FixedDelay(2, 7));

        assertThat(delays(policy, 0, 0, 0, 100_000)).containsExactly(7L, 7L, -1L, -1L);
        assertThat(policy.label())
                .isEqualTo(
                        "FixedDelayRestartBackoffTimeStrategy(maxNumberRestartAttempts=2, backoffTimeMS=7)");
    }

    /** Recorded from Flink 1.14.4: y for a restart, n for none, with these pauses before the failures. */
    @ParameterizedTest
    @CsvSource({"1, ynnnnnynnn", "2, yynnnyyynn", "3, yyyyyyyyyy"})
    void shouldRestartUntilFailuresComeTooOften(int maxFailures, String expected) {
        RestartPolicy policy = policy(new RestartOptions.FailureRate(maxFailures, 1_000, 7));

        List<Long> delays = delays(policy, 0, 100, 100, 900, 1, 1_000, 1_001, 500, 500, 1);

        StringBuilder answers = new StringBuilder();
        delays.forEach(delay -> answers.append(delay == 7 ? 'y' : 'n'));
        assertThat(answers).hasToString(expected);
    }

    @Test
    void shouldNameFailureRateLikeFlink() {
        assertThat(policy(new RestartOptions.FailureRate(1, 1_000, 7)).label())
                .isEqualTo(
                        "FailureRateRestartBackoffTimeStrategy(FailureRateRestartBackoffTimeStrategy("
                                + "failuresIntervalMS=1000,backoffTimeMS=7,maxFailuresPerInterval=1)");
    }

    /** Recorded from Flink 1.14.4. */
    @Test
    void shouldGrowDelayAndFallBackAfterAQuietTime() {
        RestartPolicy policy =
                policy(new RestartOptions.ExponentialDelay(10, 1_000, 2.5, 5_000, 0));

        List<Long> delays = delays(
                policy, 0, 10, 25, 62, 156, 390, 976, 1_000, 5_999, 6_000, 1, 5_010, 5_009, 5_025);

        assertThat(delays)
                .containsExactly(
                        10L, 25L, 62L, 155L, 387L, 967L, 1_000L, 1_000L, 1_000L, 10L, 25L, 62L,
                        155L, 387L);
    }

    /** Bounds as Flink 1.14.4 keeps them. */
    @ParameterizedTest
    @CsvSource({"10, 8, 12", "100, 75, 125", "1000, 750, 1000"})
    void shouldSpreadDelayWithinItsBounds(long initialMs, long smallest, long largest) {
        RestartPolicy policy =
                policy(new RestartOptions.ExponentialDelay(initialMs, 1_000, 2, 5_000, 0.25));
        TreeSet<Long> delays = new TreeSet<>();

        for (int i = 1; i <= 20_000; i++) {
            delays.add(policy.delayAfterFailureMs(i * 100_000L));
        }

        assertThat(delays.first()).isEqualTo(smallest);
        assertThat(delays.last()).isEqualTo(largest);
    }
}
