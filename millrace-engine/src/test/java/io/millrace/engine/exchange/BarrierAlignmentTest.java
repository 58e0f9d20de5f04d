// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.engine.record.Packet.Barrier;

import org.junit.jupiter.api.Test;

class BarrierAlignmentTest {

    private final BarrierAlignment alignment = new BarrierAlignment(3);

    private static Barrier barrier(long id) {
        return new Barrier(id, 0);
    }

    @Test
    void shouldCompleteWhenBarrierHasComeThroughAllChannels() {
        assertThat(alignment.onBarrier(0, barrier(1))).isNull();
        assertThat(alignment.onBarrier(2, barrier(1))).isNull();
        assertThat(alignment.isBlocked(0)).isTrue();
        assertThat(alignment.isBlocked(1)).isFalse();

        assertThat(alignment.onBarrier(1, barrier(1))).isEqualTo(barrier(1));

        assertThat(alignment.isBlocked(0)).isFalse();
        assertThat(alignment.isBlocked(2)).isFalse();
    }

    @Test
    void shouldGiveUpBarrierWhenHigherOneComes() {
        alignment.onBarrier(0, barrier(1));

        assertThat(alignment.onBarrier(1, barrier(2))).isNull();

        assertThat(alignment.isBlocked(0)).isFalse();
        assertThat(alignment.isBlocked(1)).isTrue();
    }

    @Test
    void shouldIgnoreBarrierOlderThanTheAwaitedOne() {
        alignment.onBarrier(1, barrier(2));

        assertThat(alignment.onBarrier(0, barrier(1))).isNull();

        assertThat(alignment.isBlocked(0)).isFalse();
    }

    @Test
    void shouldCompleteWhenLastMissingChannelCloses() {
        alignment.onBarrier(0, barrier(1));
        alignment.onBarrier(1, barrier(1));

        assertThat(alignment.onClosed(2)).isEqualTo(barrier(1));
    }

    @Test
    void shouldNotWaitForClosedChannels() {
        alignment.onClosed(1);
        alignment.onClosed(2);

        assertThat(alignment.onBarrier(0, barrier(4))).isEqualTo(barrier(4));
    }
}
