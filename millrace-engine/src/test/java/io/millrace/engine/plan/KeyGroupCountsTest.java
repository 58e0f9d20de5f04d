// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyGroupCountsTest {

    /** Where the default of Flink 1.14.4 changes, found by asking it for every parallelism. */
    @ParameterizedTest
    @CsvSource({
        "1, 128",
        "85, 128",
        "86, 256",
        "171, 256",
        "172, 512",
        "341, 512",
        "342, 1024",
        "683, 1024",
        "684, 2048",
        "1365, 2048",
        "1366, 4096",
        "2731, 4096",
        "2732, 8192",
        "5461, 8192",
        "5462, 16384",
        "10923, 16384",
        "10924, 32768",
        "32768, 32768"
    })
    void shouldGiveTheSameDefaultAsFlink(int parallelism, int expected) {
        assertThat(KeyGroupCounts.defaultFor(parallelism)).isEqualTo(expected);
    }
}
