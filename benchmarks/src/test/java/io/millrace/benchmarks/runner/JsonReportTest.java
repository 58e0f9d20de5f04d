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

class JsonReportTest {

    @Test
    void shouldQuoteWhatJsonDoesNotTake() {
        String quoted = JsonReport.quote("a\"b\\c\nd");

        assertThat(quoted).isEqualTo("\"a\\\"b\\\\c\\u000ad\"");
    }

    @Test
    void shouldKeepAFileThatItCanWriteTo(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("old.json"), "old");

        JsonReport.requireWritable(file);

        assertThat(file).hasContent("old");
    }

    @Test
    void shouldRefuseAFileThatItCannotWriteTo(@TempDir Path directory) {
        Path file = directory.resolve("missing/out.json");

        assertThatThrownBy(() -> JsonReport.requireWritable(file))
                .isInstanceOf(UsageException.class)
                .hasMessageStartingWith("--json: cannot write to " + file);
    }

    @Test
    void shouldWriteEveryRunOnce() {
        Options options = Options.parse("chain", "--only", "millrace,hand");
        var variants = List.of(new Variant(1, true), new Variant(2, false));
        var figures = new Figures();
        var sample = new Sample(12.5, List.of(12.0, 13.0), 0.01, 8e7, 60, true, "3:ff");
        figures.add(variants.get(1), "chain", "millrace", sample);
        figures.add(variants.get(0), "chain", "hand", sample);
        figures.add("hand", new StartUp(0.2, 0.1, 40));

        String json = JsonReport.of(options, variants, figures, new Machine("here"));

        assertThat(json)
                .containsOnlyOnce("\"side\": \"millrace\", \"parallelism\": 2")
                .containsOnlyOnce("{\"program\": \"chain\", \"side\": \"hand\", \"cpuNsPerRecord\"")
                .containsOnlyOnce("\"wallSeconds\": 0.200")
                .contains("\"machine\": \"here\"");
    }
}
