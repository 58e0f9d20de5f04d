// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.Random;

class LatencyHistogramTest {

    private final LatencyHistogram histogram = new LatencyHistogram();

    @Test
    void shouldBeExactForSmallValues() {
        for (int i = 1; i <= 100; i++) {
            histogram.record(i);
        }

        assertThat(histogram.percentile(50)).isEqualTo(50);
        assertThat(histogram.percentile(99)).isEqualTo(99);
        assertThat(histogram.percentile(100)).isEqualTo(100);
        assertThat(histogram.total()).isEqualTo(100);
    }

    @Test
    void shouldBeLessThanTwoPercentTooHighForAnyValue() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        long[] values = new long[10_000];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextLong() >>> 1 + random.nextInt(60);
            histogram.record(values[i]);
        }
        Arrays.sort(values);

        for (double percent : new double[] {1, 25, 50, 90, 99, 99.9}) {
            long exact = values[(int) Math.ceil(values.length * percent / 100) - 1];
            assertThat(histogram.percentile(percent))
                    .as("p%s, seed %s", percent, seed)
                    .isBetween(exact, exact + exact / 50);
        }
    }

    @Test
    void shouldCountNegativeValuesAsZero() {
        histogram.record(-5);

        assertThat(histogram.percentile(50)).isZero();
        assertThat(histogram.total()).isEqualTo(1);
    }

    @Test
    void shouldAddUp() {
        var other = new LatencyHistogram();
        histogram.record(10);
        other.record(1_000_000);

        histogram.add(other);

        assertThat(histogram.percentile(50)).isEqualTo(10);
        assertThat(histogram.percentile(100)).isEqualTo(1_000_000);
        assertThat(histogram.most()).isEqualTo(1_000_000);
    }

    @Test
    void shouldKnowNothingOfNothing() {
        assertThat(histogram.percentile(99)).isZero();
    }
}
