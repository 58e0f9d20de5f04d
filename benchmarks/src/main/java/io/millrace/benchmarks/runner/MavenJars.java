// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.runner;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Jars that poms name, copied by Maven below {@code target}, once per version of a pom. */
final class MavenJars {

    private final Path target;

    MavenJars(Path target) {
        this.target = target.resolve("jars");
    }

    /**
     * The class path of all that a pom names.
     *
     * @param name what to call it in messages
     */
    String classpath(String name, Path pom) {
        Path jars = target.resolve(name);
        Path stamp = jars.resolve("fetched");
        try {
            if (!Files.exists(stamp)
                    || Files.getLastModifiedTime(stamp).compareTo(Files.getLastModifiedTime(pom))
                            < 0) {
                FileTrees.delete(jars);
                fetch(name, pom, jars);
                Files.createFile(stamp);
            }
            try (Stream<Path> files = Files.list(jars)) {
                return files.map(Path::toString)
                        .filter(file -> file.endsWith(".jar"))
                        .sorted()
                        .collect(Collectors.joining(File.pathSeparator));
            }
        } catch (IOException e) {
            throw new BenchException("Cannot prepare the jars of " + name + ": " + e, e);
        }
    }

    private static void fetch(String name, Path pom, Path jars) throws IOException {
        System.err.println("Fetching the jars of " + name + " by Maven, this once ...");
        Files.createDirectories(jars);
        Process maven;
        try {
            maven = new ProcessBuilder(
                            "mvn",
                            "-B",
                            "-q",
                            "-f",
                            pom.toString(),
                            "dependency:copy-dependencies",
                            "-DincludeScope=runtime",
                            "-DoutputDirectory=" + jars)
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException e) {
            throw new BenchException(
                    "There is no mvn on the PATH to fetch the jars of " + name
                            + ". Install Maven 3.8 or newer." + leaveOut(name),
                    e);
        }
        String output = new String(maven.getInputStream().readAllBytes(), UTF_8);
        if (Processes.waitFor(maven) != 0) {
            String errors = output.lines()
                    .filter(line -> line.startsWith("[ERROR]"))
                    .limit(4)
                    .collect(Collectors.joining("\n"));
            throw new BenchException("Maven could not fetch the jars of " + name
                    + ". Is there a network, and may Maven use it?" + leaveOut(name) + "\n"
                    + errors);
        }
    }

    private static String leaveOut(String name) {
        return Options.SIDES.contains(name)
                ? " Or leave it out by --only, e.g. --only millrace,hand."
                : "";
    }
}
