// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.millrace.configuration.IllegalConfigurationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void shouldKeepTheOrderOfNumbersAndRanges() {
        Ports ports = Ports.of(" 8090-8092, 8081,0");

        assertThat(ports.ranges())
                .containsExactly(
                        new Ports.Range(8090, 8092),
                        new Ports.Range(8081, 8081),
                        new Ports.Range(0, 0));
        assertThat(ports.contains(8091)).isTrue();
        assertThat(ports.contains(8082)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "many", "-1", "65536", "1-", "90-80", "8081,,8082"})
    void shouldRefuseWhatNamesNoPorts(String text) {
        assertThatThrownBy(() -> Ports.of(text))
                .isInstanceOf(IllegalConfigurationException.class)
                .hasMessageContaining("'" + text + "'");
    }
}
