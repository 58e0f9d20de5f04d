// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

import org.junit.jupiter.api.Test;

import java.util.List;

/** How much of Flink's public API is here, as {@code tools/api-parity} measures it; the figure may only rise. */
class ApiParityTest {

    /** Percent of the annotated, not deprecated classes and members of the DataStream API; the lower of the two. */
    private static final String WANTED = "95";

    @Test
    void shouldHaveAsMuchOfTheApiAsBefore() throws Exception {
        String output = ParityTool.run(
                "check",
                List.of(
                        "--skip-deprecated",
                        "--summary",
                        "--tier",
                        "1",
                        "--level",
                        "PEX",
                        "--min",
                        WANTED,
                        ParityTool.placeOf(ExecutionConfig.class),
                        ParityTool.placeOf(StreamExecutionEnvironment.class)));

        assertThat(output).contains("OK: ");
    }
}
