// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.concurrency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.annotations.JCStressTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs the stress tests of this module in a JVM of their own, and reads from what they print that each of them ran and that
 * none saw what it forbids.
 *
 * <p>{@code stress.mode} says how long: {@code quick} is a part of every build; {@code long} takes hours and goes through
 * all combinations of compilers, flags and placements on processors.
 */
class StressRunTest {

    private static final String QUICK = "quick";
    private static final long QUICK_LIMIT_MINUTES = 8;
    private static final long LONG_LIMIT_MINUTES = TimeUnit.HOURS.toMinutes(12);
    /** A test's line in the report: its verdict and its name. */
    private static final Pattern VERDICT =
            Pattern.compile("\\.+ \\[([^\\]]+)\\] (io\\.millrace\\.\\S+)");
    /** A row of a test's table: what was seen, and how often. */
    private static final Pattern ROW = Pattern.compile("^ +\\S.*? +([0-9,]+) +[<>]?[0-9.]+% .*");

    private final String mode = System.getProperty("stress.mode", QUICK);
    private final Path directory =
            Path.of(System.getProperty("stress.directory", "target/jcstress")).toAbsolutePath();

    @BeforeEach
    void makeDirectory() throws IOException {
        Files.createDirectories(directory);
    }

    @Test
    void shouldNeverSeeWhatIsForbidden() throws Exception {
        Path output = directory.resolve("output.txt");

        int exitCode = runStressTests(output);

        List<String> report = reportIn(output);
        assertThat(exitCode).as("exit code; see %s", output).isZero();
        assertThat(namesWithVerdict(report, "OK")).isEqualTo(annotatedTests());
        assertThat(namesWithVerdict(report, null)).isEqualTo(annotatedTests());
        assertThat(samples(report))
                .as("results seen")
                .isGreaterThan(1000L * annotatedTests().size());
    }

    private int runStressTests(Path output) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + directory,
                "-cp",
                System.getProperty("java.class.path"),
                "org.openjdk.jcstress.Main",
                "-v",
                "-r",
                directory.toString()));
        if (mode.equals(QUICK)) {
            // One setting of the compilers, threads where they like to be: what all combinations
            // find is for the long run.
            command.addAll(List.of("-m", "quick", "-f", "1", "-iters", "3", "-time", "100"));
            command.addAll(List.of("-sc", "false", "-af", "NONE", "-jvmArgs", "-Xmx256m"));
        } else {
            command.addAll(List.of("-m", "default"));
        }
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            long limitMinutes = mode.equals(QUICK) ? QUICK_LIMIT_MINUTES : LONG_LIMIT_MINUTES;
            assertThat(process.waitFor(limitMinutes, TimeUnit.MINUTES))
                    .as("ended in time; see %s", output)
                    .isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return process.exitValue();
    }

    /** The lines behind the runs: one verdict and one table for each test over all its configurations. */
    private static List<String> reportIn(Path output) throws IOException {
        List<String> lines = Files.readAllLines(output);
        int start = lines.indexOf("RUN RESULTS:");
        assertThat(start).as("start of the report in %s", output).isNotNegative();
        return lines.subList(start, lines.size());
    }

    private static TreeSet<String> namesWithVerdict(List<String> report, String verdict) {
        TreeSet<String> names = new TreeSet<>();
        for (String line : report) {
            Matcher matcher = VERDICT.matcher(line);
            if (matcher.find() && (verdict == null || matcher.group(1).equals(verdict))) {
                names.add(matcher.group(2));
            }
        }
        return names;
    }

    private static long samples(List<String> report) {
        long samples = 0;
        for (String line : report) {
            Matcher matcher = ROW.matcher(line);
            if (matcher.matches()) {
                samples += Long.parseLong(matcher.group(1).replace(",", ""));
            }
        }
        return samples;
    }

    /** The names of all stress tests that were compiled, found without the list that jcstress runs from. */
    private static TreeSet<String> annotatedTests() throws Exception {
        Path root = Path.of(StressRunTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        TreeSet<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>)
                    files.filter(path -> path.toString().endsWith("Stress.class"))::iterator) {
                String path = root.relativize(file).toString();
                String name = path.substring(0, path.length() - ".class".length())
                        .replace(file.getFileSystem().getSeparator(), ".");
                if (Class.forName(name).isAnnotationPresent(JCStressTest.class)) {
                    names.add(name);
                }
            }
        }
        assertThat(names).isNotEmpty();
        return names;
    }
}
