// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0

package io.millrace.benchmarks.runner;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** Starts the processes that are measured: same Java, heap and collector for all. */
final class Processes {

    /** Takes a process longer that has no limit of its own, it hangs. */
    private static final long MOST_SECONDS = 600;

    /** So often the kernel counts the time of children. */
    private static final double TICKS_PER_SECOND = 100;

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Path target;
    private final String heap;
    /** What a process took as a whole. */
    record Took(double wallSeconds, double cpuSeconds) {}

    /** What a process told, and what it took. */
    record Finished(Properties outcome, Took took) {

        double number(String name) {
            return Double.parseDouble(outcome.getProperty(name));
        }

        String text(String name) {
            return outcome.getProperty(name);
        }
    }

    Processes(Path target, String heap) {
        this.target = target;
        this.heap = heap;
    }

    static List<String> commonOptions(String heap) {
        // Threads that compile may not come and go: their time is read from those that live. Whether a loop gets all that it
        // calls inlined is a matter of luck with less room: a fast side is 13 or 18 ns a record then.
        return List.of(
                "-Xmx" + heap,
                "-XX:+UseG1GC",
                "-XX:-UseDynamicNumberOfCompilerThreads",
                "-XX:InlineSmallCode=4000");
    }

    /** Runs a main class to its end; its last argument is the file it writes its outcome to. */
    Finished run(Side side, String mainClass, List<String> arguments) {
        return run(side, mainClass, arguments, MOST_SECONDS);
    }

    /** @param mostSeconds how long the process may take */
    Finished run(Side side, String mainClass, List<String> arguments, long mostSeconds) {
        return run(side.name(), command(side, mainClass, arguments), mostSeconds);
    }

    /** The same with a command of any kind. */
    Finished run(String name, List<String> command) {
        return run(name, command, MOST_SECONDS);
    }

    private Finished run(String name, List<String> command, long mostSeconds) {
        Path outcome = target.resolve("runs").resolve(name).resolve("outcome.properties");
        List<String> all = new ArrayList<>(command);
        all.add(outcome.toString());
        try {
            Files.deleteIfExists(outcome);
            Took took = time(name, all, mostSeconds);
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(outcome)) {
                properties.load(reader);
            }
            return new Finished(properties, took);
        } catch (IOException e) {
            throw new BenchException(name + " did not tell what it measured: " + e, e);
        }
    }

    /** Runs a main class to its end. */
    Took time(Side side, String mainClass, List<String> arguments) {
        return time(side.name(), command(side, mainClass, arguments), MOST_SECONDS);
    }

    private List<String> command(Side side, String mainClass, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(commonOptions(heap));
        command.addAll(side.jvmOptions());
        command.addAll(List.of("-cp", side.classpath(), mainClass));
        command.addAll(arguments);
        return command;
    }

    /** Runs a command to its end; what it prints goes to a log. */
    private Took time(String name, List<String> command, long mostSeconds) {
        Path directory = target.resolve("runs").resolve(name);
        Path log = directory.resolve("log");
        try {
            Files.createDirectories(directory);
            double cpuBefore = childrenCpuSeconds();
            long begin = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            boolean hasEnded = waitFor(process, mostSeconds);
            double wall = (System.nanoTime() - begin) / 1e9;
            double cpu = childrenCpuSeconds() - cpuBefore;
            if (!hasEnded) {
                throw new BenchException(name + " was ended, since it took more than " + mostSeconds
                        + " s: " + String.join(" ", command) + "\nIts output is in " + log
                        + ", which ends with\n" + lastLines(log));
            }
            int code = process.exitValue();
            if (code != 0) {
                throw new BenchException(name + " ended with " + code + ": "
                        + String.join(" ", command) + "\nIts output is in " + log
                        + ", which ends with\n" + lastLines(log));
            }
            return new Took(wall, cpu);
        } catch (IOException e) {
            throw new BenchException("Cannot run " + name + ": " + e, e);
        }
    }

    /** JMH starts processes of its own; its arguments are the user's, its output goes to the user. */
    static int runJmh(Workspace workspace, List<String> arguments) {
        List<String> command = new ArrayList<>(
                List.of(JAVA, "-cp", workspace.prepareJmh(), "org.openjdk.jmh.Main"));
        command.addAll(arguments);
        try {
            return waitFor(new ProcessBuilder(command).inheritIO().start());
        } catch (IOException e) {
            throw new BenchException("Cannot run JMH: " + e, e);
        }
    }

    /** Ends the process if this one is ended, e.g. by Ctrl-C. */
    static int waitFor(Process process) {
        waitFor(process, Integer.MAX_VALUE);
        return process.exitValue();
    }

    /** Whether the process has ended by itself in time; it has ended in any case. */
    private static boolean waitFor(Process process, long mostSeconds) {
        var hook = new Thread(process::destroyForcibly);
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return process.waitFor(mostSeconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("Interrupted.", e);
        } finally {
            process.destroyForcibly();
            removeHook(hook);
        }
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // Shutting down already: the hook does its work.
        }
    }

    /** User and system time of all children that have ended; 0 where the system does not tell. */
    private static double childrenCpuSeconds() throws IOException {
        Path stat = Path.of("/proc/self/stat");
        if (!Files.exists(stat)) {
            return 0;
        }
        String text = Files.readString(stat);
        String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) / TICKS_PER_SECOND;
    }

    private static String lastLines(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 25), lines.size()));
    }
}
