// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.examples.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

class TaxiDemoTest {

    private static final Map<String, String> ENVIRONMENT =
            Map.of("LANG", "C.UTF-8", "COLUMNS", "80");
    private static final String HIDE_CURSOR = "\u001b[?25l";
    private static final String SHOW_CURSOR = "\u001b[?25h";

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource({
        "--fats, unknown argument '--fats'",
        "results, unknown argument 'results'",
        "--out, --out needs a directory",
        "--out --fast, --out needs a directory"
    })
    void shouldRefuseWrongArgumentsInOneLineWithTheUsage(String arguments, String message) {
        int code = run(false, arguments.split(" "));

        assertThat(code).isEqualTo(2);
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).isEqualTo("millrace demo: " + message + "\n" + DemoOptions.USAGE);
    }

    @Test
    void shouldRefuseAFileAsTheDirectoryBeforeItRuns() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        int code = run(false, "--out", file.toString());

        assertThat(code).isEqualTo(2);
        assertThat(text(err))
                .startsWith("millrace demo: --out '" + file + "' is not a directory\n");
    }

    @Test
    void shouldShowTheUsage() {
        int code = run(false, "--help");

        assertThat(code).isZero();
        assertThat(text(out)).isEqualTo(DemoOptions.USAGE);
        assertThat(text(err)).isEmpty();
    }

    @Test
    void shouldSayInPlainLinesWhatHappenedWithoutATerminal() {
        Path results = directory.resolve("new").resolve("results");

        int code = run(false, "--out", results.toString());

        assertThat(code).isZero();
        assertThat(text(err)).isEmpty();
        assertThat(text(out))
                .doesNotContain("\u001b")
                .containsPattern("100 % +205,064 rows")
                .containsPattern(
                        "bound 1 h +61,350 late \\(29\\.9 %\\), 61,350 lost \\(29\\.9 %\\)")
                .containsPattern(
                        "distrust jumps +13,977 late \\(6\\.8 %\\), 2 lost \\(0\\.001 %\\)")
                .contains("143,714 in windows + 61,350 too late = 205,064 rows")
                .contains("205,062 in windows + 2 too late = 205,064 rows")
                .containsPattern("top zones +East Harlem North 38,821")
                .contains(results.resolve("top_zones.tsv").toString())
                .contains("./millrace run");
        assertThat(results.resolve("taxi_pickups_hourly.tsv")).exists();
        assertThat(results.resolve("taxi_late_1h_windows.tsv")).exists();
        assertThat(results.resolve("top_zones.tsv")).exists();
    }

    @Test
    void shouldDrawOnTheTerminalAndLeaveItInOrder() {
        int code = run(true, "--fast");

        String shown = text(out);
        assertThat(code).isZero();
        assertThat(shown.indexOf(HIDE_CURSOR)).isNotNegative().isLessThan(shown.indexOf("rows/s"));
        assertThat(shown.lastIndexOf(HIDE_CURSOR)).isLessThan(shown.indexOf(SHOW_CURSOR));
        assertThat(shown.indexOf(SHOW_CURSOR)).isLessThan(shown.indexOf("in windows + "));
    }

    @Test
    void shouldStopCleanlyOnCtrlC() throws Exception {
        Process demo = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OnTerminal.class.getName())
                .redirectError(directory.resolve("err").toFile())
                .start();
        try (BufferedReader shown = new BufferedReader(
                new InputStreamReader(demo.getInputStream(), StandardCharsets.UTF_8))) {
            String line = shown.readLine();
            while (line != null && !line.contains("East Harlem North")) {
                line = shown.readLine();
            }
            assertThat(line).as("the view before the end").isNotNull();
            new ProcessBuilder("kill", "-INT", Long.toString(demo.pid()))
                    .start()
                    .waitFor();
            String rest = String.join("\n", shown.lines().toList());

            assertThat(demo.waitFor(20, TimeUnit.SECONDS)).isTrue();
            assertThat(demo.exitValue()).isEqualTo(130);
            assertThat(rest).contains(SHOW_CURSOR).doesNotContain("in windows + ");
            assertThat(directory.resolve("err")).content().contains("millrace demo: stopped\n");
        } finally {
            demo.destroyForcibly();
        }
    }

    private int run(boolean onTerminal, String... args) {
        return TaxiDemo.run(args, stream(out), stream(err), onTerminal, ENVIRONMENT);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The demo in a JVM of its own, told that its output is a terminal. */
    static final class OnTerminal {

        private OnTerminal() {}

        public static void main(String[] args) {
            System.exit(TaxiDemo.run(
                    args,
                    new PrintStream(System.out, true, StandardCharsets.UTF_8),
                    System.err,
                    true,
                    ENVIRONMENT));
        }
    }
}
