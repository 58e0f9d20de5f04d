// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.cli;

import io.millrace.cli.Options.Option;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import javax.lang.model.SourceVersion;

/** Writes a project to start from: one job, its test, its data, and Millrace itself in a repository of its own. */
final class NewCommand implements Command {

    /** How the launcher script was called, for the commands that are printed. */
    static final String LAUNCHER_PROPERTY = "millrace.launcher";

    private static final Option NAME = Option.value("--name");
    private static final Option PACKAGE = Option.value("--package");
    private static final Option HELP = Option.flag("-h", "--help");

    private static final String VALID_NAME = "[A-Za-z0-9_][A-Za-z0-9_.-]*";

    @Override
    public int call(List<String> words) throws UsageException, ProgramException {
        Options options = Options.parseAnywhere(words, NAME, PACKAGE, HELP);
        if (options.has(HELP)) {
            Help.of("new", System.out);
            return ExitCode.OK;
        }
        if (options.rest().size() != 1 || options.rest().get(0).isBlank()) {
            throw new UsageException("new needs one directory, which it makes.");
        }
        String typed = options.rest().get(0);
        Path directory = freeDirectory(typed);
        NewProject project =
                new NewProject(name(options, directory), packageName(options.last(PACKAGE)));
        try {
            project.write(directory);
        } catch (IOException e) {
            throw new ProgramException(directory + " cannot be written: " + e + ".", e);
        }
        printNext(typed, project, System.out);
        return ExitCode.OK;
    }

    private static Path freeDirectory(String typed) throws UsageException {
        try {
            Path directory = Path.of(typed).toAbsolutePath().normalize();
            if (Files.isDirectory(directory)) {
                try (Stream<Path> files = Files.list(directory)) {
                    if (files.findAny().isPresent()) {
                        throw new UsageException(directory + " is not empty.");
                    }
                }
            } else if (Files.exists(directory)) {
                throw new UsageException(directory + " is a file; a directory is needed.");
            }
            return directory;
        } catch (InvalidPathException | IOException e) {
            throw new UsageException("'" + typed + "' cannot be used as a directory: " + e + ".");
        }
    }

    private static String name(Options options, Path directory) throws UsageException {
        String name = options.last(NAME);
        if (name == null) {
            String last = directory.getFileName().toString();
            name = last.replaceAll("[^A-Za-z0-9_.]+", "-").replaceAll("^[-.]+|[-.]+$", "");
            if (name.isEmpty()) {
                throw new UsageException(
                        "no name of a project can be made of '" + last + "'; pass --name NAME.");
            }
        }
        if (!name.matches(VALID_NAME)) {
            throw new UsageException(
                    "--name needs letters, digits, '-', '_' or '.', not '" + name + "'.");
        }
        return name;
    }

    private static String packageName(String name) throws UsageException {
        if (name == null) {
            return "com.example";
        }
        if (!SourceVersion.isName(name) || !name.matches("[A-Za-z0-9_.]+")) {
            throw new UsageException(
                    "--package needs a name such as com.example, not '" + name + "'.");
        }
        return name;
    }

    private static void printNext(String typed, NewProject project, PrintStream out) {
        String jar = "target/" + project.name() + ".jar";
        out.println("Made a job, its test and its data in " + typed + ".");
        out.println();
        out.println("next:");
        out.println("  cd " + quoted(typed));
        out.println("  mvn package");
        out.println("  java -jar " + jar);
        out.println(
                "  " + quoted(System.getProperty(LAUNCHER_PROPERTY, "millrace")) + " run " + jar);
        out.println();
        out.println(
                "The last one starts quicker, and takes options: -p for the parallelism, -D for settings.");
        out.println("In an IDE, open pom.xml and start " + project.mainClass() + ".");
    }

    /** As a POSIX shell takes it for one word. */
    private static String quoted(String word) {
        String safe = word.startsWith("-") ? "./" + word : word;
        return safe.matches("[A-Za-z0-9_./+:,@%-]+")
                ? safe
                : "'" + safe.replace("'", "'\\''") + "'";
    }
}
