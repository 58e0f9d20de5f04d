// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.fastpaths;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * However many records a job sees, it needs memory for its keys only: 64 MB of heap are plenty for a thousand. With {@code
 * -Psoak} it sees a hundred million records.
 */
class MemoryIT {

    private static final long RECORDS = Long.getLong("millrace.soak.records", 5_000_000);
    private static final long MINUTES = 20;

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void shouldRunInSmallHeap(int parallelism) throws Exception {
        Path output = directory.resolve("output");
        Process jvm = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath(),
                        ManyKeys.class.getName(),
                        Long.toString(RECORDS),
                        Integer.toString(parallelism)))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        boolean hasEnded = jvm.waitFor(MINUTES, TimeUnit.MINUTES);
        jvm.destroyForcibly();

        assertThat(hasEnded).as("ended within %s minutes", MINUTES).isTrue();
        assertThat(Files.readString(output))
                .contains("total " + ManyKeys.expected(RECORDS) + " in windows");
        assertThat(jvm.exitValue()).isZero();
    }

    /** Surefire hides the real one behind a jar of its own. */
    private static String classPath() {
        return System.getProperty(
                "surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
