// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.millrace.examples.common.ExampleData;
import io.millrace.examples.common.ExampleOptions;
import io.millrace.examples.weblog.HourlyTraffic;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The examples from the command line. */
class ExampleMainsTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource
    void shouldReadTheGivenDirectoryAndWriteTheGivenFile(ExampleProgram program) throws Exception {
        program.cutTo(directory);
        Path out = directory.resolve("out.tsv");

        program.main.run("--data", directory.toString(), "--out", out.toString());

        List<String> lines = Files.readAllLines(out);
        assertThat(lines.get(0)).isEqualTo(program.header);
        assertThat(lines.subList(1, lines.size()))
                .containsExactlyInAnyOrderElementsOf(program.loop(directory));
    }

    @Test
    void shouldPrintTheRowsOfTheDataInTheJarByDefault() throws Exception {
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        System.setOut(new PrintStream(printed, true, UTF_8));
        try {
            HourlyTraffic.main(new String[] {"--parallelism", "2"});
        } finally {
            System.setOut(console);
        }

        assertThat(printed.toString(UTF_8).lines())
                .containsExactlyInAnyOrderElementsOf(ExampleProgram.WEBLOG_HOURLY.expectedRows());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "--speed, Unknown argument '--speed'",
                "--out, No value after '--out'",
                "--parallelism no, 'no' is no parallelism",
                "--parallelism 0, '0' is no parallelism"
            })
    void shouldTellWhatIsWrongWithTheArguments(String args, String message) {
        assertThatThrownBy(() -> ExampleOptions.parse(args.split(" ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message + "; usage: [--data DIR] [--out FILE] [--parallelism N]");
    }

    @Test
    void shouldTellWhichFileIsMissing() {
        ExampleData data = ExampleData.inDirectory(directory);

        assertThatThrownBy(() -> data.open("taxi/none.csv.gz"))
                .isInstanceOf(FileNotFoundException.class)
                .hasMessageContaining(directory.resolve("taxi/none.csv.gz").toString())
                .hasMessageContaining("--data");
    }
}
