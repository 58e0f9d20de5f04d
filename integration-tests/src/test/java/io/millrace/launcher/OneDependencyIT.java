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
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a project gets that depends on the embedded module and on nothing else. */
class OneDependencyIT {

    private static final Path TARGET = Launcher.root().resolve("millrace-embedded/target");

    /** The jar itself, and all that Maven finds at run time behind it. */
    static String classpath() throws IOException {
        try (Stream<Path> files = Files.list(TARGET)) {
            List<Path> jars = files.filter(file ->
                            file.getFileName().toString().matches("millrace-embedded-.*\\.jar"))
                    .toList();
            assertThat(jars).hasSize(1);
            return jars.get(0) + ":"
                    + Files.readString(TARGET.resolve("runtime.classpath")).strip();
        }
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    @Test
    @Tag("row:X4")
    void shouldCompileAndRunTheWordCountOfTheReadme(@TempDir Path directory) throws IOException {
        String readme = Files.readString(Launcher.root().resolve("README.md"));
        String source = readme.replaceAll("(?s).*?```java\\n(.*?)```.*", "$1");
        String classpath = classpath();
        Path jar = new JobJars(directory, classpath)
                .jar("readme", "WordCount", Map.of("WordCount", source));

        Result result = Launcher.of(java(), directory)
                .run("-XX:ActiveProcessorCount=1", "-cp", classpath + ":" + jar, "WordCount");

        assertThat(result.stderr()).isEmpty();
        assertThat(result.stdoutLines())
                .containsExactly("(to,1)", "(be,1)", "(or,1)", "(not,1)", "(to,2)", "(be,2)");
        assertThat(result.exitCode()).isZero();
    }

    @Test
    @Tag("row:X4")
    void shouldBeAllThatTheLauncherGivesToJobs(@TempDir Path directory) throws IOException {
        String launchers =
                Launcher.ofProject(directory).run("classpath").stdout().strip();

        assertThat(names(classpath())).containsExactlyInAnyOrderElementsOf(names(launchers));
    }

    private static List<String> names(String classpath) {
        return Arrays.stream(classpath.split(":"))
                .map(jar -> Path.of(jar).getFileName().toString())
                .toList();
    }

    @Test
    @Tag("row:X4")
    void shouldBeTheOnlyDependencyThatTheReadmeNames() throws IOException {
        String readme = Files.readString(Launcher.root().resolve("README.md"));

        assertThat(readme.split("<dependency>", -1)).hasSize(2);
        assertThat(readme).contains("<artifactId>millrace-embedded</artifactId>");
    }
}
