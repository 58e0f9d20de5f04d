// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.api.common.typeutils;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Comparators order, hash and write keys as in Flink: what was recorded there must come back here. */
class ComparatorsTest {

    @Test
    void shouldSayWhatFlinkSays() throws Exception {
        List<String> recorded;
        try (InputStream in =
                ComparatorsTest.class.getResourceAsStream("/comparators/flink-1.14.4.txt")) {
            recorded = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }

        List<String> answers = ComparatorCases.run();

        assertThat(answers).hasSizeGreaterThan(1_000).containsExactlyElementsOf(recorded);
    }
}
