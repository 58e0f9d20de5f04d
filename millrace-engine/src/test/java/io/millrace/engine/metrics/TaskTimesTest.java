// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.engine.common.ActiveTime;
import io.millrace.engine.testing.ManualClock;

import org.junit.jupiter.api.Test;

class TaskTimesTest {

    private final ManualClock clock = new ManualClock();
    private final ActiveTime activeTime = new ActiveTime(clock);
    private final TaskTimes times = new TaskTimes(clock, activeTime);
    private final TimeShare idle = new TimeShare(times::idleNanos);
    private final TimeShare blocked = new TimeShare(times::blockedNanos);

    private void updateAfter(long ms) {
        clock.advance(ms);
        idle.update();
        blocked.update();
    }

    @Test
    void shouldTellRestFromWork() {
        times.onIdle(clock.nowNanos());
        clock.advance(1000);
        times.onBusy(clock.nowNanos());

        updateAfter(4000);

        assertThat(idle.getValue()).isEqualTo(200);
        assertThat(blocked.getValue()).isZero();
    }

    @Test
    void shouldCountARestThatLastsInEachInterval() {
        clock.advance(2500);
        times.onIdle(clock.nowNanos());
        times.onIdle(clock.nowNanos());

        updateAfter(2500);
        long first = idle.getValue();
        updateAfter(5000);

        assertThat(first).isEqualTo(500);
        assertThat(idle.getValue()).isEqualTo(1000);
    }

    @Test
    void shouldCountTimeWithoutRoom() {
        activeTime.onBlocked();
        updateAfter(5000);
        long whole = blocked.getValue();
        clock.advance(1000);
        activeTime.onUnblocked();

        updateAfter(4000);

        assertThat(whole).isEqualTo(1000);
        assertThat(blocked.getValue()).isEqualTo(200);
        assertThat(times.isBlocked()).isFalse();
    }
}
