// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class TranslationTest {

    @TempDir
    private Path directory;

    @Test
    void shouldReplaceThePrefixOfTheApiOnly() {
        String source = """
                package io.millrace.benchmarks.programs;
                import io.millrace.streaming.api.datastream.DataStream;
                import static io.millrace.examples.common.Rows.row;
                class A extends io.millrace.util.B { String name = "radio.millrace.org"; }
                """;

        String translated = Translation.translate(source, "org.apache.flink.");

        assertThat(translated).isEqualTo("""
                        package io.millrace.benchmarks.programs;
                        import org.apache.flink.streaming.api.datastream.DataStream;
                        import static io.millrace.examples.common.Rows.row;
                        class A extends org.apache.flink.util.B { String name = "radio.millrace.org"; }
                        """);
    }

    @Test
    void shouldCompileAgainOnlyWhenASourceHasChanged() throws IOException {
        Path source = Files.writeString(directory.resolve("A.java"), "class A {}");
        Path compiled = directory.resolve("out/classes/A.class");

        compile(source);
        byte[] first = Files.readAllBytes(compiled);
        Files.delete(compiled);
        compile(source);
        boolean isThereWithoutChange = Files.exists(compiled);
        Files.writeString(source, "class A { int field; }");
        compile(source);

        assertThat(isThereWithoutChange).isFalse();
        assertThat(Files.readAllBytes(compiled)).isNotEqualTo(first);
    }

    @Test
    void shouldSayWhatDoesNotCompile() throws IOException {
        Path source = Files.writeString(directory.resolve("A.java"), "class A extends Missing {}");

        assertThatThrownBy(() -> compile(source))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("do not compile for here")
                .hasMessageContaining("Missing");
    }

    private void compile(Path source) {
        Translation.compile(
                "here", "io.millrace.", directory, List.of(source), "", directory.resolve("out"));
    }
}
