// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package io.millrace.oracle;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Calls {@code main} of several programs, one after the other, and keeps what each prints. Knows neither Flink nor Millrace, so
 * it runs programs of both.
 */
public final class MainRunner {

    /** Between the name of a run, its class and its arguments. */
    static final String SEPARATOR = "\u001f";

    private MainRunner() {}

    /**
     * Runs programs.
     *
     * @param args the folder for what they print, then the runs
     */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        for (String run : Arrays.asList(args).subList(1, args.length)) {
            String[] words = run.split(SEPARATOR);
            run(folder, words[0], words[1], Arrays.copyOfRange(words, 2, words.length));
        }
        // Threads of a program that failed may live on.
        System.exit(0);
    }

    private static void run(Path folder, String name, String program, String[] args)
            throws IOException {
        PrintStream before = System.out;
        try (PrintStream out = new PrintStream(
                Files.newOutputStream(folder.resolve(name + ".out")),
                true,
                StandardCharsets.UTF_8)) {
            System.setOut(out);
            try {
                Class.forName(program).getMethod("main", String[].class).invoke(null, (Object)
                        args);
            } catch (InvocationTargetException e) {
                out.println("failed: " + rootOf(e));
            } catch (ReflectiveOperationException e) {
                out.println("not run: " + e);
            }
        } finally {
            System.setOut(before);
        }
    }

    private static Throwable rootOf(Throwable error) {
        return error.getCause() == null ? error : rootOf(error.getCause());
    }
}
