// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttentionTest {

    @Test
    void shouldStayRaisedUntilLowered() {
        Attention attention = new Attention();
        assertThat(attention.isRaised()).isFalse();

        attention.raise();
        attention.raise();
        assertThat(attention.isRaised()).isTrue();

        attention.lower();
        assertThat(attention.isRaised()).isFalse();
    }
}
