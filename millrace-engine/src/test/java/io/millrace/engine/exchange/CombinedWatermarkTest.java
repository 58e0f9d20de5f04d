// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CombinedWatermarkTest {

    private final CombinedWatermark combined = new CombinedWatermark(2);

    @Test
    @Tag("row:W3")
    void shouldRiseOnlyWithTheSmallestInput() {
        assertThat(combined.update(0, 10)).isFalse();
        assertThat(combined.update(1, 7)).isTrue();
        assertThat(combined.update(1, 6)).isFalse();
        assertThat(combined.update(1, 7)).isFalse();

        assertThat(combined.combined()).isEqualTo(7);
    }

    /** The case of FLINK-18934: time moves on with the status, without another watermark. */
    @Test
    void shouldMoveOnWhenTheInputThatHeldBackGoesIdle() {
        combined.update(0, 10);
        combined.update(1, 7);

        assertThat(combined.updateStatus(1, true)).isTrue();

        assertThat(combined.combined()).isEqualTo(10);
        assertThat(combined.isIdle()).isFalse();
    }

    @Test
    void shouldNotFallBackWhenAnInputComesBackBehind() {
        combined.update(0, 10);
        combined.updateStatus(1, true);

        assertThat(combined.updateStatus(1, false)).isFalse();
        assertThat(combined.update(1, 9)).isFalse();

        assertThat(combined.combined()).isEqualTo(10);
    }

    @Test
    void shouldBeIdleOnlyWhileAllInputsAre() {
        combined.updateStatus(0, true);
        assertThat(combined.isIdle()).isFalse();

        combined.updateStatus(1, true);
        assertThat(combined.isIdle()).isTrue();

        combined.updateStatus(0, false);
        assertThat(combined.isIdle()).isFalse();
    }

    @Test
    @Tag("row:W15")
    void shouldNotReachEndOfTimeWhileTheUnfinishedInputIsOnlyIdle() {
        combined.update(0, 10);
        combined.update(1, 7);
        combined.updateStatus(1, true);

        assertThat(combined.update(0, Long.MAX_VALUE)).isFalse();

        assertThat(combined.combined()).isEqualTo(10);
        assertThat(combined.isIdle()).isTrue();
    }

    @Test
    @Tag("row:W15")
    void shouldReachEndOfTimeWhenAllInputsHave() {
        combined.update(0, Long.MAX_VALUE);
        combined.update(1, 7);

        assertThat(combined.combined()).isEqualTo(7);
        assertThat(combined.update(1, Long.MAX_VALUE)).isTrue();

        assertThat(combined.combined()).isEqualTo(Long.MAX_VALUE);
        assertThat(combined.isIdle()).isFalse();
    }
}
