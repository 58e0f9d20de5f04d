// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.it.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.streaming.api.environment.StreamExecutionEnvironment;
import io.millrace.streaming.api.functions.sink.DiscardingSink;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A job whose state takes all memory fails; its process does not hang. */
class OutOfMemoryTest {

    /** Keeps a sum per key, of which there are more than fit into memory. */
    static final class Program {

        public static void main(String[] args) {
            StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
            env.fromSequence(1, 1_000_000_000L)
                    .keyBy(value -> value)
                    .reduce((a, b) -> a + b)
                    .addSink(new DiscardingSink<>());
            try {
                env.execute();
            } catch (Exception e) {
                System.exit(3);
            }
        }
    }

    /** Of this test, however it was started. */
    private static String classPath() {
        String all = System.getProperty("java.class.path");
        if (Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader) {
            for (URL url : loader.getURLs()) {
                all += File.pathSeparator + Path.of(URI.create(url.toString()));
            }
        }
        return all;
    }

    @Test
    void shouldFailWhenStateTakesAllMemory(@TempDir Path directory) throws Exception {
        Path output = directory.resolve("output");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx40m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath(),
                        Program.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(output)).isEqualTo(3);
        } finally {
            process.destroyForcibly();
        }
    }
}
