// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How much of the DataStream API the corpus calls, as {@code tools/api-parity} counts it in its classes. */
class ApiCoverageTest {

    /** Percent of the annotated, not deprecated methods of streams and environments. */
    private static final String WANTED = "90";

    private static final List<String> PACKAGES = List.of(
            "org.apache.flink.streaming.api.datastream",
            "org.apache.flink.streaming.api.environment");

    @Test
    void shouldCallAlmostAllOfTheApi() throws Exception {
        Path classes = Flink.compiled();

        List<String> options = new ArrayList<>(
                List.of("--skip-deprecated", "--tests", "--level", "PEX", "--min", WANTED));
        for (String called : PACKAGES) {
            options.addAll(List.of("--called", called));
        }
        for (String jar : Flink.jars()) {
            if (Path.of(jar).getFileName().toString().startsWith("flink-")) {
                options.addAll(List.of("--flink", jar));
            }
        }
        options.add(classes.toString());
        String output = ParityTool.run("refs", options);

        assertThat(output).contains("OK: named ");
    }
}
