// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.millrace.launcher.Launcher.Result;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a cold JVM does between {@code main} and a job's output: it loads classes, and that is the time it takes. The times
 * themselves, beside Flink's, are measured by {@code ./millrace bench start-up}; the target is in record 0008.
 */
class ColdStartIT {

    /** 1,900 when this was written, most of them the JDK's. */
    private static final int MOST_CLASSES = 2_300;

    private static final String SOURCE = """
            import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

            public class Small {
                public static void main(String[] args) throws Exception {
                    StreamExecutionEnvironment env =
                            StreamExecutionEnvironment.getExecutionEnvironment().setParallelism(1);
                    env.fromElements(1, 2, 3).map(number -> number + 1).keyBy(number -> number % 2).sum(0).print();
                    env.execute();
                }
            }
            """;

    @Test
    @Tag("row:X5")
    void shouldLoadFewClassesForAJobOfThreeOperators(@TempDir Path directory) throws IOException {
        String classpath = OneDependencyIT.classpath();
        Path jar = new JobJars(directory, classpath).jar("small", "Small", Map.of("Small", SOURCE));
        Path log = directory.resolve("classes.log");

        Result result = Launcher.of(OneDependencyIT.java(), directory)
                .run("-Xlog:class+load:file=" + log, "-cp", classpath + ":" + jar, "Small");

        assertThat(result.stdoutLines()).containsExactly("2", "3", "6");
        List<String> loaded = Files.readAllLines(log);
        assertThat(loaded.size()).isBetween(500, MOST_CLASSES);
        assertThat(loaded)
                .as("what the job does not need")
                .noneMatch(line -> line.contains(" org.apache.logging.log4j.core.")
                        || line.contains(" com.esotericsoftware.kryo.Kryo ")
                        || line.contains(" io.millrace.cli.")
                        || line.contains(" io.millrace.web.")
                        || line.contains(" com.sun.net.httpserver."));
    }
}
