// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.embedded.logging;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.millrace.logging.LazyLogger;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Processes that log, since a backend starts once in each. */
class LoggingOnDemandTest {

    private static final String BACKEND = "org.apache.logging.log4j.core.LoggerContext ";

    private static final String SHOW_INFO = """
        rootLogger.level = INFO
        rootLogger.appenderRef.console.ref = console
        appender.console.name = console
        appender.console.type = Console
        appender.console.layout.type = PatternLayout
        appender.console.layout.pattern = from %M: %m%n
        """;

    @TempDir
    private Path directory;

    @Test
    void shouldNotStartTheBackendForMessagesThatNobodySees() throws Exception {
        String output = run("info");

        assertThat(output).contains("end of main").doesNotContain(BACKEND, "an information");
    }

    @Test
    void shouldShowWarningsAndNothingBelow() throws Exception {
        String output = run("info", "warn", "info");

        assertThat(output).contains(BACKEND, "WARN", "a warning").doesNotContain("an information");
    }

    @Test
    void shouldObeyTheConfigurationOfTheProgram() throws Exception {
        Files.writeString(directory.resolve("log4j2.properties"), SHOW_INFO);

        String output = run("info", "warn");

        assertThat(output).contains("from main: an information 1", "from main: a warning");
    }

    @Test
    void shouldObeyASystemPropertyOfLog4j() throws Exception {
        Path file = Files.writeString(directory.resolve("mine.properties"), SHOW_INFO);

        String output = run("-Dlog4j2.configurationFile=" + file, "info");

        assertThat(output).contains("from main: an information 1");
    }

    @Test
    void shouldObeyAProgramThatConfiguresLog4jByItself() throws Exception {
        String output = run("info", "configure", "info");

        assertThat(output).containsOnlyOnce("an information 1");
    }

    /** The first warning often comes from a task that is being cancelled; a start cut short would never be made up for. */
    @Test
    void shouldStartOnAnInterruptedThread() throws Exception {
        String output = run("interrupt", "warn", "warn");

        assertThat(output)
                .containsSubsequence("a warning", "a warning", "end of main, interrupted");
    }

    /** Runs {@link Program}; arguments that start with a dash go to the JVM. */
    private String run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-verbose:class");
        command.add("-cp");
        command.add(System.getProperty("java.class.path") + File.pathSeparator + directory);
        List<String> steps = new ArrayList<>();
        for (String argument : arguments) {
            (argument.startsWith("-") ? command : steps).add(argument);
        }
        command.add(Program.class.getName());
        command.addAll(steps);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("LOG4J_"));

        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    /** Does what its arguments say. */
    static final class Program {

        private static final Logger LOG = LazyLogger.of(Program.class);

        private Program() {}

        public static void main(String[] steps) {
            for (String step : steps) {
                switch (step) {
                    case "info" -> LOG.info("an information {}", 1);
                    case "warn" -> LOG.warn("a warning");
                    case "interrupt" -> Thread.currentThread().interrupt();
                    case "configure" -> Configurator.setRootLevel(Level.INFO);
                    default -> throw new IllegalArgumentException(step);
                }
            }
            System.out.println("end of main"
                    + (Thread.currentThread().isInterrupted() ? ", interrupted" : ""));
        }
    }
}
