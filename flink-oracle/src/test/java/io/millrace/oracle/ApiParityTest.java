// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.api.common.ExecutionConfig;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How much of Flink's public API is here, as {@code tools/api-parity} measures it; the figure may only rise. */
class ApiParityTest {

    /** Percent of the annotated, not deprecated classes and members of the DataStream API; the lower of the two. */
    private static final String WANTED = "50";

    private static final Path TOOL =
            Path.of(System.getProperty("millrace.root"), "tools", "api-parity");

    @Test
    void shouldHaveAsMuchOfTheApiAsBefore() throws Exception {
        String output = check("--tier", "1", "--level", "PEX", "--min", WANTED);

        assertThat(output).contains("OK: ");
    }

    private static String check(String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                placeOf(ClassReader.class),
                TOOL.resolve("ApiParity.java").toString(),
                "check",
                "--list",
                TOOL.resolve("flink-1.14.4-api.txt").toString(),
                "--skip-deprecated",
                "--summary"));
        command.addAll(List.of(options));
        command.add(placeOf(ExecutionConfig.class));
        command.add(placeOf(StreamExecutionEnvironment.class));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        System.out.println(output);
        return output;
    }

    private static String placeOf(Class<?> type) throws Exception {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().toURI()).getPath();
    }
}
