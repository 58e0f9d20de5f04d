// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.oracle;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The sources of the examples that Flink publishes, laid into a folder with one prefix or the other, and compiled. */
final class PublishedExamples {

    /**
     * Those that need more than the DataStream API, and what they import of it. A package of Flink's stands here with our prefix.
     */
    static final Map<String, List<String>> NEED_MORE = new TreeMap<>(Map.of(
            // The connector and the JSON library that Flink brings for its own use.
            "twitter/TwitterExample",
            List.of(
                    "io.millrace.shaded.jackson2.com.fasterxml.jackson.databind",
                    "io.millrace.streaming.connectors.twitter"),
            // Computes on a graphics card by another project's library, and writes by the sink of
            // rolling files.
            "gpu/MatrixVectorMul",
            List.of(
                    "io.millrace.streaming.api.functions.sink.filesystem",
                    "jcuda",
                    "jcuda.jcublas",
                    "jcuda.runtime"),
            // Kafka's client, without Flink.
            "statemachine/kafka/KafkaStandaloneGenerator",
            List.of("org.apache.kafka.clients.producer", "org.apache.kafka.common.serialization"),
            // The connector to Kafka.
            "statemachine/KafkaEventsGeneratorJob",
            List.of("io.millrace.connector.kafka.sink"),
            // The connector to Kafka and the state backend on RocksDB.
            "statemachine/StateMachineExample",
            List.of(
                    "io.millrace.connector.kafka.source",
                    "io.millrace.connector.kafka.source.enumerator.initializer",
                    "io.millrace.connector.kafka.source.reader.deserializer",
                    "io.millrace.contrib.streaming.state")));

    /** Package of the examples below the prefix. */
    private static final String PACKAGE = "streaming/examples/";

    /**
     * What a compiler says.
     *
     * @param isDone whether there are classes
     * @param errors that it found
     */
    record Result(boolean isDone, List<Diagnostic<? extends JavaFileObject>> errors) {}

    private final Map<String, Path> files = new TreeMap<>();

    private PublishedExamples() {}

    /**
     * Lays sources into a folder.
     *
     * @param folder for the sources
     * @param prefix of the packages they use
     */
    static PublishedExamples layInto(Path folder, String prefix) throws IOException {
        PublishedExamples examples = new PublishedExamples();
        try (JarFile jar = new JarFile(jarOfSources().toFile())) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                int at = entry.getName().indexOf(PACKAGE);
                if (at < 0 || !entry.getName().endsWith(".java")) {
                    continue;
                }
                String below = entry.getName().substring(at + PACKAGE.length());
                String source = new String(
                        jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                Path file = folder.resolve(below);
                Files.createDirectories(file.getParent());
                Files.writeString(file, source.replace(Flink.THEIRS, prefix));
                examples.files.put(below.substring(0, below.length() - ".java".length()), file);
            }
        }
        return examples;
    }

    private static Path jarOfSources() throws IOException {
        Path folder = Path.of(System.getProperty("millrace.flink.sources"));
        try (Stream<Path> jars = Files.list(folder)) {
            return jars.filter(file -> file.toString().endsWith("-sources.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Names of the source files below the examples' package, without ending. */
    Collection<String> names() {
        return files.keySet();
    }

    /** Sources of all that need no more than the DataStream API. */
    List<Path> ofDataStreamApi() {
        List<Path> sources = new ArrayList<>();
        files.forEach((name, file) -> {
            if (!NEED_MORE.containsKey(name)) {
                sources.add(file);
            }
        });
        return sources;
    }

    Path source(String name) {
        return files.get(name);
    }

    static Result compile(List<Path> sources, Path classes, List<String> classPath)
            throws IOException {
        Files.createDirectories(classes);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> messages = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-d",
                    classes.toString(),
                    "-cp",
                    String.join(File.pathSeparator, classPath),
                    // Newer class files are more than Flink's closure cleaner can read.
                    "--release",
                    "11",
                    "-proc:none",
                    "-nowarn",
                    "-Xmaxerrs",
                    "1000");
            boolean isDone = compiler.getTask(
                            null,
                            manager,
                            messages,
                            options,
                            null,
                            manager.getJavaFileObjectsFromPaths(sources))
                    .call();
            List<Diagnostic<? extends JavaFileObject>> errors = messages.getDiagnostics().stream()
                    .filter(message -> message.getKind() == Diagnostic.Kind.ERROR)
                    .toList();
            return new Result(isDone, errors);
        }
    }
}
