// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.common;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.engine.testing.ManualClock;

import org.junit.jupiter.api.Test;

class ActiveTimeTest {

    private final ManualClock clock = new ManualClock();
    private final ActiveTime activeTime = new ActiveTime(clock);

    @Test
    void shouldStandStillWhileBlocked() {
        clock.advance(10);
        activeTime.onBlocked();
        clock.advance(1_000);
        assertThat(activeTime.relativeTimeMillis()).isEqualTo(10);

        activeTime.onUnblocked();
        clock.advance(5);

        assertThat(activeTime.relativeTimeMillis()).isEqualTo(15);
        assertThat(activeTime.relativeTimeNanos()).isEqualTo(15_000_000);
    }

    @Test
    void shouldCountFromTheFirstOfSeveralBlocks() {
        activeTime.onBlocked();
        clock.advance(10);
        activeTime.onBlocked();
        clock.advance(10);
        activeTime.onUnblocked();
        activeTime.onUnblocked();

        assertThat(activeTime.relativeTimeMillis()).isZero();
    }
}
