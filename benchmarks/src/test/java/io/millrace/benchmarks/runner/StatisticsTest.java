// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;

class StatisticsTest {

    @Test
    void shouldTakeTheMiddleOne() {
        double median = Statistics.median(List.of(9.0, 1.0, 2.0));

        assertThat(median).isEqualTo(2);
    }

    @Test
    void shouldTakeTheMeanOfTheMiddleTwo() {
        double median = Statistics.median(List.of(8.0, 1.0, 2.0, 100.0));

        assertThat(median).isEqualTo(5);
    }

    @Test
    void shouldRefuseTheMedianOfNothing() {
        assertThatThrownBy(() -> Statistics.median(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldLetFactorsCancelOut() {
        double mean = Statistics.geometricMean(List.of(4.0, 0.25, 8.0, 0.5));

        assertThat(mean).isCloseTo(Math.sqrt(2), within(1e-12));
    }

    @Test
    void shouldFindLeastAndMost() {
        List<Double> values = List.of(3.0, 1.0, 2.0);

        assertThat(Statistics.least(values)).isEqualTo(1);
        assertThat(Statistics.most(values)).isEqualTo(3);
    }
}
