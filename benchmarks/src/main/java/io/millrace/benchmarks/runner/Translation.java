// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.runner;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Sources for the API of Millrace, compiled for engines with the same API under another prefix. */
final class Translation {

    /** Everything of the API, nothing of the benchmark and the examples. */
    private static final Pattern PREFIX =
            Pattern.compile("\\bio\\.millrace\\.(?!(benchmarks|examples)\\b)");

    private Translation() {}

    static String translate(String source, String prefix) {
        return PREFIX.matcher(source).replaceAll(prefix);
    }

    /**
     * Translates and compiles, unless that has been done with the same sources and class path.
     *
     * @param name of the side, for messages
     * @param sources the directory that copies are named relative to
     * @param directory for copies and classes
     * @return the class path: the classes, then the given one
     */
    static String compile(
            String name,
            String prefix,
            Path sources,
            List<Path> files,
            String classpath,
            Path directory) {
        Path classes = directory.resolve("classes");
        try {
            var state = new StringBuilder(classpath);
            for (Path file : files) {
                state.append('\n').append(Files.readString(file));
            }
            Path stamp = directory.resolve("compiled");
            if (!Files.exists(stamp) || !Files.readString(stamp).contentEquals(state)) {
                FileTrees.delete(directory);
                Files.createDirectories(classes);
                List<Path> copies = new ArrayList<>();
                for (Path file : files) {
                    Path copy = directory.resolve("src").resolve(sources.relativize(file));
                    Files.createDirectories(copy.getParent());
                    Files.writeString(copy, translate(Files.readString(file), prefix));
                    copies.add(copy);
                }
                javac(name, List.of("-proc:none"), copies, classpath, classes);
                Files.writeString(stamp, state);
            }
        } catch (IOException e) {
            throw new BenchException("Cannot compile the programs for " + name + ": " + e, e);
        }
        return classpath.isEmpty() ? "" + classes : classes + File.pathSeparator + classpath;
    }

    static void javac(
            String name, List<String> options, List<Path> files, String classpath, Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new BenchException("This Java has no compiler. Install a JDK 17 or newer.");
        }
        List<String> arguments = new ArrayList<>(List.of("--release", "17", "-nowarn"));
        arguments.addAll(options);
        arguments.addAll(List.of("-d", classes.toString()));
        if (!classpath.isEmpty()) {
            arguments.addAll(List.of("-cp", classpath));
        }
        files.forEach(file -> arguments.add(file.toString()));
        var output = new ByteArrayOutputStream();
        if (compiler.run(null, output, output, arguments.toArray(new String[0])) != 0) {
            throw new BenchException(
                    "The sources do not compile for " + name + ":\n" + output.toString(UTF_8));
        }
    }
}
