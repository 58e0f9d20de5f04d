// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.oracle;

import corpus.support.Results;
import corpus.support.Runner;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Flink 1.14.4 in a process of its own, which runs the corpus with its imports exchanged. */
final class Flink implements AutoCloseable {

    static final String OURS = "io.millrace.";
    static final String THEIRS = "org.apache.flink.";
    private static final long PATIENCE_MS = TimeUnit.MINUTES.toMillis(5);

    private final Process process;
    private final Path results;
    private final Path log;

    private Flink(Process process, Path results, Path log) {
        this.process = process;
        this.results = results;
        this.log = log;
    }

    /** Compiles the corpus against Flink and starts to run it. */
    static Flink start(List<CorpusPrograms.Run> runs) throws Exception {
        Path classes = compiled();
        Path work = classes.getParent();
        Path results = Files.createDirectories(work.resolve("results"));

        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        for (String opened :
                List.of("java.lang", "java.util", "java.time", "java.net", "java.io")) {
            command.add("--add-opens=java.base/" + opened + "=ALL-UNNAMED");
        }
        command.addAll(List.of(
                "-cp",
                classes + File.pathSeparator + String.join(File.pathSeparator, jars()),
                Runner.class.getName(),
                results.toString()));
        runs.forEach(run -> command.add(run.toString()));
        Path log = work.resolve("flink.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new Flink(process, results, log);
    }

    /** The classes of the corpus, compiled against Flink, in a folder that was emptied. */
    static Path compiled() throws IOException {
        Path work = Path.of(System.getProperty("millrace.corpus.work"));
        deleteAll(work);
        Path classes = Files.createDirectories(work.resolve("classes"));
        compile(work, classes);
        return classes;
    }

    static void deleteAll(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void compile(Path work, Path classes) throws IOException {
        List<Path> exchanged = new ArrayList<>();
        for (Path source : CorpusPrograms.sources()) {
            Path copy = work.resolve("sources").resolve(CorpusPrograms.SOURCES.relativize(source));
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, Files.readString(source).replace(OURS, THEIRS));
            exchanged.add(copy);
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-d",
                    classes.toString(),
                    "-cp",
                    String.join(File.pathSeparator, jars()),
                    // Newer class files are more than Flink's closure cleaner can read.
                    "--release",
                    "11",
                    "-proc:none",
                    "-nowarn",
                    "-parameters");
            java.io.StringWriter messages = new java.io.StringWriter();
            boolean isDone = compiler.getTask(
                            messages,
                            files,
                            null,
                            options,
                            null,
                            files.getJavaFileObjectsFromPaths(exchanged))
                    .call();
            if (!isDone) {
                throw new AssertionError("The corpus does not compile against Flink:\n" + messages);
            }
        }
    }

    /** Flink and what it needs. */
    static List<String> jars() throws IOException {
        Path folder = Path.of(System.getProperty("millrace.flink.lib"));
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    /** What a program has seen there; waits for it. */
    List<Results.Seen> resultsOf(CorpusPrograms.Run run) throws Exception {
        Path file = results.resolve(Runner.fileName(run.program(), run.parallelism()));
        long deadline = System.currentTimeMillis() + PATIENCE_MS;
        while (!Files.exists(file)) {
            boolean hasEnded = process.waitFor(20, TimeUnit.MILLISECONDS);
            if (hasEnded && !Files.exists(file)) {
                throw new AssertionError("Flink has ended without " + run + ":\n" + tail());
            }
            if (System.currentTimeMillis() > deadline) {
                throw new AssertionError("Flink does not end " + run + ":\n" + tail());
            }
        }
        List<Results.Seen> seen = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (line.startsWith("!")) {
                throw new AssertionError(
                        "Failed on Flink: " + line.substring(1).replace("\\n", "\n"));
            }
            seen.add(Runner.decode(line.replace(THEIRS, OURS)));
        }
        return seen;
    }

    private String tail() throws IOException {
        List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 40), lines.size()));
    }

    @Override
    public void close() throws Exception {
        process.destroyForcibly().waitFor();
    }
}
