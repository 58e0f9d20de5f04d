// Copyright the Millrace authors.
// SPDX-License-Identifier: Apache-2.0
package corpus.support;

import io.millrace.configuration.Configuration;
import io.millrace.streaming.api.environment.StreamExecutionEnvironment;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs programs in a process of their own and leaves what they have seen in files, one per program and parallelism. This is how
 * the other side runs.
 */
public final class Runner {

    /** Name of a program's file within the folder of results. */
    public static String fileName(String program, int parallelism) {
        return program + "@" + parallelism;
    }

    private Runner() {}

    /** Takes the folder of results, and programs as {@code class@parallelism}. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        for (int i = 1; i < args.length; i++) {
            int at = args[i].lastIndexOf('@');
            String program = args[i].substring(0, at);
            int parallelism = Integer.parseInt(args[i].substring(at + 1));
            List<String> lines = new ArrayList<>();
            long startNanos = System.nanoTime();
            try {
                for (Results.Seen seen : run(program, parallelism)) {
                    lines.add(encode(seen));
                }
            } catch (Throwable e) {
                lines = List.of("!" + stackTraceOf(e));
            }
            System.err.println(
                    args[i] + " " + (System.nanoTime() - startNanos) / 1_000_000 + " ms");
            Path part = folder.resolve("part");
            Files.write(part, lines, StandardCharsets.UTF_8);
            Files.move(
                    part,
                    folder.resolve(fileName(program, parallelism)),
                    StandardCopyOption.ATOMIC_MOVE);
        }
        System.exit(0);
    }

    private static List<Results.Seen> run(String program, int parallelism) throws Exception {
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.createLocalEnvironment(parallelism, new Configuration());
        Program instance = newProgram(program);
        return Results.of(results -> instance.run(env, results));
    }

    /** A program by the name of its class. */
    public static Program newProgram(String name) throws Exception {
        return (Program) Class.forName(name).getDeclaredConstructor().newInstance();
    }

    private static String encode(Results.Seen seen) {
        return escape(seen.name()) + "\t" + seen.order() + "\t" + escape(seen.key()) + "\t"
                + escape(seen.text());
    }

    /** What {@link #main} wrote. */
    public static Results.Seen decode(String line) {
        String[] parts = line.split("\t", -1);
        return new Results.Seen(
                unescape(parts[0]),
                Results.Order.valueOf(parts[1]),
                unescape(parts[2]),
                unescape(parts[3]));
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            char next = text.charAt(++i);
            plain.append(next == 't' ? '\t' : next == 'n' ? '\n' : next == 'r' ? '\r' : next);
        }
        return plain.toString();
    }

    private static String stackTraceOf(Throwable e) {
        java.io.StringWriter text = new java.io.StringWriter();
        e.printStackTrace(new java.io.PrintWriter(text));
        return escape(text.toString());
    }
}
