// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.runner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The programs of the module {@code examples} as a user meets them: whole processes on real data,
 * from the start of the JVM to its end. Their outputs must be the same rows on all sides.
 */
final class Examples {

    private static final String PACKAGE = "io.millrace.examples.";

    private final Options options;
    private final Workspace workspace;
    private final Processes processes;
    private final Map<String, Map<String, List<Processes.Took>>> runs = new LinkedHashMap<>();

    Examples(Options options, Workspace workspace, Processes processes) {
        this.options = options;
        this.workspace = workspace;
        this.processes = processes;
    }

    void run() throws IOException {
        List<Side> sides = options.sides().stream()
                .filter(name -> !name.equals(Options.HAND))
                .map(name -> workspace.prepareExamples(name, options))
                .toList();
        int parallelism = Collections.max(options.parallelisms());
        try {
            runRounds(sides, parallelism);
        } finally {
            // What was measured before a failure is told all the same.
            print(sides, parallelism);
        }
    }

    private void runRounds(List<Side> sides, int parallelism) throws IOException {
        for (int round = 0; round < options.rounds(); round++) {
            List<Side> turned = new ArrayList<>(sides);
            Collections.rotate(turned, round);
            for (String program : programs()) {
                List<String> rows = null;
                for (Side side : turned) {
                    List<String> others = run(program, side, parallelism);
                    if (rows != null && !rows.equals(others)) {
                        throw new BenchException("WRONG RESULTS: the example " + program + " on "
                                + side.name() + " gives other rows than on "
                                + turned.get(0).name() + "; see " + workspace.target());
                    }
                    rows = others;
                }
            }
        }
    }

    /** Classes with a main method, such as {@code taxi.TopZones}. */
    private List<String> programs() throws IOException {
        Path sources = workspace.examples().resolve("java").resolve(PACKAGE.replace('.', '/'));
        List<String> programs = new ArrayList<>();
        for (Path file : FileTrees.javaFiles(sources)) {
            if (!file.getParent().endsWith("demo")
                    && Files.readString(file).contains("static void main(")) {
                String name = sources.relativize(file).toString().replace(".java", "");
                programs.add(name.replace('/', '.'));
            }
        }
        return programs;
    }

    private List<String> run(String program, Side side, int parallelism) throws IOException {
        Path directory =
                Files.createDirectories(workspace.target().resolve("runs").resolve(side.name()));
        Path out = directory.resolve(program + ".tsv");
        Files.deleteIfExists(out);
        List<String> arguments =
                List.of("--parallelism", "" + parallelism, "--out", out.toString());

        Processes.Took took = processes.time(side, PACKAGE + program, arguments);

        runs.computeIfAbsent(program, name -> new LinkedHashMap<>())
                .computeIfAbsent(side.name(), name -> new ArrayList<>())
                .add(took);
        System.err.printf(
                Locale.ROOT,
                "%-28s %-11s %5.2f s, CPU %5.2f s%n",
                program,
                side.name(),
                took.wallSeconds(),
                took.cpuSeconds());
        return Files.readAllLines(out).stream().sorted().toList();
    }

    private void print(List<Side> sides, int parallelism) {
        System.out.printf(
                "%nThe examples as whole processes at parallelism %d, seconds of CPU | of wall:"
                        + " medians%n  %-28s",
                parallelism, "program");
        for (int i = 0; i < 2; i++) {
            sides.forEach(side -> System.out.printf("%12s", side.name()));
        }
        System.out.println();
        runs.forEach((program, bySide) -> {
            System.out.printf("  %-28s", program);
            print(sides, bySide, Processes.Took::cpuSeconds);
            print(sides, bySide, Processes.Took::wallSeconds);
            System.out.println();
        });
    }

    private static void print(
            List<Side> sides,
            Map<String, List<Processes.Took>> bySide,
            ToDoubleFunction<Processes.Took> figure) {
        for (Side side : sides) {
            List<Double> figures = bySide.getOrDefault(side.name(), List.of()).stream()
                    .map(figure::applyAsDouble)
                    .toList();
            System.out.printf(
                    "%12s",
                    figures.isEmpty()
                            ? "-"
                            : String.format(Locale.ROOT, "%.2f", Statistics.median(figures)));
        }
    }
}
