// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.runner;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.benchmarks.measure.Timing;

import org.junit.jupiter.api.Test;

import java.util.List;

class BudgetTest {

    @Test
    void shouldGiveFewProcessesTheMost() {
        var budget = new Budget(true, 3, 0);

        Timing timing = budget.next(0);

        assertThat(timing).isEqualTo(new Timing(1_000, 3_000, 1_000, 150));
    }

    @Test
    void shouldGiveLessWhenTimeRunsOut() {
        var budget = new Budget(true, 52, 0);

        long early = budget.next(0).measuredMs();
        long late = budget.next(250_000).measuredMs();

        assertThat(early).isEqualTo(500);
        assertThat(late).isEqualTo(300);
    }

    @Test
    void shouldLearnWhatProcessesNeedBesides() {
        var budget = new Budget(true, 52, 0);

        budget.finished("flink-1.14", 1_000);

        assertThat(budget.next(5_000).measuredMs()).isEqualTo(1_000);
    }

    @Test
    void shouldLeaveOutWhatThereIsNoTimeFor() {
        var budget = new Budget(true, 52, 0);

        assertThat(budget.isEnoughFor(List.of("millrace", "flink-1.14"), 281_600))
                .isTrue();
        assertThat(budget.isEnoughFor(List.of("millrace", "flink-1.14"), 281_601))
                .isFalse();
    }

    @Test
    void shouldWaitForAProcessLittleLongerThanThereIsTime() {
        var budget = new Budget(true, 52, 0);

        assertThat(budget.mostSeconds(0)).isEqualTo(320);
        assertThat(budget.mostSeconds(200_000)).isEqualTo(120);
        assertThat(budget.mostSeconds(400_000)).isEqualTo(30);
        assertThat(new Budget(false, 52, 0).mostSeconds(400_000)).isEqualTo(600);
    }

    @Test
    void shouldNotShareOutAThoroughRun() {
        var budget = new Budget(false, 1_000, 0);

        Timing timing = budget.next(1_000_000);

        assertThat(timing).isEqualTo(Budget.THOROUGH);
    }
}
