// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AttentionTest {

    private final Attention attention = new Attention();

    @Test
    void shouldBeWantedFromATickUntilTheTaskHasLookedAbout() {
        assertThat(attention.isWanted()).isFalse();
        attention.checkCancelled();

        attention.tick();
        attention.tick();
        assertThat(attention.isWanted()).isTrue();
        assertThat(attention.isCancelled()).isFalse();
        assertThat(attention.ticks()).isEqualTo(2);
        attention.lookAbout();

        assertThat(attention.isWanted()).isFalse();
    }

    @Test
    void shouldStayCancelledWhateverComesLater() {
        attention.cancel();

        attention.tick();
        attention.lookAbout();

        assertThat(attention.isWanted()).isTrue();
        assertThat(attention.isCancelled()).isTrue();
        assertThatThrownBy(attention::checkCancelled).isInstanceOf(CancelledException.class);
    }
}
