// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.launcher;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts processes, the launcher above all, and collects what they write. Its methods return new launchers. */
final class Launcher {

    /** Far above what any call here takes, so that a hanging one fails instead of the whole build. */
    private static final long TIMEOUT_SECONDS = 120;

    private final List<String> command;
    private final Path directory;
    private final Map<String, String> environment;

    private Launcher(List<String> command, Path directory, Map<String, String> environment) {
        this.command = command;
        this.directory = directory;
        this.environment = environment;
    }

    /** What a process left. */
    record Result(int exitCode, String stdout, String stderr) {

        List<String> stdoutLines() {
            return stdout.lines().toList();
        }

        List<String> stderrLines() {
            return stderr.lines().toList();
        }
    }

    /** The launcher of this checkout; it must be built, and builds nothing. */
    static Launcher ofProject(Path directory) {
        return of(root().resolve("millrace"), directory).with("MILLRACE_NO_BUILD", "1");
    }

    static Launcher of(Path script, Path directory) {
        Map<String, String> environment =
                Map.of("JAVA_HOME", System.getProperty("java.home"), "MILLRACE_JAVA_OPTS", "");
        return new Launcher(List.of(script.toString()), directory, environment);
    }

    /** The root of the checkout. */
    static Path root() {
        return Path.of(System.getProperty("millrace.root")).toAbsolutePath().normalize();
    }

    Launcher with(String variable, String value) {
        Map<String, String> changed = new HashMap<>(environment);
        changed.put(variable, value);
        return new Launcher(command, directory, changed);
    }

    /** Puts another program in front. */
    Launcher behind(String... prefix) {
        List<String> whole = new ArrayList<>(List.of(prefix));
        whole.addAll(command);
        return new Launcher(whole, directory, environment);
    }

    /** A build that runs in the background may have been told to ignore the signal, and children inherit that. */
    Launcher heedingInterrupts() {
        Result probe = new Launcher(List.of("true"), directory, environment)
                .behind("env", "--default-signal=INT")
                .run();
        return probe.exitCode() == 0 ? behind("env", "--default-signal=INT") : this;
    }

    Result run(String... arguments) {
        try (Running running = start(arguments)) {
            return running.await();
        }
    }

    Running start(String... arguments) {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of(arguments));
        try {
            File stdout = Files.createTempFile("stdout", ".txt").toFile();
            File stderr = Files.createTempFile("stderr", ".txt").toFile();
            ProcessBuilder builder = new ProcessBuilder(whole)
                    .directory(directory.toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(stdout)
                    .redirectError(stderr);
            environment.forEach((variable, value) -> {
                if (value == null) {
                    builder.environment().remove(variable);
                } else {
                    builder.environment().put(variable, value);
                }
            });
            return new Running(builder.start(), stdout.toPath(), stderr.toPath());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A process, with its output in files so that it never waits for a reader. */
    record Running(Process process, Path stdoutFile, Path stderrFile) implements AutoCloseable {

        String stdout() {
            return read(stdoutFile);
        }

        String stderr() {
            return read(stderrFile);
        }

        /** Sends the signal that Ctrl-C sends. */
        void interrupt() throws IOException, InterruptedException {
            new ProcessBuilder("kill", "-INT", Long.toString(process.pid()))
                    .start()
                    .waitFor();
        }

        /** As a terminal does it: the process and its children. */
        void interruptAll() throws IOException, InterruptedException {
            List<String> command = new ArrayList<>(List.of("kill", "-INT"));
            process.descendants().forEach(child -> command.add(Long.toString(child.pid())));
            command.add(Long.toString(process.pid()));
            new ProcessBuilder(command).start().waitFor();
        }

        Result await() {
            try {
                if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                    throw new AssertionError("still running after " + TIMEOUT_SECONDS
                            + " s; stdout: " + stdout() + "; stderr: " + read(stderrFile));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted", e);
            }
            return new Result(process.exitValue(), stdout(), read(stderrFile));
        }

        private static String read(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            process.destroyForcibly();
            try {
                Files.deleteIfExists(stdoutFile);
                Files.deleteIfExists(stderrFile);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
