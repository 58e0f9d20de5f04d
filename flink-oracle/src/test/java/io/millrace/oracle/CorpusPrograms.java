// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.oracle;

import corpus.support.Program;
import corpus.support.RunsAt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The programs of the corpus: every class below {@code corpus} that is one. */
final class CorpusPrograms {

    /** Sources of the corpus. */
    static final Path SOURCES = Path.of(System.getProperty("millrace.corpus.sources"));

    /**
     * One run of one program.
     *
     * @param program name of the class
     * @param parallelism of its environment
     */
    record Run(String program, int parallelism) {

        @Override
        public String toString() {
            return program + "@" + parallelism;
        }
    }

    private CorpusPrograms() {}

    /** Source files of the corpus, in the order of their names. */
    static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    /** All programs. */
    static List<Class<? extends Program>> programs() throws Exception {
        List<Class<? extends Program>> programs = new ArrayList<>();
        for (Path source : sources()) {
            String relative = SOURCES.getParent().relativize(source).toString();
            String name = relative.substring(0, relative.length() - ".java".length())
                    .replace('/', '.')
                    .replace('\\', '.');
            if (name.endsWith("package-info")) {
                continue;
            }
            Class<?> type = Class.forName(name);
            if (Program.class.isAssignableFrom(type) && !type.isInterface()) {
                programs.add(type.asSubclass(Program.class));
            }
        }
        return programs;
    }

    /** All programs, each with every parallelism with which it gives the same results in every run. */
    static List<Run> runs() throws Exception {
        List<Run> runs = new ArrayList<>();
        for (Class<? extends Program> program : programs()) {
            RunsAt runsAt = program.getAnnotation(RunsAt.class);
            for (int parallelism : runsAt == null ? new int[] {1} : runsAt.value()) {
                runs.add(new Run(program.getName(), parallelism));
            }
        }
        return runs;
    }
}
